import "server-only";
import type { PartnerStaff } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { cancelMail, type Mail, queueMail } from "@/lib/platform/mail-outbox";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { createLink, revokeLink } from "@/lib/platform/signed-links";
import type { Locale } from "@/lib/platform/texts";
import { withActor } from "@/lib/platform/with-actor";
import { atPlaces } from "./queries/offer-places-where";
import { mostPartnerLinks, partnerLink } from "./rules/partner-link";

export type GivePartnerLinkProblem = "not-found" | "TOO_MANY_LINKS";
export type WritePartnerMail = (
  token: string,
  about: { partner: string; school: string | null; expiresAt: Date },
) => Omit<Mail, "to">;
export type GivenPartnerLink = { linkId: string; token: string; mail: Omit<Mail, "to">; expiresAt: Date };

const mailTopic = (linkId: string) => `partner.link:${linkId}`;

/**
 * Gives a partner a link by which it posts and sees its own, for 14 days. The token is told here once, with the mail
 * to hand on; where an email is named, that mail is queued too.
 */
export const givePartnerLink = (
  staff: PartnerStaff,
  { partnerId, email, locale }: { partnerId: string; email: string; locale: Locale },
  write: WritePartnerMail,
  at: Date,
): Promise<Result<GivenPartnerLink, GivePartnerLinkProblem>> =>
  withActor(staff, async (tx) => {
    // The next of two givers waits here, so that both do not find room for the last one.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`partner-link:${partnerId}`}, 0))`;
    const partner = await tx.partner.findFirst({
      where: { id: partnerId, ...atPlaces(staff), endedAt: null },
      select: { name: true, school: { select: { name: true } } },
    });
    if (!partner) return fail("not-found");
    const open = { purpose: partnerLink, targetId: partnerId, revokedAt: null, expiresAt: { gt: at } };
    if ((await tx.signedLink.count({ where: open })) >= mostPartnerLinks) return fail("TOO_MANY_LINKS");
    const target = { purpose: partnerLink, targetId: partnerId, personId: staff.id, locale };
    const { id, token, expiresAt } = await createLink(tx, staff, target, at);
    const mail = write(token, { partner: partner.name, school: partner.school?.name ?? null, expiresAt });
    if (email !== "") await queueMail(tx, { to: email, ...mail }, { topic: mailTopic(id), queuedById: staff.id });
    return succeed({ linkId: id, token, mail, expiresAt });
  });

/** Takes a link back, whoever of the partner's school gave it; a mail of one's own that waits does not go. */
export const takeBackPartnerLink = (
  staff: PartnerStaff,
  { partnerId, id }: { partnerId: string; id: string },
  at: Date,
): Promise<Result<null, "absent">> =>
  withActor(staff, async (tx) => {
    const partner = await tx.partner.findFirst({ where: { id: partnerId, ...atPlaces(staff) }, select: { id: true } });
    const link =
      partner &&
      (await tx.signedLink.findFirst({
        where: { id, purpose: partnerLink, targetId: partnerId },
        select: { personId: true },
      }));
    if (!link) return fail("absent");
    const revoked = await revokeLink(tx, staff, { id, purpose: partnerLink, personId: link.personId }, at);
    if (!revoked.ok) return revoked;
    if ((await cancelMail(tx, mailTopic(id), at)) > 0)
      await audit(tx, {
        actorId: staff.id,
        action: "mail.cancel",
        subjectId: link.personId,
        entity: "SignedLink",
        entityId: id,
      });
    return succeed(null);
  });
