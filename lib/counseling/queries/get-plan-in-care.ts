import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { withActor } from "@/lib/platform/with-actor";
import { loadPlanFacts, type PlanFacts } from "@/lib/plans/queries/load-plan-facts";
import { findStudentInCare, type StudentInCare } from "./get-student-in-care";

export type PlanUnderReview = { student: StudentInCare; facts: PlanFacts | null };

/** The plan that counts of one student in the counselor's care now, or null for anyone else. The look is audited. */
export const getPlanInCare = (counselor: Counselor, studentId: string, at: Date): Promise<PlanUnderReview | null> =>
  withActor(counselor, async (tx) => {
    const facts = await loadPlanFacts(tx, { personId: studentId, counselorId: counselor.id }, at);
    const student = facts?.student ?? (await findStudentInCare(tx, counselor, studentId, at));
    if (!student) return null;
    await audit(tx, {
      actorId: counselor.id,
      action: "plan.view",
      subjectId: studentId,
      entity: facts ? "Plan" : "Person",
      entityId: facts?.plan.id ?? studentId,
      fields: ["plan", "transcript", "reviews", "signatures", "comments"],
    });
    return { student, facts };
  });
