import "server-only";
import type { SiteAdministrator } from "@/lib/accounts/rules/roles";
import { renewRelease } from "@/lib/catalog/renew-release";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import type { Prisma } from "@/prisma/generated/client";
import { getNormsWithin } from "./queries/get-norms";
import { type KeptNorms, packNorms } from "./rules/kept-norms";

type Added = {
  norms: Omit<KeptNorms, "version">;
  /** The version that the administrator saw in use. */
  instead: number | null;
  action: "survey-norms.put-in-use" | "survey-norms.bring-back";
};

/**
 * Norms as a new version, which is in use from then on: earlier results keep theirs, and pages that name the norms are
 * made anew. Nothing is written where others are in use by now than those that were seen.
 */
export const addNorms = (
  by: SiteAdministrator,
  { norms, instead, action }: Added,
  at: Date,
): Promise<Result<{ version: number }, "changed">> =>
  withActor(by, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('survey/norms', 0))`;
    const inUse = await getNormsWithin(tx);
    if (inUse.version !== instead) return fail("changed");
    const version = (inUse.version ?? 0) + 1;
    await tx.surveyNorms.createMany({
      data: packNorms(version, norms).map((row) => ({
        ...row,
        offsets: row.offsets as Prisma.InputJsonObject,
        createdById: by.id,
        createdAt: at,
      })),
    });
    await renewRelease(tx);
    await audit(tx, {
      actorId: by.id,
      action,
      subjectId: null,
      entity: "SurveyNorms",
      entityId: String(version),
      fields: ["offsets"],
    });
    return succeed({ version });
  });
