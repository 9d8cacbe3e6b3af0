import "server-only";
import { env } from "@/lib/platform/env";
import { type Mail, mailIsSetUp, queueMail } from "@/lib/platform/mail-outbox";
import { createLink } from "@/lib/platform/signed-links";
import { type Locale, toLocale } from "@/lib/platform/texts";
import { withActor, withPurpose } from "@/lib/platform/with-actor";
import { countDigest } from "./queries/count-digest";
import { type DigestCounts, isEmptyDigest, isMailTime } from "./rules/digest";
import { digestTopic } from "./save-digest-preference";
import { stopDigestLink } from "./stop-digests";

/** Subject and body in the reader's language; `token` is the end of the address that stops the reminders. */
export type WriteDigest = (locale: Locale, counts: DigestCounts, token: string) => Omit<Mail, "to">;

/** As many people as one tick looks at; the rest has its turn half a minute later. */
const mostAtOnce = 200;

type Due = { id: string; email: string; locale: string; every: number };

/** People of a school and job seekers with an e-mail whose turn it is: no reminder within the days that they chose. */
const listDue = (at: Date): Promise<Due[]> =>
  withPurpose(
    "digest",
    (tx) => tx.$queryRaw<Due[]>`
      SELECT p.id, p.email, p.locale, coalesce(d.every, place.every) AS every
      FROM "Person" p
      LEFT JOIN "DigestPreference" d ON d."personId" = p.id
      CROSS JOIN LATERAL (
        SELECT CASE WHEN bool_or(m.role NOT IN ('STUDENT', 'JOB_SEEKER')) THEN 1 ELSE 7 END AS every, count(*) AS places
        FROM "Membership" m
        WHERE m."personId" = p.id
          AND (m.role = 'JOB_SEEKER' OR m."schoolId" IS NOT NULL
            AND m.role IN ('STUDENT', 'COUNSELOR', 'EDUCATOR', 'SCHOOL_ADMINISTRATOR'))
          AND m."from" <= ${at}::timestamp AND (m."until" IS NULL OR m."until" > ${at}::timestamp)
      ) place
      WHERE p.email IS NOT NULL AND coalesce(d.every, 7) > 0 AND place.places > 0
        AND (d."sentAt" IS NULL OR d."sentAt" <= ${at}::timestamp - make_interval(days => d.every))
      ORDER BY d."sentAt" NULLS FIRST, p.id LIMIT ${mostAtOnce}`,
  );

/** Takes the turn of one person, in their own name; true where a mail was put into the outbox. */
const remind = ({ id, email, locale, every }: Due, write: WriteDigest, at: Date): Promise<boolean> =>
  withActor({ id }, async (tx) => {
    // Of two nodes at it the second waits here for the first, and then finds the turn taken. A turn without a mail
    // counts too: nobody is looked at every half minute.
    const taken = await tx.$executeRaw`
      INSERT INTO "DigestPreference" AS kept ("personId", every, "sentAt")
      VALUES (${id}::uuid, ${every}, ${at}::timestamp)
      ON CONFLICT ("personId") DO UPDATE SET "sentAt" = excluded."sentAt"
        WHERE kept.every > 0
          AND (kept."sentAt" IS NULL OR kept."sentAt" <= ${at}::timestamp - make_interval(days => kept.every))`;
    if (taken === 0) return false;
    const counts = await countDigest(tx, id, at);
    if (isEmptyDigest(counts)) return false;
    const { token } = await createLink(tx, { id }, { purpose: stopDigestLink, targetId: id, personId: id }, at);
    await queueMail(
      tx,
      { to: email, ...write(toLocale(locale), counts, token) },
      { topic: digestTopic(id), queuedById: id },
    );
    return true;
  });

/**
 * Reminds whose turn it is of what waits for them, by day only and only where mails go out. Each person gets at most
 * one mail in the days that they chose, never an empty one. Answers how many mails were put into the outbox.
 */
export async function sendDigests(at: Date, write: WriteDigest, isSetUp = mailIsSetUp()): Promise<number> {
  if (!isSetUp || !isMailTime(at, env.WAYMARK_TIME_ZONE)) return 0;
  let sent = 0;
  for (const person of await listDue(at)) if (await remind(person, write, at)) sent += 1;
  return sent;
}
