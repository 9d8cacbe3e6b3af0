import type { Metadata } from "next";
import { boardTexts } from "@/components/plans/board-texts";
import { creditWords } from "@/components/plans/board/board-words";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { PlainButton, Sign } from "@/components/ui/sign";
import { requireStudent } from "@/lib/accounts/current-user";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { listOwnPlans, type OwnPlanLine } from "@/lib/plans/queries/list-own-plans";
import { planTitleLimit } from "@/lib/plans/rules/content";
import { env } from "@/lib/platform/env";
import { fill, formatDate, type Locale, plural, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../page-metadata";
import { boardPath } from "../desk-answer";
import { PlanFrame } from "../plan-frame";
import { textOf } from "../query";
import { archivePlanAction, copyPlanAction, makePrimaryAction, restorePlanAction } from "./actions";

type Props = PageProps<"/[locale]/plan/plans">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const texts = boardTexts(locale).plans;
  return pageMetadata({ locale, path: "/plan/plans", title: texts.title, description: texts.lede });
}

type Act = { action: (form: FormData) => Promise<void>; words: string; label: string; title?: string };

function ActForm({ locale, planId, act }: { locale: Locale; planId: string; act: Act }) {
  return (
    <form action={act.action}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="planId" value={planId} />
      {act.title === undefined ? null : <input type="hidden" name="title" value={act.title.slice(0, planTitleLimit)} />}
      <PlainButton aria-label={act.label}>{act.words}</PlainButton>
    </form>
  );
}

function PlanLine({
  plan,
  title,
  locale,
  alone,
}: {
  plan: OwnPlanLine;
  title: string;
  locale: Locale;
  alone: boolean;
}) {
  const { plans: texts, state } = boardTexts(locale);
  const acts: Act[] = [
    ...(plan.archivedAt
      ? [{ action: restorePlanAction, words: texts.restore, label: fill(texts.restoreNamed, { title }) }]
      : [
          ...(plan.primary
            ? []
            : [{ action: makePrimaryAction, words: texts.makePrimary, label: `${texts.makePrimary}: ${title}` }]),
          {
            action: copyPlanAction,
            words: texts.copy,
            label: fill(texts.copyNamed, { title }),
            title: fill(texts.copyName, { title }),
          },
          ...(plan.primary && !alone
            ? []
            : [{ action: archivePlanAction, words: texts.archive, label: fill(texts.archiveNamed, { title }) }]),
        ]),
  ];
  const facts = [
    plural(locale, plan.courses, texts.courses),
    creditWords(locale, plan.credits),
    fill(texts.changed, { date: formatDate(locale, plan.changedAt, env.WAYMARK_TIME_ZONE) }),
  ];
  return (
    <li className="own-plan">
      <h2>{plan.archivedAt ? title : <a href={boardPath(locale, plan.id)}>{title}</a>}</h2>
      <p className="row mt-1">
        {plan.primary ? <Badge tone="ok">{texts.primary}</Badge> : null}
        {plan.archivedAt ? null : <span className="sm">{state[plan.state]}</span>}
        <span className="sm soft">{facts.join(" · ")}</span>
      </p>
      <div className="row">
        {acts.map((act) => (
          <ActForm key={act.words} locale={locale} planId={plan.id} act={act} />
        ))}
      </div>
    </li>
  );
}

function CompareForm({ plans, locale }: { plans: { id: string; name: string }[]; locale: Locale }) {
  const { plans: texts } = boardTexts(locale);
  return (
    <form method="get" action={`/${locale}/plan/compare`} className="row start-look">
      {(["a", "b"] as const).map((name, i) => (
        <Field
          key={name}
          as="select"
          name={name}
          label={i === 0 ? texts.first : texts.second}
          defaultValue={plans[i]!.id}
        >
          {plans.map(({ id, name: words }) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </Field>
      ))}
      <PlainButton>{texts.compareDo}</PlainButton>
    </form>
  );
}

export default async function PlansPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const query = await searchParams;
  const student = await requireStudent(locale, "/plan/plans");
  const { plans: texts, done, failed, gone, add } = boardTexts(locale);
  const plans = await listOwnPlans(student);
  const names = await listNamed(locale, { pathways: [...new Set(plans.map(({ pathwayId }) => pathwayId))] });
  const titleOf = ({ title, pathwayId }: OwnPlanLine) => title || (names.get(pathwayId)?.title ?? gone);
  const inUse = plans.filter(({ archivedAt }) => archivedAt === null);
  const archived = plans.filter(({ archivedAt }) => archivedAt !== null);
  const problem = textOf(query.problem);
  const said = (done as Record<string, string>)[textOf(query.done)];
  const wrong = problem ? ((failed as Record<string, string>)[problem] ?? failed.OTHER) : null;
  return (
    <PlanFrame locale={locale} path="/plan/plans" person={student}>
      <div className="stack">
        <p>
          <a href={`/${locale}/plan`}>{add.back}</a>
        </p>
        <h1>{texts.title}</h1>
        <p className="lede">{texts.lede}</p>
        <div role="status">
          {wrong ? <Note tone="danger">{wrong}</Note> : said ? <Note tone="ok">{said}</Note> : null}
        </div>
        {inUse.length === 0 ? (
          <EmptyState title={texts.new} text={texts.lede} href={`/${locale}/plan/start`} action={texts.new} level={2} />
        ) : (
          <ul className="own-plans">
            {inUse.map((plan) => (
              <PlanLine key={plan.id} plan={plan} title={titleOf(plan)} locale={locale} alone={inUse.length === 1} />
            ))}
          </ul>
        )}
        {inUse.length === 1 ? <p className="soft">{texts.onlyOne}</p> : null}
        {inUse.length > 0 ? <Sign href={`/${locale}/plan/start?another=1`}>{texts.new}</Sign> : null}
        {inUse.length > 1 ? (
          <section className="part">
            <h2>{texts.compare}</h2>
            <CompareForm plans={inUse.map((plan) => ({ id: plan.id, name: titleOf(plan) }))} locale={locale} />
          </section>
        ) : null}
        {archived.length > 0 ? (
          <section className="part">
            <h2>{texts.archived}</h2>
            <p className="soft">{texts.archivedText}</p>
            <ul className="own-plans">
              {archived.map((plan) => (
                <PlanLine key={plan.id} plan={plan} title={titleOf(plan)} locale={locale} alone={false} />
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </PlanFrame>
  );
}
