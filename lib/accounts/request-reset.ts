import "server-only";
import { randomBytes } from "node:crypto";
import { audit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { sha256 } from "@/lib/platform/digest";
import { queueMail, type Mail } from "@/lib/platform/mail-outbox";
import { countAttempt } from "@/lib/platform/rate-limit";
import { withPurpose } from "@/lib/platform/with-actor";
import { findByLogin } from "./queries";
import { resetLimits as limits } from "./rules/limits";

const minutes = 60;

export type WriteResetMail = (token: string, locale: string, minutes: number) => Omit<Mail, "to">;

/**
 * Mails a link to whoever has that login and an e-mail address. Answers nothing, whatever the case, so that
 * nobody learns who has an account; `write` makes the words.
 */
export async function requestReset(login: string, address: string | null, write: WriteResetMail): Promise<void> {
  const at = now();
  if (address !== null && !(await countAttempt(limits.mailsFromAddress, address, at)).allowed) return;
  const person = await withPurpose("sign-in", (tx) => findByLogin(tx, login));
  if (!person?.email) return;
  if (!(await countAttempt(limits.mailsToAccount, person.id, at)).allowed) return;

  const to = person.email;
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(at.getTime() + minutes * 60_000);
  await withPurpose("sign-in", async (tx) => {
    const { id } = await tx.resetToken.create({
      data: { personId: person.id, kind: "EMAIL", tokenHash: sha256(token), createdAt: at, expiresAt },
      select: { id: true },
    });
    await queueMail(tx, { to, ...write(token, person.locale, minutes) });
    await audit(tx, {
      actorId: null,
      action: "password.reset-mail",
      subjectId: person.id,
      entity: "ResetToken",
      entityId: id,
    });
  });
}
