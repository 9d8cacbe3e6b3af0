import "server-only";
import type { Transaction } from "@/lib/platform/db";
import { cancelMail } from "@/lib/platform/mail-outbox";
import { revokeLink } from "@/lib/platform/signed-links";
import type { Actor } from "@/lib/platform/with-actor";
import { hoursLink } from "./rules/hours-link";

export const hoursTopic = (linkId: string) => `hours.verify:${linkId}`;

/** Ends every open link to a placement of one's own; mails with them that wait do not go. Answers how many there were. */
export async function closeHoursLinks(tx: Transaction, person: Actor, placementId: string, at: Date): Promise<number> {
  const open = await tx.signedLink.findMany({
    where: { purpose: hoursLink, targetId: placementId, personId: person.id, revokedAt: null, expiresAt: { gt: at } },
    select: { id: true },
  });
  for (const { id } of open) {
    await revokeLink(tx, person, { id, purpose: hoursLink }, at);
    await cancelMail(tx, hoursTopic(id), at);
  }
  return open.length;
}
