import "server-only";
import { type CurrentUser, isCounselor } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { cancelMail, type Mail, queueMail } from "@/lib/platform/mail-outbox";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { createLink, revokeLink } from "@/lib/platform/signed-links";
import type { Locale } from "@/lib/platform/texts";
import { withActor } from "@/lib/platform/with-actor";
import type { AskGuardianInput } from "./application-schema";
import { holdApplication } from "./record-application";
import { agreeLink, mostAgreeLinks } from "./rules/application-limits";

export type WriteAgreeMail = (token: string, locale: Locale, expiresAt: Date) => Omit<Mail, "to">;
export type AskGuardianProblem = "absent" | "NOT_ASKED" | "TOO_MANY_LINKS";

const mailTopic = (linkId: string) => `application.guardian:${linkId}`;

/** One's own application, or one of a student in care. */
const findOf = (tx: Transaction, giver: CurrentUser, id: string) =>
  tx.$queryRaw<{ personId: string; guardian: string }[]>`
    SELECT a."personId", a.guardian::text FROM "Application" a
    WHERE a.id = ${id}::uuid AND a."removedAt" IS NULL
      AND (a."personId" = ${giver.id}::uuid OR (${isCounselor(giver)} AND a."personId" = ANY (waymark_care())))`;

/**
 * Asks the guardian about an application, for 14 days: by mail, or, where no address is given, by the token alone. The
 * token is told here once and cannot be read again.
 */
export const askForConsent = (
  giver: CurrentUser,
  { applicationId, email, locale }: AskGuardianInput,
  write: WriteAgreeMail,
  at: Date,
): Promise<Result<{ linkId: string; token: string; expiresAt: Date }, AskGuardianProblem>> =>
  withActor(giver, async (tx) => {
    await holdApplication(tx, applicationId);
    const [row] = await findOf(tx, giver, applicationId);
    if (!row) return fail("absent");
    if (row.guardian === "NONE") return fail("NOT_ASKED");
    const target = { purpose: agreeLink, targetId: applicationId, personId: row.personId };
    const open = await tx.signedLink.count({ where: { ...target, revokedAt: null, expiresAt: { gt: at } } });
    if (open >= mostAgreeLinks) return fail("TOO_MANY_LINKS");
    const { id, token, expiresAt } = await createLink(tx, giver, { ...target, locale }, at);
    if (email !== "")
      await queueMail(
        tx,
        { to: email.toLowerCase(), ...write(token, locale, expiresAt) },
        { topic: mailTopic(id), queuedById: giver.id },
      );
    return succeed({ linkId: id, token, expiresAt });
  });

/** Takes a link back that one gave oneself; staff take back whichever was given for a student in their care. */
export const takeBackConsentLink = (
  person: CurrentUser,
  { linkId }: { linkId: string },
  at: Date,
): Promise<Result<null, "absent">> =>
  withActor(person, async (tx) => {
    const link = await tx.signedLink.findFirst({
      where: {
        id: linkId,
        purpose: agreeLink,
        OR: [{ personId: { not: person.id } }, { personId: person.id, createdById: person.id }],
      },
      select: { id: true, purpose: true, personId: true },
    });
    if (!link) return fail("absent");
    const revoked = await revokeLink(tx, person, link, at);
    if (!revoked.ok) return revoked;
    if ((await cancelMail(tx, mailTopic(linkId), at)) > 0)
      await audit(tx, {
        actorId: person.id,
        action: "mail.cancel",
        subjectId: link.personId,
        entity: "SignedLink",
        entityId: linkId,
      });
    return succeed(null);
  });
