import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { PlanForm } from "@/components/plans/plan-form";
import { PlanView } from "@/components/plans/plan-view";
import { planTexts } from "@/components/plans/texts";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import { requirePerson } from "@/lib/accounts/current-user";
import { homePath, isStudent, schoolsOf } from "@/lib/accounts/rules/roles";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { getPlan } from "@/lib/plans/queries/get-plan";
import { listSaved } from "@/lib/plans/queries/list-saved";
import { env } from "@/lib/platform/env";
import { fill, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../page-metadata";
import { revisePlanAction, startPlanAction } from "./actions";

type Props = PageProps<"/[locale]/plan">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const texts = planTexts(locale).plan;
  return pageMetadata({ locale, path: "/plan", title: texts.title, description: texts.lede });
}

export default async function PlanPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const { done, pathway } = await searchParams;
  const person = await requirePerson(locale, "/plan");
  const texts = planTexts(locale).plan;
  const frame = {
    locale,
    path: "/plan",
    current: "plan" as const,
    person: { name: person.name, home: homePath(person) },
  };
  if (!isStudent(person)) {
    return (
      <PageFrame {...frame}>
        <div className="page part stack">
          <h1>{texts.title}</h1>
          <EmptyState
            level={2}
            title={texts.notStudent.title}
            text={texts.notStudent.text}
            href={`/${locale}${homePath(person)}`}
            action={texts.notStudent.action}
          />
        </div>
      </PageFrame>
    );
  }

  const [plan, saved] = [await getPlan(person), await listSaved(person)];
  const wanted = typeof pathway === "string" ? [pathway] : [];
  const ids = [...new Set([...wanted, ...saved.pathways, ...(plan?.revisions.map((each) => each.pathwayId) ?? [])])];
  const names = await listNamed(locale, { pathways: ids });
  const choices = [...new Set([...(plan ? [plan.content.pathwayId] : []), ...wanted, ...saved.pathways])].flatMap(
    (id) => {
      const named = names.get(id);
      return named ? [{ id, title: named.title, parent: named.parent }] : [];
    },
  );
  const formTexts = { ...texts, submit: plan ? texts.keep : texts.start };
  const followed = plan ? names.get(plan.content.pathwayId) : undefined;
  const counseled = schoolsOf(person, "STUDENT").length > 0;
  const doneWords = done === "changed" ? texts.changed : counseled ? texts.started : texts.startedAlone;

  return (
    <PageFrame {...frame}>
      <div className="page part stack">
        <h1>{plan ? fill(texts.titleFor, { title: followed?.title ?? texts.gone }) : texts.title}</h1>
        {done ? (
          <div role="status">
            <Note tone="ok">{doneWords}</Note>
          </div>
        ) : null}
        {plan ? (
          <PlanView plan={plan} names={names} locale={locale} timeZone={env.WAYMARK_TIME_ZONE} texts={texts}>
            <PlanForm
              action={revisePlanAction}
              locale={locale}
              pathways={choices}
              texts={formTexts}
              chosen={wanted[0] ?? plan.content.pathwayId}
              reason={plan.content.reason}
              plan={{ id: plan.id, revision: plan.revision }}
            />
          </PlanView>
        ) : (
          <>
            <p className="lede">{texts.lede}</p>
            {choices.length > 0 ? (
              <PlanForm
                action={startPlanAction}
                locale={locale}
                pathways={choices}
                texts={formTexts}
                chosen={wanted[0] ?? (choices.length === 1 ? choices[0]?.id : undefined)}
              />
            ) : (
              <EmptyState
                level={2}
                title={texts.noPathways.title}
                text={texts.noPathways.text}
                href={`/${locale}/clusters`}
                action={texts.noPathways.action}
              >
                <PlainButton href={`/${locale}/survey`}>{texts.noPathways.survey}</PlainButton>
              </EmptyState>
            )}
          </>
        )}
      </div>
    </PageFrame>
  );
}
