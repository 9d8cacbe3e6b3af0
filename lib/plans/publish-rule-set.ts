import "server-only";
import type { Administrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { findRules } from "./queries/get-rules";
import { reachOfRules } from "./queries/rule-set-reach";
import { findDraftMistakes } from "./rules/draft-mistakes";
import type { RequirementSetContent } from "./rules/requirement-set";

export type PublishRuleSetProblem = "NOT_FOUND" | "MISTAKES" | "YEARS_WRONG" | "CHANGED_MEANWHILE";

/** Puts the draft in use, from now on unchangeable. Refuses a draft with mistakes, and one that changed since it was read. */
export const publishRuleSet = (
  administrator: Administrator,
  code: string,
  changedAt: Date,
): Promise<Result<{ version: number }, PublishRuleSetProblem>> =>
  withActor(administrator, async (tx) => {
    const where = { code, state: "DRAFT" as const, ...reachOfRules(administrator) };
    const draft = await tx.requirementSet.findFirst({ where });
    if (!draft) return fail("NOT_FOUND");
    const below = draft.kind === "DISTRICT" && draft.parentCode ? await findRules(tx, draft.parentCode, null) : null;
    const content = draft.content as unknown as RequirementSetContent;
    if (!draft.titleEn || !draft.titleEs || findDraftMistakes(content, below?.content ?? null).length > 0)
      return fail("MISTAKES");
    if (draft.fromYear !== null && draft.untilYear !== null && draft.fromYear > draft.untilYear)
      return fail("YEARS_WRONG");
    const { count } = await tx.requirementSet.updateMany({
      where: { ...where, id: draft.id, changedAt },
      data: { state: "PUBLISHED", publishedAt: now(), changedAt: now() },
    });
    if (count === 0) return fail("CHANGED_MEANWHILE");
    await audit(tx, {
      actorId: administrator.id,
      action: "rules.publish",
      subjectId: null,
      entity: "RequirementSet",
      entityId: draft.id,
      fields: ["state"],
    });
    return succeed({ version: draft.version });
  });
