import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { ChangeList } from "@/components/plans/approval/change-list";
import { CheckSummary } from "@/components/plans/approval/check-summary";
import { PlanHistory } from "@/components/plans/approval/history";
import { Outcome } from "@/components/plans/approval/outcome";
import { OwnReview } from "@/components/plans/approval/own-review";
import { entryTitles } from "@/components/plans/approval/entry-titles";
import { Proposals } from "@/components/plans/approval/proposals";
import { Remarks } from "@/components/plans/approval/remarks";
import { pathwayTitles } from "@/components/plans/approval/words";
import { approvalTexts } from "@/components/plans/approval-texts";
import { PlanStanding } from "@/components/plans/standing";
import { Crumbs } from "@/components/ui/crumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { requireStudent } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { now } from "@/lib/platform/clock";
import { toLocale } from "@/lib/platform/texts";
import { getOwnPlanFacts } from "@/lib/plans/queries/get-own-plan-facts";
import {
  answerSuggestionAction,
  commentAction,
  resolveAction,
  signPlanAction,
  submitPlanAction,
  withdrawPlanAction,
} from "./actions";

type Props = PageProps<"/[locale]/plan/review">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: approvalTexts(toLocale((await params).locale)).own.title };
}

export default async function PlanReviewPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const { done, problem } = await searchParams;
  const student = await requireStudent(locale, "/plan/review");
  const facts = await getOwnPlanFacts(student, now());
  const { own: texts, changes } = approvalTexts(locale);
  return (
    <PageFrame
      locale={locale}
      path="/plan/review"
      current="plan"
      person={{ name: student.name, home: homePath(student) }}
    >
      <div className="page part plan-review">
        <Crumbs crumbs={[{ href: `/${locale}/plan`, label: texts.back }, { label: texts.title }]} label={texts.title} />
        <h1>{texts.title}</h1>
        <Outcome locale={locale} done={done} problem={problem} />
        {facts ? (
          <>
            <p className="lede">{texts.lede}</p>
            <PlanStanding
              locale={locale}
              standing={facts.standing}
              timeZone={facts.planning.timeZone}
              alone={facts.planning.schoolId === null}
              immaterial={facts.planning.immaterial}
            />
            <CheckSummary locale={locale} check={facts.check} rules={facts.rulesTitle} />
            <OwnReview
              locale={locale}
              facts={facts}
              submit={submitPlanAction}
              withdraw={withdrawPlanAction.bind(null, locale)}
              sign={signPlanAction.bind(null, locale)}
            />
            <Proposals
              locale={locale}
              timeZone={facts.planning.timeZone}
              proposals={facts.proposals}
              titles={entryTitles(locale, facts)}
              answer={answerSuggestionAction.bind(null, locale)}
            />
            <Remarks
              locale={locale}
              timeZone={facts.planning.timeZone}
              planId={facts.plan.id}
              remarks={facts.remarks}
              titles={entryTitles(locale, facts, "entries")}
              comment={commentAction.bind(null, locale)}
              resolve={resolveAction.bind(null, locale)}
            />
            {facts.sinceApproved ? (
              <ChangeList
                locale={locale}
                title={changes.title}
                changes={facts.sinceApproved}
                pathways={pathwayTitles(locale, facts.pathways)}
              />
            ) : null}
            <PlanHistory
              locale={locale}
              timeZone={facts.planning.timeZone}
              planId={facts.plan.id}
              history={facts.history}
              snapshots={facts.snapshots}
            />
          </>
        ) : (
          <EmptyState
            level={2}
            title={texts.noPlan}
            text={texts.lede}
            href={`/${locale}/plan`}
            action={texts.noPlanAction}
          />
        )}
      </div>
    </PageFrame>
  );
}
