import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { reviewTexts } from "@/components/plans/review-texts";
import { ReviewBeside } from "@/components/plans/review/beside";
import { ReviewFindings } from "@/components/plans/review/findings";
import { ReviewNav } from "@/components/plans/review/nav";
import { ReviewPhrases } from "@/components/plans/review/phrases";
import { counselingTexts } from "@/components/counseling/texts";
import { PageFrame } from "@/components/layout/page-frame";
import { entryTitles } from "@/components/plans/approval/entry-titles";
import { DecisionNote } from "@/components/plans/approval/decision-note";
import { Outcome } from "@/components/plans/approval/outcome";
import { PlanUnderReview } from "@/components/plans/approval/plan-under-review";
import { approveId, reasonId, ReviewForm, reviewFormId } from "@/components/plans/approval/review-form";
import { SuggestForm } from "@/components/plans/approval/suggest-form";
import { YearLocks } from "@/components/plans/approval/year-locks";
import { approvalTexts } from "@/components/plans/approval-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PrintButton } from "@/components/ui/print-button";
import { PlainButton } from "@/components/ui/sign";
import { requireCounselor } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { getReview } from "@/lib/counseling/queries/get-review";
import { studentIdSchema } from "@/lib/counseling/schema";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { mailIsSetUp, undoneUntil } from "@/lib/platform/mail-outbox";
import { fill, toLocale } from "@/lib/platform/texts";
import { remarkLimit } from "@/lib/plans/rules/approval";
import * as actions from "./actions";

type Props = PageProps<"/[locale]/caseload/[studentId]/plan">;

/** A student's name stands in no title: titles stay behind in the history of a shared computer. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: approvalTexts(toLocale((await params).locale)).review.title };
}

const reviewWords = ({
  phrase,
  phraseHint,
  noPhrase,
  keep,
  remarkKept,
  remarkGone,
}: ReturnType<typeof reviewTexts>) => ({
  ...{ phrase, phraseHint, noPhrase, keep, remarkKept, remarkGone },
});

export default async function ReviewPage({ params, searchParams }: Props) {
  const { locale: segment, studentId } = await params;
  const locale = toLocale(segment);
  const path = `/caseload/${studentId}/plan`;
  const counselor = await requireCounselor(locale, path);
  const { done, problem } = await searchParams;
  const id = studentIdSchema.safeParse(studentId);
  const at = now();
  const found = id.success ? await getReview(counselor, id.data, at) : null;
  if (!found) notFound();
  const { student, facts, findings, beside, queue, phrases } = found;
  const { review: texts, problems } = approvalTexts(locale);
  const to = <Rest extends unknown[], Out>(action: (locale: string, id: string, ...rest: Rest) => Out) =>
    action.bind(null, locale, student.id) as (...rest: Rest) => Out;
  const decided = facts?.standing.decided ?? null;
  const undoable = decided !== null && decided.counselorId === counselor.id && undoneUntil(decided.at) > at;
  const counseling = counselingTexts(locale);
  const words = reviewTexts(locale);
  const titles = facts ? entryTitles(locale, facts) : new Map<string, string>();
  return (
    <PageFrame locale={locale} path={path} person={{ name: counselor.name, home: homePath(counselor) }}>
      <div className="page part plan-review">
        <Crumbs
          crumbs={[
            { href: `/${locale}/caseload`, label: counseling.studentPage.crumb },
            { href: `/${locale}/caseload/${student.id}`, label: student.name },
            { label: texts.crumb },
          ]}
          label={texts.title}
        />
        <ReviewNav locale={locale} queue={queue} approve={approveId} reason={reasonId} />
        <h1>{fill(texts.titleFor, { name: student.name })}</h1>
        <Outcome locale={locale} done={done} problem={problem} />
        {facts === null ? (
          <EmptyState level={2} title={texts.noPlan} text={texts.noPlanText} />
        ) : (
          <>
            {undoable && decided ? (
              <DecisionNote
                locale={locale}
                timeZone={env.WAYMARK_TIME_ZONE}
                decided={decided}
                until={undoneUntil(decided.at)}
                mailSetUp={mailIsSetUp()}
                undo={to(actions.undoReviewAction)}
              />
            ) : null}
            <PlanUnderReview
              locale={locale}
              facts={facts}
              own={{ id: counselor.id, withdraw: to(actions.withdrawSuggestionAction) }}
              comment={to(actions.staffCommentAction)}
              resolve={to(actions.staffResolveAction)}
              {...(facts.plan.state === "SUBMITTED" ? { remarkForm: reviewFormId } : {})}
              decide={
                facts.plan.state === "SUBMITTED" ? (
                  <ReviewForm
                    planId={facts.plan.id}
                    materialHash={facts.materialHash}
                    limit={remarkLimit}
                    phrases={phrases}
                    titles={Object.fromEntries(entryTitles(locale, facts, "entries"))}
                    texts={{
                      ...texts,
                      ...reviewWords(words),
                      sign: fill(texts.sign, { name: counselor.name }),
                      problems,
                    }}
                    action={to(actions.reviewAction)}
                  />
                ) : (
                  <>
                    {facts.plan.state === "DRAFT" ? <p className="soft no-print">{texts.notSent}</p> : null}
                    {facts.standing.signatures.some(({ kind, holds }) => kind === "COUNSELOR" && holds) ? null : (
                      <form action={to(actions.staffSignAction)} className="no-print">
                        <input type="hidden" name="planId" value={facts.plan.id} />
                        <input type="hidden" name="materialHash" value={facts.materialHash} />
                        <PlainButton>{texts.counselorSign}</PlainButton>
                      </form>
                    )}
                  </>
                )
              }
              findings={
                <ReviewFindings
                  locale={locale}
                  findings={findings}
                  questions={
                    facts.remarks.filter(({ authorKind, resolvedAt }) => authorKind !== "COUNSELOR" && !resolvedAt)
                      .length
                  }
                  titleOf={(key) => (locale === "es" && facts.spanish[key]) || titles.get(key)}
                />
              }
              about={
                <ReviewBeside
                  locale={locale}
                  timeZone={facts.planning.timeZone}
                  studentId={student.id}
                  beside={beside}
                />
              }
              tools={
                <>
                  <ReviewPhrases locale={locale} phrases={phrases} remove={to(actions.removePhraseAction)} />
                  <SuggestForm
                    locale={locale}
                    planId={facts.plan.id}
                    content={facts.content}
                    grade={student.grade}
                    offers={facts.offers}
                    action={to(actions.suggestAction)}
                  />
                  <YearLocks
                    locale={locale}
                    planId={facts.plan.id}
                    locked={facts.locked}
                    own={facts.ownLocks}
                    lock={to(actions.lockYearAction)}
                    unlock={to(actions.unlockYearAction)}
                  />
                  <p className="row no-print">
                    <PlainButton href={`/${locale}${path}/guardian`}>{approvalTexts(locale).own.guardian}</PlainButton>
                    <PrintButton text={texts.print} />
                  </p>
                </>
              }
            />
          </>
        )}
      </div>
    </PageFrame>
  );
}
