import "server-only";
import type { Student } from "@/lib/accounts/rules/roles";
import { fail, type Result } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { addRevision, type AddRevisionProblem, type Revised } from "./add-revision";
import { contentAt, planHeadIn } from "./queries/plan-head";
import { planningIn } from "./queries/planning";
import { undoPointIn } from "./queries/undo-point";
import type { UndoEditInput } from "./schema";

export type UndoEditProblem = "PLAN_NOT_FOUND" | "NOTHING_TO_UNDO" | AddRevisionProblem;

/** Says again what the plan said before the last edit, or with `redo` what it said before the undoing. */
export const undoEdit = (
  student: Student,
  { planId, revision, redo }: UndoEditInput,
): Promise<Result<Revised, UndoEditProblem>> =>
  withActor(student, async (tx) => {
    const plan = await planHeadIn(tx, student.id, planId);
    if (!plan) return fail("PLAN_NOT_FOUND");
    if (plan.revision !== revision) return fail("PLAN_CHANGED_MEANWHILE");
    const { standsFor, undo, redos } = await undoPointIn(tx, planId, revision);
    const to = redo ? redos.at(-1) : undo;
    const before = to == null ? null : await contentAt(tx, planId, to);
    if (to == null || !before) return fail("NOTHING_TO_UNDO");
    const planning = await planningIn(tx, student);
    const content = { ...before, classOf: planning.classOf ?? before.classOf };
    const detail = { to, redo: redo ? redos.slice(0, -1) : [...redos, standsFor] };
    return addRevision(tx, student, plan, content, planning, { revision, event: "UNDO", detail });
  });
