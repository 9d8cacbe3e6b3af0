import "server-only";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import type { RestoreInput } from "./schema";
import { heldBy, type Holder, lockHolder, withHolder } from "./with-holder";

/** Brings a match back that the holder set aside, in whichever of their walks that was. */
export async function restoreMatch(
  holder: Holder,
  { kind, targetId }: RestoreInput,
  at: Date,
): Promise<Result<null, "absent">> {
  const held = heldBy(holder, at);
  if (!held) return fail("absent");
  return withHolder(holder, async (tx) => {
    await lockHolder(tx, holder);
    const asides = await tx.surveySetAside.findMany({
      where: { kind, targetId, attempt: held },
      select: { id: true, attemptId: true },
    });
    const [first] = asides;
    if (!first) return fail("absent");
    await tx.surveySetAside.deleteMany({ where: { id: { in: asides.map(({ id }) => id) } } });
    const personId = holder.person?.id ?? null;
    await audit(tx, {
      actorId: personId,
      action: "survey.restore",
      subjectId: personId,
      entity: "SurveyAttempt",
      entityId: first.attemptId,
      fields: ["setAside"],
    });
    return succeed(null);
  });
}
