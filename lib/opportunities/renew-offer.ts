import "server-only";
import type { PartnerStaff } from "@/lib/accounts/rules/roles";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { notePartner } from "./note-partner";
import { atPlaces } from "./queries/offer-places-where";
import { offerEnd } from "./rules/offer-end";

/** Lets an opportunity show for another 90 days from now, expired or not; never past the last day to apply. */
export const renewOffer = (
  staff: PartnerStaff,
  { id }: { id: string },
  { timeZone, at }: { timeZone: string; at: Date },
): Promise<Result<{ expiresAt: Date }, "not-found" | "APPLY_BY_PASSED" | "LONG_ENOUGH">> =>
  withActor(staff, async (tx) => {
    const where = { id, ...atPlaces(staff, { moderates: true }) };
    const found = await tx.opportunity.findFirst({ where, select: { applyBy: true, expiresAt: true } });
    if (!found) return fail("not-found");
    const expiresAt = offerEnd({ shownUntil: null, applyBy: found.applyBy }, at, timeZone);
    if (expiresAt <= at) return fail("APPLY_BY_PASSED");
    if (expiresAt <= found.expiresAt) return fail("LONG_ENOUGH");
    const { count } = await tx.opportunity.updateMany({
      where: { ...where, expiresAt: found.expiresAt },
      data: { expiresAt, changedAt: at },
    });
    if (count === 0) return fail("not-found");
    await notePartner(tx, staff, { action: "offer.renew", entity: "Opportunity", id, fields: ["expiresAt"] });
    return succeed({ expiresAt });
  });
