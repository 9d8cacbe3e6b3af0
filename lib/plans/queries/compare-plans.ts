import "server-only";
import type { Student } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import type { PlanContent } from "../rules/content";
import { type Change, diffContents } from "../rules/diff";
import { toContent } from "./plan-head";

export type ComparedPlan = { id: string; primary: boolean; content: PlanContent };

/**
 * Two plans of the person side by side, those put away included, and line by line how one becomes the other; every
 * line, whatever an approval is bound to. Null where one of them is not theirs. One query.
 */
export const comparePlans = (
  student: Student,
  { planId, otherId }: { planId: string; otherId: string },
): Promise<{ plan: ComparedPlan; other: ComparedPlan; changes: Change[] } | null> =>
  withActor(student, async (tx) => {
    const rows = await tx.plan.findMany({
      relationLoadStrategy: "join",
      where: { id: { in: [planId, otherId] }, personId: student.id },
      select: {
        id: true,
        primary: true,
        revisions: { orderBy: { number: "desc" }, take: 1, select: { content: true } },
      },
    });
    const read = (id: string): ComparedPlan | null => {
      const row = rows.find((each) => each.id === id);
      const newest = row?.revisions[0];
      return row && newest ? { id, primary: row.primary, content: toContent(newest.content) } : null;
    };
    const [plan, other] = [read(planId), read(otherId)];
    return plan && other && { plan, other, changes: diffContents(plan.content, other.content, []) };
  });
