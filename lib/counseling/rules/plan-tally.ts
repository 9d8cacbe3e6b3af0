import type { PlanState } from "@/prisma/generated/enums";

/** Where plans stand, in the words of the caseload's filter. */
export const planStands = ["none", "DRAFT", "RETURNED", "SUBMITTED", "APPROVED"] as const;
export type PlanStand = (typeof planStands)[number];

export type PlanTally = { grade: number | null; total: number; plans: Record<PlanStand, number> };

/** Students by grade and where their plan stands; grades from the lowest, whoever has none at the end. */
export function tallyPlans(students: readonly { grade: number | null; planState: PlanState | null }[]): PlanTally[] {
  const rows = new Map<number | null, PlanTally>();
  for (const { grade, planState } of students) {
    const empty = { none: 0, DRAFT: 0, RETURNED: 0, SUBMITTED: 0, APPROVED: 0 };
    const row = rows.get(grade) ?? { grade, total: 0, plans: empty };
    row.total += 1;
    row.plans[planState ?? "none"] += 1;
    rows.set(grade, row);
  }
  return [...rows.values()].sort((a, b) => (a.grade ?? Infinity) - (b.grade ?? Infinity));
}
