import "server-only";
import { createTransport } from "nodemailer";
import type { Transaction } from "./db";
import { env } from "./env";
import { withPurpose } from "./with-actor";

export type Mail = { to: string; subject: string; body: string };

/** When it goes, what it tells of, and who did that: they alone may take it back. */
export type MailTerms = { sendAfter?: Date | null; topic?: string; queuedById?: string };

/** How long an act that can be undone is kept back from the mail that tells of it. */
export const undoMinutes = 10;
export const undoneUntil = (at: Date) => new Date(at.getTime() + undoMinutes * 60_000);

/** Kept in the transaction of what it tells of; the tick sends it where SMTP_URL is set. */
export async function queueMail(tx: Transaction, mail: Mail, terms: MailTerms = {}): Promise<void> {
  // A returning insert would need the right to read the row, which not everybody has who causes a mail.
  await tx.outboxMail.createMany({ data: [{ ...mail, ...terms }] });
}

/** Takes back what has not gone out, in the transaction of who undoes what it tells of. Answers how many. */
export const cancelMail = async (tx: Transaction, topic: string, at: Date): Promise<number> =>
  (
    await tx.outboxMail.updateMany({
      where: { topic, sentAt: null, cancelledAt: null },
      data: { cancelledAt: at, body: "" },
    })
  ).count;

/** Whether a mail queued now will go out: else whoever does something says it on screen or on paper. */
export const mailIsSetUp = (): boolean => Boolean(env.SMTP_URL);

export type SendMail = (mail: Mail) => Promise<unknown>;

function smtp(): SendMail | null {
  if (!env.SMTP_URL) return null;
  const transport = createTransport(env.SMTP_URL, {
    from: env.MAIL_FROM,
    connectionTimeout: 3000,
    greetingTimeout: 3000,
    socketTimeout: 3000,
  } as object);
  return ({ to, subject, body }) => transport.sendMail({ to, subject, text: body });
}

const mostAttempts = 8;
const mostAtOnce = 50;

/** Sends what waits, each mail once over all nodes. Returns how many went out. */
export async function sendWaitingMails(at: Date, send = smtp()): Promise<number> {
  if (!send) return 0;
  const tried = new Set<string>();
  let sent = 0;
  while (tried.size < mostAtOnce) {
    const done = await sendNext(at, send, tried);
    if (done === null) break;
    if (done) sent += 1;
  }
  return sent;
}

// The row stays locked while its mail is on its way, so that a second node takes the next one.
const sendNext = (at: Date, send: SendMail, tried: Set<string>) =>
  withPurpose("housekeeping", async (tx) => {
    const [mail] = await tx.$queryRaw<(Mail & { id: string })[]>`
      SELECT id, "to", subject, body FROM "OutboxMail"
      WHERE "sentAt" IS NULL AND "cancelledAt" IS NULL AND ("sendAfter" IS NULL OR "sendAfter" <= ${at})
        AND attempts < ${mostAttempts} AND NOT (id = ANY (${[...tried]}::uuid[]))
      ORDER BY "createdAt" LIMIT 1 FOR UPDATE SKIP LOCKED`;
    if (!mail) return null;
    tried.add(mail.id);
    try {
      await send(mail);
    } catch {
      await tx.outboxMail.updateMany({ where: { id: mail.id }, data: { attempts: { increment: 1 } } });
      return false;
    }
    // The text may hold a link that signs someone in; it has done its work.
    await tx.outboxMail.updateMany({
      where: { id: mail.id },
      data: { sentAt: at, body: "", attempts: { increment: 1 } },
    });
    return true;
  });

export const dropOldMails = (before: Date) =>
  withPurpose(
    "housekeeping",
    async (tx) => (await tx.outboxMail.deleteMany({ where: { createdAt: { lt: before } } })).count,
  );

export type KeptMail = Mail & {
  id: string;
  createdAt: Date;
  state: "sent" | "cancelled" | "waiting" | "ready";
  sendAfter: Date | null;
};

/** Whether this is a place where mails may be looked at: in development, and on a demo site. */
export const mailboxIsOpen = (): boolean => process.env.NODE_ENV !== "production" || env.WAYMARK_DEMO === "1";

/** The newest mails as they would go out; none where no mailbox is open. */
export async function listMails(at: Date): Promise<KeptMail[]> {
  if (!mailboxIsOpen()) return [];
  const rows = await withPurpose("housekeeping", (tx) =>
    tx.outboxMail.findMany({ orderBy: { createdAt: "desc" }, take: 50 }),
  );
  return rows.map(({ id, to, subject, body, createdAt, sentAt, cancelledAt, sendAfter }) => ({
    ...{ id, to, subject, body, createdAt, sendAfter },
    state: sentAt ? "sent" : cancelledAt ? "cancelled" : sendAfter && sendAfter > at ? "waiting" : "ready",
  }));
}
