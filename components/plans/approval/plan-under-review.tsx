import type { ReactNode } from "react";
import type { PlanFacts } from "@/lib/plans/queries/load-plan-facts";
import { fill, type Locale } from "@/lib/platform/texts";
import { approvalTexts } from "../approval-texts";
import { RequirementBlocks } from "../requirement-blocks";
import { PlanStanding } from "../standing";
import { ChangeList } from "./change-list";
import { CheckSummary } from "./check-summary";
import { entryTitles } from "./entry-titles";
import { PlanHistory } from "./history";
import { PlanYears } from "./plan-years";
import { Proposals } from "./proposals";
import { Remarks } from "./remarks";
import { pathwayTitles } from "./words";

type Action = (form: FormData) => Promise<void>;
type Props = {
  locale: Locale;
  facts: PlanFacts;
  own: { id: string; withdraw: Action };
  comment: Action;
  resolve: Action;
  remarkForm?: string;
  /** What of the plan breaks a rule of the school. */
  findings: ReactNode;
  /** The student beside the plan. */
  about: ReactNode;
  decide: ReactNode;
  tools: ReactNode;
};

/** A plan as a counselor looks at it: what it says beside what it lacks, what changed, and the decision. */
export function PlanUnderReview({
  locale,
  facts,
  own,
  comment,
  resolve,
  remarkForm,
  findings,
  about,
  decide,
  tools,
}: Props) {
  const { plan: texts, changes } = approvalTexts(locale);
  const { timeZone } = facts.planning;
  const titles = entryTitles(locale, facts);
  return (
    <>
      <p className="lede">{fill(texts.pathway, { title: facts.pathway[locale] })}</p>
      <div className="review-columns">
        <div className="review-plan">
          <h2>{texts.title}</h2>
          <PlanYears
            locale={locale}
            courses={facts.courses}
            steps={facts.content.steps}
            spanish={facts.spanish}
            locked={facts.locked}
            {...(remarkForm ? { remarkForm } : {})}
          />
          {facts.content.reason ? (
            <>
              <h3>{texts.reason}</h3>
              <p className="said">{facts.content.reason}</p>
            </>
          ) : null}
        </div>
        <div className="review-side">
          <CheckSummary locale={locale} check={facts.check} rules={facts.rulesTitle} />
          {findings}
          {facts.sinceApproved ? (
            <ChangeList
              locale={locale}
              title={changes.title}
              changes={facts.sinceApproved}
              pathways={pathwayTitles(locale, facts.pathways)}
            />
          ) : (
            <p className="soft">{changes.first}</p>
          )}
          {decide}
          {about}
          <PlanStanding
            locale={locale}
            standing={facts.standing}
            timeZone={timeZone}
            immaterial={facts.planning.immaterial}
          />
          {tools}
        </div>
      </div>
      {facts.check ? (
        <section>
          <h2>{texts.toGraduate}</h2>
          <RequirementBlocks locale={locale} check={facts.check} />
        </section>
      ) : null}
      <Proposals locale={locale} timeZone={timeZone} proposals={facts.proposals} titles={titles} own={own} />
      <Remarks
        locale={locale}
        timeZone={timeZone}
        planId={facts.plan.id}
        remarks={facts.remarks}
        titles={entryTitles(locale, facts, "entries")}
        comment={comment}
        resolve={resolve}
      />
      <PlanHistory
        locale={locale}
        timeZone={timeZone}
        planId={facts.plan.id}
        history={facts.history}
        snapshots={facts.snapshots}
      />
    </>
  );
}
