import "server-only";
import type { Student } from "@/lib/accounts/rules/roles";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { addRevision, type AddRevisionProblem } from "./add-revision";
import { newEntryId } from "./new-entry-id";
import { planHeadIn } from "./queries/plan-head";
import { offersIn, planningIn } from "./queries/planning";
import { oneAtATime, recordPlanEvent } from "./record-plan-event";
import { remarkLimit } from "./rules/approval";
import { applyEdits, type Edit, type EditProblem } from "./rules/edits";

export type AnswerSuggestionProblem = "SUGGESTION_NOT_FOUND" | "PLAN_NOT_FOUND" | EditProblem | AddRevisionProblem;

type Answer = { suggestionId: string; accept: boolean; word: string };

/** The student takes a suggested change into the plan, as a revision of their own, or declines it with a word. */
export const answerSuggestion = (
  student: Student,
  { suggestionId, accept, word }: Answer,
  at: Date,
): Promise<Result<{ revision: number }, AnswerSuggestionProblem>> =>
  withActor(student, async (tx) => {
    const suggestion = await tx.planSuggestion.findFirst({
      where: { id: suggestionId, state: "OPEN", plan: { personId: student.id } },
      select: { planId: true, change: true },
    });
    if (!suggestion) return fail("SUGGESTION_NOT_FOUND");
    await oneAtATime(tx, suggestion.planId);
    const plan = await planHeadIn(tx, student.id, suggestion.planId);
    if (!plan) return fail("PLAN_NOT_FOUND");
    let revision = plan.revision;
    if (accept) {
      const planning = await planningIn(tx, student, at);
      const edited = applyEdits(plan.content, [suggestion.change as unknown as Edit], {
        offers: await offersIn(tx, planning),
        terms: planning.terms,
        grade: planning.grade,
        newId: newEntryId,
        refit: (content) => content,
      });
      if (!edited.ok) return edited;
      const detail = { suggestionId };
      const options = { revision, event: "ACCEPT" as const, detail };
      const written = await addRevision(tx, student, plan, edited.value, planning, options);
      if (!written.ok) return written;
      revision = written.value.revision;
    }
    const { count } = await tx.planSuggestion.updateMany({
      where: { id: suggestionId, state: "OPEN" },
      data: {
        state: accept ? "ACCEPTED" : "DECLINED",
        answer: word.trim().slice(0, remarkLimit),
        answeredAt: at,
      },
    });
    // Whoever withdrew it in the same moment was first: the revision goes with this transaction.
    if (count === 0) throw new SuggestionGone();
    if (!accept || revision === plan.revision) {
      const kind = accept ? ("ACCEPT" as const) : ("DECLINE" as const);
      const action = accept ? "plan.accept" : "plan.decline";
      await recordPlanEvent(tx, { plan, who: student, kind, at, detail: { suggestionId }, action });
    }
    return succeed({ revision });
  }).catch((error: unknown) => {
    if (error instanceof SuggestionGone) return fail("SUGGESTION_NOT_FOUND");
    throw error;
  });

class SuggestionGone extends Error {}
