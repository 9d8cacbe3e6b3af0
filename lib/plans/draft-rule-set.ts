import "server-only";
import type { Administrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { reachOfRules } from "./queries/rule-set-reach";

export type DraftRuleSetProblem = "NOT_FOUND";

/** Begins the next version of a set from its newest one. Where a draft stands already, it stays. */
export const draftRuleSet = (
  administrator: Administrator,
  code: string,
): Promise<Result<{ version: number }, DraftRuleSetProblem>> =>
  withActor(administrator, async (tx) => {
    // Two clicks at once must not both take the next number.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`rules:${code}`}, 0))`;
    const newest = await tx.requirementSet.findFirst({
      where: { code, ...reachOfRules(administrator) },
      orderBy: { version: "desc" },
    });
    if (!newest) return fail("NOT_FOUND");
    if (newest.state === "DRAFT") return succeed({ version: newest.version });
    const { kind, parentCode, districtId, schoolId, titleEn, titleEs, source, fromYear, untilYear, contentHash } =
      newest;
    const { id, version } = await tx.requirementSet.create({
      data: {
        ...{ code, kind, parentCode, districtId, schoolId, titleEn, titleEs, source, fromYear, untilYear, contentHash },
        version: newest.version + 1,
        content: newest.content as object,
        createdById: administrator.id,
      },
      select: { id: true, version: true },
    });
    await audit(tx, {
      actorId: administrator.id,
      action: "rules.draft",
      subjectId: null,
      entity: "RequirementSet",
      entityId: id,
      fields: ["version"],
    });
    return succeed({ version });
  });
