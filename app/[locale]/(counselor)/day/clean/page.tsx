import type { Metadata } from "next";
import { dayTexts } from "@/components/counseling/day-texts";
import { CleanOutcome } from "@/components/plans/review/clean-outcome";
import { CleanPlan, WrongPlan } from "@/components/plans/review/clean-plan";
import { reviewTexts } from "@/components/plans/review-texts";
import { PageFrame } from "@/components/layout/page-frame";
import { Crumbs } from "@/components/ui/crumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PlainButton, Sign } from "@/components/ui/sign";
import { requireCounselor } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { cleanQuerySchema, writeLookedAt } from "@/lib/counseling/day-schema";
import { listApprovable } from "@/lib/counseling/queries/list-approvable";
import { listDecided } from "@/lib/counseling/queries/list-decided";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { undoneUntil } from "@/lib/platform/mail-outbox";
import { fill, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../page-metadata";
import * as actions from "./actions";

type Props = PageProps<"/[locale]/day/clean">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { title } = reviewTexts(locale).clean;
  return pageMetadata({ locale, path: "/day/clean", title, description: title });
}

export default async function CleanPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const counselor = await requireCounselor(locale, "/day/clean");
  const { at: decidedAt, not, undone, kept, problem } = cleanQuerySchema.parse(await searchParams);
  const at = now();
  const plans = await listApprovable(counselor, at);
  const decided = decidedAt ? await listDecided(counselor, decidedAt) : [];
  const { clean: texts } = reviewTexts(locale);
  const { title: day } = dayTexts(locale);
  const timeZone = env.WAYMARK_TIME_ZONE;
  const [clean, others] = [plans.filter((plan) => plan.clean), plans.filter((plan) => !plan.clean)];
  const nameOf = (planId: string) => plans.find((plan) => plan.planId === planId)?.student.name ?? null;
  const until = decidedAt && undoneUntil(decidedAt);
  return (
    <PageFrame locale={locale} path="/day/clean" person={{ name: counselor.name, home: homePath(counselor) }}>
      <div className="page part clean-page">
        <Crumbs crumbs={[{ href: `/${locale}/day`, label: day }, { label: texts.crumb }]} label={texts.title} />
        <h1>{texts.title}</h1>
        <CleanOutcome
          locale={locale}
          timeZone={timeZone}
          decided={decided}
          decidedAt={decidedAt}
          until={until}
          isOpen={until !== null && until > at}
          refused={not.map((each) => ({ name: nameOf(each.planId), problem: each.problem }))}
          undone={undone}
          kept={kept}
          undoAll={actions.undoTogetherAction.bind(null, locale)}
          undoOne={actions.undoOneAction.bind(null, locale)}
        />
        {problem === "nothingTicked" ? (
          <ErrorSummary title={texts.refusedTitle} errors={[{ field: "plan-0", message: texts.nothingTicked }]} />
        ) : null}
        {clean.length > 0 ? (
          <form action={actions.approveTogetherAction.bind(null, locale)} className="clean-form">
            <p className="lede">{texts.lede}</p>
            <fieldset>
              <legend className="vh">{texts.legend}</legend>
              <ul className="clean-list">
                {clean.map((plan, i) => (
                  <li key={plan.planId}>
                    <label className="choice">
                      <input type="checkbox" name="plan" id={`plan-${i}`} value={writeLookedAt(plan)} defaultChecked />
                      <span>{plan.student.name}</span>
                    </label>
                    <a href={`/${locale}/caseload/${plan.student.id}/plan`}>
                      {fill(texts.open, { name: plan.student.name })}
                    </a>
                    <CleanPlan locale={locale} plan={plan} timeZone={timeZone} />
                  </li>
                ))}
              </ul>
            </fieldset>
            <p className="sm soft">{fill(texts.sign, { name: counselor.name })}</p>
            <Sign>{texts.approve}</Sign>
          </form>
        ) : (
          <EmptyState
            level={2}
            {...(plans.length === 0 ? texts.nothing : texts.none)}
            href={`/${locale}/day`}
            action={texts.back}
            bare
          />
        )}
        {others.length > 0 ? (
          <section>
            <h2>{texts.others}</h2>
            <p>{texts.othersLede}</p>
            <ul className="clean-list mt-4">
              {others.map((plan) => (
                <li key={plan.planId}>
                  <b>{plan.student.name}</b>
                  <PlainButton href={`/${locale}/caseload/${plan.student.id}/plan`}>
                    {fill(texts.open, { name: plan.student.name })}
                  </PlainButton>
                  <WrongPlan locale={locale} plan={plan} />
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </PageFrame>
  );
}
