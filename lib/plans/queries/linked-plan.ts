import "server-only";
import type { Transaction } from "@/lib/platform/db";
import { boundHash } from "./bound-hash";
import { planHeadIn } from "./plan-head";
import { planningIn } from "./planning";

/** The plan that a guardian's link in hand opens, with what signatures are bound to; null where it is put away. */
export async function linkedPlan(tx: Transaction, planId: string, at: Date) {
  const held = { OR: [{ until: null }, { until: { gt: at } }], from: { lte: at } };
  const row = await tx.plan.findFirst({
    where: { id: planId, archivedAt: null },
    select: {
      personId: true,
      person: {
        select: {
          memberships: { where: { role: "STUDENT", ...held }, select: { role: true, schoolId: true, grade: true } },
        },
      },
    },
  });
  const head = row && (await planHeadIn(tx, row.personId, planId));
  if (!row || !head) return null;
  const memberships = row.person.memberships.map((each) => ({ ...each, schoolName: null }));
  return { ...head, materialHash: boundHash(head, (await planningIn(tx, { memberships }, at)).immaterial) };
}
