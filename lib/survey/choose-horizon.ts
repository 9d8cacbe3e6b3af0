import "server-only";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import type { SchoolStage } from "@/prisma/generated/enums";
import { heldBy, type Holder, lockHolder, withHolder } from "./with-holder";

/** Remembers the most schooling that the holder is ready for, null for any; it orders the matches of all their results. */
export async function chooseHorizon(
  holder: Holder,
  horizon: SchoolStage | null,
  at: Date,
): Promise<Result<null, "absent">> {
  const held = heldBy(holder, at);
  if (!held) return fail("absent");
  return withHolder(holder, async (tx) => {
    await lockHolder(tx, holder);
    // Not `updatedAt`: nobody answered anything.
    const { count } = await tx.surveyAttempt.updateMany({ where: held, data: { horizon } });
    if (count === 0) return fail("absent");
    const personId = holder.person?.id ?? null;
    await audit(tx, {
      actorId: personId,
      action: "survey.horizon",
      subjectId: personId,
      entity: "SurveyAttempt",
      fields: ["horizon"],
    });
    return succeed(null);
  });
}
