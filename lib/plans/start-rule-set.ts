import "server-only";
import { randomUUID } from "node:crypto";
import { type Administrator, isSiteAdministrator, schoolsOf } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { requirementHash } from "./load-requirements";
import { emptySet } from "./rules/requirement-set";
import type { StartRuleSetInput } from "./schema";

export type StartRuleSetProblem = "OWNER_NOT_FOUND" | "PARENT_NOT_FOUND";

const slug = (title: string) =>
  title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40) || "rules";

/** Begins a set with an empty draft: additions to another set, a supplement, or a state's own. */
export async function startRuleSet(
  administrator: Administrator,
  { kind, parentCode, schoolId, titleEn, titleEs }: StartRuleSetInput,
): Promise<Result<{ code: string }, StartRuleSetProblem>> {
  const mine = schoolsOf(administrator, "SCHOOL_ADMINISTRATOR").some(({ id }) => id === schoolId);
  if (schoolId ? !mine : !isSiteAdministrator(administrator)) return fail("OWNER_NOT_FOUND");
  // What holds for a whole state is no school's to begin.
  if (kind === "STATE" && schoolId) return fail("OWNER_NOT_FOUND");
  return withActor(administrator, async (tx) => {
    const parent =
      kind === "STATE" || !parentCode
        ? null
        : await tx.requirementSet.findFirst({
            where: {
              code: parentCode,
              state: "PUBLISHED",
              kind: { not: "SUPPLEMENT" },
              OR: [{ schoolId: null }, ...(schoolId ? [{ schoolId }] : [])],
            },
            select: { code: true },
          });
    if (kind === "DISTRICT" && !parent) return fail("PARENT_NOT_FOUND");
    const code = `${slug(titleEn)}-${randomUUID().slice(0, 6)}`;
    const { id } = await tx.requirementSet.create({
      data: {
        ...{ code, kind, titleEn, titleEs, version: 1, content: emptySet as object },
        contentHash: requirementHash(emptySet),
        parentCode: parent?.code ?? null,
        schoolId: schoolId ?? null,
        createdById: administrator.id,
      },
      select: { id: true },
    });
    await audit(tx, {
      actorId: administrator.id,
      action: "rules.start",
      subjectId: null,
      entity: "RequirementSet",
      entityId: id,
      fields: ["title", "kind", ...(parent ? ["parentCode"] : [])],
    });
    return succeed({ code });
  });
}
