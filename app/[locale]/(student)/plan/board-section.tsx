import { WaitingNote } from "@/components/plans/approval/waiting-note";
import { boardTexts } from "@/components/plans/board-texts";
import { BoardSummary } from "@/components/plans/board/board-summary";
import { creditFigure } from "@/components/plans/board/board-words";
import { PlanBoard } from "@/components/plans/board/plan-board";
import { PlanDesk } from "@/components/plans/board/plan-desk";
import { CollegeCredits, MoreAboutPlan, PlanExits } from "@/components/plans/board/plan-more";
import { PlanTitle } from "@/components/plans/board/plan-title";
import { UndoBar } from "@/components/plans/board/undo-bar";
import { RequirementBlocks } from "@/components/plans/requirement-blocks";
import { PlanStanding } from "@/components/plans/standing";
import { Disclosure } from "@/components/ui/disclosure";
import { Sign } from "@/components/ui/sign";
import { env } from "@/lib/platform/env";
import { now } from "@/lib/platform/clock";
import { fill, formatDate, formatTime } from "@/lib/platform/texts";
import { editPlanAction, undoEditAction } from "./actions";
import type { BoardPage } from "./board-page";
import { boardContext, boardRemarks } from "./board-remarks";
import { submitPlanAction } from "./review/actions";

/** "Saved 10:42" today, "Saved November 20" before. */
function savedWords({ locale, facts }: BoardPage): string {
  const texts = boardTexts(locale);
  const [zone, at] = [env.WAYMARK_TIME_ZONE, facts.plan.changedAt];
  const today = formatDate(locale, now(), zone) === formatDate(locale, at, zone);
  return today
    ? fill(texts.saved, { time: formatTime(locale, at, zone) })
    : fill(texts.savedOn, { date: formatDate(locale, at, zone) });
}

function AskForReview({ board }: { board: BoardPage }) {
  const { locale, facts } = board;
  const texts = boardTexts(locale);
  return (
    <form action={submitPlanAction}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="planId" value={facts.plan.id} />
      <input type="hidden" name="revision" value={facts.plan.revision} />
      <Sign>{facts.plan.state === "RETURNED" || facts.sinceApproved ? texts.askAgain : texts.ask}</Sign>
    </form>
  );
}

/** What others said and did about the plan; nothing for a draft that nobody but its owner has seen. */
function OthersSaid({ board, canAsk }: { board: BoardPage; canAsk: boolean }) {
  const { locale, facts } = board;
  const { plan, planning, standing } = facts;
  const touched = plan.state !== "DRAFT" || standing.dropped !== null || standing.signatures.length > 0;
  return (
    <div className="others-said no-print">
      {plan.primary ? <WaitingNote locale={locale} facts={facts} /> : null}
      {touched ? (
        <PlanStanding
          locale={locale}
          standing={standing}
          timeZone={planning.timeZone}
          alone={planning.schoolId === null}
          badge={false}
          {...(plan.primary && canAsk ? { href: `/${locale}/plan/review` } : {})}
        />
      ) : null}
    </div>
  );
}

/** The board of one plan with everything around it. */
export function BoardSection({ board }: { board: BoardPage }) {
  const { locale, facts, pathway, hasSchool, listed } = board;
  const { plan, content, check } = facts;
  const texts = boardTexts(locale);
  const canAsk = hasSchool && plan.primary && (plan.state === "DRAFT" || plan.state === "RETURNED");
  const forms = { locale, planId: plan.id, revision: plan.revision, edit: editPlanAction };
  return (
    <>
      <PlanTitle
        locale={locale}
        name={facts.student.name}
        school={facts.schoolName}
        classOf={content.classOf}
        title={content.title}
        pathway={pathway}
        state={plan.state}
        changedSince={facts.sinceApproved !== null}
        primary={plan.primary}
        printHref={`/${locale}/plan/print?plan=${plan.id}`}
      >
        {canAsk ? (
          <AskForReview board={board} />
        ) : hasSchool && plan.primary ? (
          <Sign href={`/${locale}/plan/review`}>{texts.more.review}</Sign>
        ) : null}
      </PlanTitle>
      <OthersSaid board={board} canAsk={canAsk} />
      <PlanDesk
        acts={{ edit: editPlanAction, undo: undoEditAction }}
        saved={savedWords(board)}
        texts={{
          saving: texts.desk.saving,
          notSent: texts.desk.notSent,
          again: texts.desk.again,
          cannotMove: texts.desk.cannotMove,
        }}
        bar={<UndoBar forms={forms} action={undoEditAction} canUndo={facts.canUndo} canRedo={facts.canRedo} />}
      >
        <BoardSummary
          locale={locale}
          remarks={boardRemarks(board)}
          complete={check?.complete ?? false}
          rules={facts.rulesTitle?.[locale] ?? null}
          canAsk={canAsk}
          rulesHref={`/${locale}/plan/details?plan=${plan.id}`}
          forms={forms}
        />
        <PlanBoard context={boardContext(board, forms)} />
      </PlanDesk>
      {hasSchool ? null : <p className="soft mt-3 max-w-measure">{texts.askAlone}</p>}
      {plan.state === "SUBMITTED" ? <p className="soft mt-3 max-w-measure">{texts.asked}</p> : null}
      {check ? (
        <section className="part">
          <h2>{texts.need.title}</h2>
          <p className="lede">
            {fill(texts.need.lede, {
              rules: facts.rulesTitle?.[locale] ?? "",
              needed: creditFigure(locale, check.total.needed),
              done: creditFigure(locale, check.total.done),
              now: creditFigure(locale, check.total.now),
              planned: creditFigure(locale, check.total.planned),
            })}
          </p>
          <div className="plan-need">
            <RequirementBlocks locale={locale} check={check} />
          </div>
          <p className="no-print mt-3">
            <a href={`/${locale}/plan/record`}>{texts.need.record}</a>
          </p>
        </section>
      ) : null}
      <Disclosure summary={texts.need.creditTitle}>
        <p>{texts.need.credit}</p>
      </Disclosure>
      <CollegeCredits
        locale={locale}
        college={facts.college}
        titleOf={(code) => {
          const offer = listed.find(code);
          return offer ? facts.titleOf(offer) : code;
        }}
      />
      <PlanExits locale={locale} content={content} />
      <MoreAboutPlan locale={locale} planId={plan.id} primary={plan.primary} />
    </>
  );
}
