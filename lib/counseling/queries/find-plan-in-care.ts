import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { type Locale, toLocale } from "@/lib/platform/texts";
import { boundHash } from "@/lib/plans/queries/bound-hash";
import { type PlanHead, planHeadIn } from "@/lib/plans/queries/plan-head";
import { type Planning, planningIn } from "@/lib/plans/queries/planning";

export type PlanInCare = {
  plan: PlanHead;
  /** The school at which the counselor looks after the student. */
  schoolId: string;
  student: { id: string; email: string | null; locale: Locale };
  planning: Planning;
};

/** The plan of a student in the counselor's care now, held until the transaction ends; null for anyone else's. */
export async function findPlanInCare(
  tx: Transaction,
  counselor: Counselor,
  planId: string,
  at: Date,
): Promise<PlanInCare | null> {
  const current = { from: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] };
  // Decisions about one plan come one after the other, and the owner's next edit waits for the decision.
  await tx.$executeRaw`SELECT id FROM "Plan" WHERE id = ${planId}::uuid FOR UPDATE`;
  const row = await tx.plan.findFirst({
    relationLoadStrategy: "join",
    where: {
      id: planId,
      archivedAt: null,
      person: { counselors: { some: { counselorId: counselor.id, ...current } } },
    },
    select: {
      person: {
        select: {
          id: true,
          email: true,
          locale: true,
          counselors: { where: { counselorId: counselor.id, ...current }, select: { schoolId: true } },
          memberships: { where: { role: "STUDENT", ...current }, select: { role: true, schoolId: true, grade: true } },
        },
      },
    },
  });
  const care = row?.person.counselors.find(({ schoolId }) =>
    row.person.memberships.some((membership) => membership.schoolId === schoolId),
  );
  if (!row || !care) return null;
  const { id, email, locale } = row.person;
  const plan = await planHeadIn(tx, id, planId);
  if (!plan) return null;
  const memberships = row.person.memberships.map((each) => ({ ...each, schoolName: null }));
  const planning = await planningIn(tx, { memberships }, at);
  return {
    plan: { ...plan, materialHash: boundHash(plan, planning.immaterial) },
    schoolId: care.schoolId,
    student: { id, email, locale: toLocale(locale) },
    planning,
  };
}
