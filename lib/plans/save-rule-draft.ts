import "server-only";
import { randomUUID } from "node:crypto";
import type { Administrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { requirementHash } from "./load-requirements";
import { reachOfRules } from "./queries/rule-set-reach";
import { editSet } from "./rules/edit-set";
import type { RequirementSetContent } from "./rules/requirement-set";
import { readSetForm, type TypedFields } from "./rules/set-form";
import type { RuleDraftInput } from "./schema";

export type SaveRuleDraftProblem = "NOT_FOUND" | "CHANGED_MEANWHILE";

/**
 * Keeps what the form of a draft says, mistakes included, and then does what its button asks: a line more, one less,
 * one further up. Gives the id of what is new. Only the draft as the form showed it is changed.
 */
export const saveRuleDraft = (
  administrator: Administrator,
  code: string,
  { changedAt, act, titleEn, titleEs, source, fromYear, untilYear }: RuleDraftInput,
  typed: TypedFields,
): Promise<Result<{ added: string | null }, SaveRuleDraftProblem>> =>
  withActor(administrator, async (tx) => {
    const where = { code, state: "DRAFT" as const, ...reachOfRules(administrator) };
    const draft = await tx.requirementSet.findFirst({ where });
    if (!draft) return fail("NOT_FOUND");
    const before = draft.content as unknown as RequirementSetContent;
    let added: string | null = null;
    const newId = (prefix: string) => {
      const id = `${prefix}-${randomUUID().slice(0, 8)}`;
      added ??= id;
      return id;
    };
    const content = editSet(readSetForm(before, typed), act, newId);
    const { count } = await tx.requirementSet.updateMany({
      where: { ...where, id: draft.id, changedAt },
      data: {
        ...{ titleEn, titleEs, source, fromYear, untilYear, content: content as object },
        contentHash: requirementHash(content),
        changedAt: now(),
      },
    });
    if (count === 0) return fail("CHANGED_MEANWHILE");
    await audit(tx, {
      actorId: administrator.id,
      action: "rules.save",
      subjectId: null,
      entity: "RequirementSet",
      entityId: draft.id,
      fields: ["content"],
    });
    return succeed({ added });
  });
