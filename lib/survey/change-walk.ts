import "server-only";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import type { WalkChoice } from "./schema";
import { heldBy, type Holder, lockHolder, withHolder } from "./with-holder";

/** Asks the open walk at another length or in other words; no answer is touched. */
export async function changeWalk(
  holder: Holder,
  { length, audience }: WalkChoice,
  at: Date,
): Promise<Result<{ attempt: string }, "absent">> {
  const held = heldBy(holder, at);
  if (!held) return fail("absent");
  return withHolder(holder, async (tx) => {
    await lockHolder(tx, holder);
    const open = await tx.surveyAttempt.findFirst({
      where: { ...held, submittedAt: null },
      orderBy: { startedAt: "desc" },
      select: { id: true },
    });
    if (!open) return fail("absent");
    const data = { ...(length && { length }), ...(audience && { audience }) };
    if (Object.keys(data).length === 0) return succeed({ attempt: open.id });
    const { count } = await tx.surveyAttempt.updateMany({ where: { id: open.id, submittedAt: null }, data });
    if (count !== 1) return fail("absent");
    const personId = holder.person?.id ?? null;
    await audit(tx, {
      actorId: personId,
      action: "survey.change",
      subjectId: personId,
      entity: "SurveyAttempt",
      entityId: open.id,
      fields: Object.keys(data),
    });
    return succeed({ attempt: open.id });
  });
}
