import "server-only";
import { dropOldMails } from "@/lib/platform/mail-outbox";
import { dropEndedLimits } from "@/lib/platform/rate-limit";
import { withPurpose } from "@/lib/platform/with-actor";

const days = (n: number) => n * 86_400_000;

/** Housekeeping: what has ended long ago is deleted. Safe on several nodes at once. */
export async function cleanUpAccounts(at: Date) {
  const before = new Date(at.getTime() - days(30));
  const ended = await withPurpose("housekeeping", async (tx) => ({
    sessions: (await tx.session.deleteMany({ where: { expiresAt: { lt: before } } })).count,
    resetTokens: (await tx.resetToken.deleteMany({ where: { expiresAt: { lt: before } } })).count,
  }));
  return { ...ended, limits: await dropEndedLimits(at), mails: await dropOldMails(before) };
}
