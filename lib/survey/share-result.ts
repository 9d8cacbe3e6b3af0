import "server-only";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { createLink } from "@/lib/platform/signed-links";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import { resultLink } from "./rules/result-link";

/** So many links to one result can be open at a time. */
export const mostLinks = 5;

/** Makes a link that shows one result of the person's own to whoever holds it, for 14 days or until it is taken back. */
export const shareResult = (
  person: Actor,
  resultId: string,
  at: Date,
): Promise<Result<{ token: string; expiresAt: Date }, "absent" | "too-many">> =>
  withActor(person, async (tx) => {
    const result = await tx.surveyResult.findFirst({
      where: { id: resultId, attempt: { personId: person.id } },
      select: { id: true, attemptId: true },
    });
    if (!result) return fail("absent");
    // Two clicks at once must not both see the last free place.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`link/${person.id}`}, 0))`;
    const open = await tx.signedLink.count({
      where: { personId: person.id, purpose: resultLink, targetId: resultId, revokedAt: null, expiresAt: { gt: at } },
    });
    if (open >= mostLinks) return fail("too-many");
    const target = { purpose: resultLink, targetId: resultId, personId: person.id };
    const { token, expiresAt } = await createLink(tx, person, target, at);
    return succeed({ token, expiresAt });
  });
