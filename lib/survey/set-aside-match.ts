import "server-only";
import { isInCatalog } from "@/lib/catalog/queries/is-in-catalog";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import type { SetAsideInput } from "./schema";
import { heldBy, type Holder, lockHolder, withHolder } from "./with-holder";

/** At most so many matches are set aside in one walk: more than a result lists. */
export const mostSetAside = 100;

/** "Not for me because …": the match leaves the holder's lists until it is brought back. Said again, the reason changes. */
export async function setAsideMatch(
  holder: Holder,
  { result, kind, targetId, reason }: SetAsideInput,
  at: Date,
): Promise<Result<null, "absent" | "unknown" | "too-many">> {
  const held = heldBy(holder, at);
  if (!held) return fail("absent");
  if (!(await isInCatalog(kind, targetId))) return fail("unknown");
  return withHolder(holder, async (tx) => {
    await lockHolder(tx, holder);
    const attempt = await tx.surveyAttempt.findFirst({
      where: { ...held, results: { some: { id: result } } },
      select: { id: true, _count: { select: { setAside: true } } },
    });
    if (!attempt) return fail("absent");
    if (attempt._count.setAside >= mostSetAside) return fail("too-many");
    await tx.surveySetAside.upsert({
      where: { attemptId_kind_targetId: { attemptId: attempt.id, kind, targetId } },
      create: { attemptId: attempt.id, kind, targetId, reason, createdAt: at },
      update: { reason },
    });
    const personId = holder.person?.id ?? null;
    await audit(tx, {
      actorId: personId,
      action: "survey.set-aside",
      subjectId: personId,
      entity: "SurveyAttempt",
      entityId: attempt.id,
      fields: ["setAside"],
    });
    return succeed(null);
  });
}
