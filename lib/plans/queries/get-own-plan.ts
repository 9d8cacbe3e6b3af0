import "server-only";
import type { Student } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { type PlanHead, planHeadIn } from "./plan-head";
import { type Planning, planningIn } from "./planning";

/** One of the student's plans in use, the primary one unless another is named, and how they plan. At most three queries. */
export async function getOwnPlan(
  student: Student,
  planId: string | null,
): Promise<{ plan: PlanHead; planning: Planning } | null> {
  return withActor(student, async (tx) => {
    const primary = async () =>
      tx.plan.findFirst({ where: { personId: student.id, archivedAt: null, primary: true }, select: { id: true } });
    const id = planId ?? (await primary())?.id;
    const plan = id ? await planHeadIn(tx, student.id, id) : null;
    return plan && { plan, planning: await planningIn(tx, student) };
  });
}
