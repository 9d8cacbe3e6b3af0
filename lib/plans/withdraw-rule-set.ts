import "server-only";
import type { Administrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { reachOfRules } from "./queries/rule-set-reach";

export type WithdrawRuleSetProblem = "NOT_FOUND";

/** Takes one published version out of use, and throws a draft away. What was published stays to be read. */
export const withdrawRuleSet = (
  administrator: Administrator,
  code: string,
  version: number,
): Promise<Result<null, WithdrawRuleSetProblem>> =>
  withActor(administrator, async (tx) => {
    const where = { code, version, ...reachOfRules(administrator) };
    const row = await tx.requirementSet.findFirst({ where, select: { id: true, state: true } });
    if (!row) return fail("NOT_FOUND");
    const { count } =
      row.state === "DRAFT"
        ? await tx.requirementSet.deleteMany({ where: { ...where, state: "DRAFT" } })
        : await tx.requirementSet.updateMany({
            where: { ...where, state: "PUBLISHED" },
            data: { state: "WITHDRAWN", changedAt: now() },
          });
    if (count === 0) return fail("NOT_FOUND");
    await audit(tx, {
      actorId: administrator.id,
      action: row.state === "DRAFT" ? "rules.discard" : "rules.withdraw",
      subjectId: null,
      entity: "RequirementSet",
      entityId: row.id,
    });
    return succeed(null);
  });
