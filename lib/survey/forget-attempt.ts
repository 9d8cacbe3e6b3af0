import "server-only";
import { audit } from "@/lib/platform/audit";
import { heldBy, type Holder, lockHolder, withHolder } from "./with-holder";

/**
 * Deletes what this holder has begun: an anonymous attempt with its result, a person's open one. A person's finished
 * walks stay. Answers how many were deleted.
 */
export async function forgetAttempt(holder: Holder, at: Date): Promise<number> {
  const held = heldBy(holder, at);
  if (!held) return 0;
  return withHolder(holder, async (tx) => {
    await lockHolder(tx, holder);
    const begun = await tx.surveyAttempt.findMany({
      where: { ...held, ...(holder.person ? { submittedAt: null } : {}) },
      select: { id: true },
    });
    for (const { id } of begun) {
      await tx.surveyAttempt.deleteMany({ where: { ...held, id } });
      const personId = holder.person?.id ?? null;
      await audit(tx, {
        actorId: personId,
        action: "survey.forget",
        subjectId: personId,
        entity: "SurveyAttempt",
        entityId: id,
      });
    }
    return begun.length;
  });
}
