import "server-only";
import type { PartnerStaff } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { notePartner } from "./note-partner";
import { atPlaces } from "./queries/offer-places-where";
import { partnerLink } from "./rules/partner-link";

/** Puts a partner into the history: all stays readable, its links open nothing any more. */
export const endPartner = (
  staff: PartnerStaff,
  { id }: { id: string },
  at: Date,
): Promise<Result<{ links: number }, "not-found">> =>
  withActor(staff, async (tx) => {
    const { count } = await tx.partner.updateMany({
      where: { id, ...atPlaces(staff), endedAt: null },
      data: { endedAt: at, changedAt: at },
    });
    if (count === 0) return fail("not-found");
    await notePartner(tx, staff, { action: "partner.end", entity: "Partner", id, fields: ["endedAt"] });
    const open = { purpose: partnerLink, targetId: id, revokedAt: null, expiresAt: { gt: at } };
    const links = await tx.signedLink.updateManyAndReturn({
      where: open,
      data: { revokedAt: at },
      select: { id: true, personId: true },
    });
    for (const link of links)
      await audit(tx, {
        actorId: staff.id,
        action: "link.revoke",
        subjectId: link.personId,
        entity: "SignedLink",
        entityId: link.id,
        fields: ["revokedAt"],
      });
    return succeed({ links: links.length });
  });

/** Takes a partner out of the history. Its links stay closed: it gets a new one. */
export const bringBackPartner = (
  staff: PartnerStaff,
  { id }: { id: string },
  at: Date,
): Promise<Result<null, "not-found">> =>
  withActor(staff, async (tx) => {
    const { count } = await tx.partner.updateMany({
      where: { id, ...atPlaces(staff), endedAt: { not: null } },
      data: { endedAt: null, changedAt: at },
    });
    if (count === 0) return fail("not-found");
    await notePartner(tx, staff, { action: "partner.bring-back", entity: "Partner", id, fields: ["endedAt"] });
    return succeed(null);
  });
