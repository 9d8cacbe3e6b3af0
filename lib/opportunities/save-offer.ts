import "server-only";
import { randomUUID } from "node:crypto";
import type { PartnerStaff } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import type { OpportunityState } from "@/prisma/generated/enums";
import { keepOfferContact, offerColumns } from "./keep-offer";
import { notePartner } from "./note-partner";
import type { OfferInput } from "./offer-schema";
import { atPlaces } from "./queries/offer-places-where";
import { offerPlace, partnerIsFixed, stateAfterSaving } from "./rules/moderation";
import { offerEnd } from "./rules/offer-end";

export type SaveOfferProblem =
  "not-found" | "PARTNER_NOT_FOUND" | "PARTNER_FIXED" | "ORGANISATION_MISSING" | "ENDS_BEFORE_NOW";
export type OfferIntent = "open" | "save" | "draft";
type Saved = { offer: OfferInput; partnerId: string | null; intent: OfferIntent };
type Moment = { timeZone: string; at: Date };

/**
 * Whose it is: the partner, where one is named, must be of the same place, and its name stands where no other is given.
 * What belongs to a made-up partner is made up too.
 */
async function ownerOf(
  tx: Transaction,
  staff: PartnerStaff,
  { offer, partnerId }: Saved,
  schoolId: string | null,
): Promise<Result<{ organisation: string; demo: boolean }, SaveOfferProblem>> {
  const { organisation } = offer;
  if (partnerId === null)
    return organisation === "" ? fail("ORGANISATION_MISSING") : succeed({ organisation, demo: false });
  const where = { id: partnerId, schoolId, ...atPlaces(staff) };
  const partner = await tx.partner.findFirst({ where, select: { name: true, demo: true } });
  if (!partner) return fail("PARTNER_NOT_FOUND");
  return succeed({ organisation: organisation || partner.name, demo: partner.demo });
}

/** When it was sent to be looked at, and who decided that it shows. */
const stampsOf = (was: OpportunityState | null, is: OpportunityState, staff: PartnerStaff, at: Date) => ({
  ...(is === "WAITING" && was !== "WAITING" ? { submittedAt: at } : {}),
  ...(is === "OPEN" && was !== "OPEN" ? { moderatedById: staff.id, moderatedAt: at } : {}),
});

/** Enters an opportunity for a school, or for everyone here: it opens, waits or stays a draft, as the person may. */
export const createOffer = (
  staff: PartnerStaff,
  { schoolId, ...saved }: Saved & { schoolId: string | null },
  { timeZone, at }: Moment,
): Promise<Result<{ id: string; state: OpportunityState }, SaveOfferProblem>> =>
  withActor(staff, async (tx) => {
    const place = offerPlace(staff, schoolId);
    if (!place) return fail("not-found");
    const owner = await ownerOf(tx, staff, saved, schoolId);
    if (!owner.ok) return owner;
    const state = stateAfterSaving(null, saved.intent, place.moderates);
    const expiresAt = offerEnd(saved.offer, at, timeZone);
    if (state !== "DRAFT" && expiresAt <= at) return fail("ENDS_BEFORE_NOW");
    const id = randomUUID();
    await tx.opportunity.createMany({
      data: [
        {
          ...(await offerColumns(tx, saved.offer)),
          ...owner.value,
          ...{ id, schoolId, partnerId: saved.partnerId, state, expiresAt },
          ...{ createdById: staff.id, createdAt: at, changedAt: at },
          ...stampsOf(null, state, staff, at),
        },
      ],
    });
    await keepOfferContact(tx, id, saved.offer);
    await notePartner(tx, staff, { action: "offer.create", entity: "Opportunity", id, fields: ["state"] });
    return succeed({ id, state });
  });

/** Those whom they may change: what is theirs to open, and their own entries. */
export const changeable = (staff: PartnerStaff) => ({
  AND: [atPlaces(staff), { OR: [atPlaces(staff, { moderates: true }), { createdById: staff.id }] }],
});

/** Changes an opportunity. What someone changes who does not open what waits, waits again. */
export const changeOffer = (
  staff: PartnerStaff,
  { id, ...saved }: Saved & { id: string },
  { timeZone, at }: Moment,
): Promise<Result<{ state: OpportunityState }, SaveOfferProblem>> =>
  withActor(staff, async (tx) => {
    const where = { id, ...changeable(staff) };
    const found = await tx.opportunity.findFirst({
      where,
      select: { schoolId: true, state: true, partnerId: true, source: true, moderatedAt: true },
    });
    const place = found && offerPlace(staff, found.schoolId);
    if (!place) return fail("not-found");
    if (saved.partnerId !== found.partnerId && partnerIsFixed(found)) return fail("PARTNER_FIXED");
    const owner = await ownerOf(tx, staff, saved, found.schoolId);
    if (!owner.ok) return owner;
    const state = stateAfterSaving(found.state, saved.intent, place.moderates);
    const expiresAt = offerEnd(saved.offer, at, timeZone);
    if ((state === "OPEN" || state === "WAITING") && expiresAt <= at) return fail("ENDS_BEFORE_NOW");
    const { count } = await tx.opportunity.updateMany({
      where: { ...where, state: found.state, moderatedAt: found.moderatedAt },
      data: {
        ...(await offerColumns(tx, saved.offer)),
        ...{ partnerId: saved.partnerId, organisation: owner.value.organisation, state, expiresAt, changedAt: at },
        ...stampsOf(found.state, state, staff, at),
      },
    });
    if (count === 0) return fail("not-found");
    await keepOfferContact(tx, id, saved.offer);
    const fields = Object.keys(saved.offer);
    await notePartner(tx, staff, { action: "offer.change", entity: "Opportunity", id, fields });
    return succeed({ state });
  });
