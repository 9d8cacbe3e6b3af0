import "server-only";
import { randomUUID } from "node:crypto";
import type { PartnerStaff } from "@/lib/accounts/rules/roles";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { notePartner } from "./note-partner";
import { atPlaces } from "./queries/offer-places-where";
import { usualDays } from "./rules/offer-end";
import { changeable } from "./save-offer";

const copied = {
  schoolId: true,
  partnerId: true,
  kind: true,
  title: true,
  organisation: true,
  text: true,
  url: true,
  town: true,
  region: true,
  remote: true,
  pathwayIds: true,
  occupationCodes: true,
  elementIds: true,
  payFrom: true,
  payTo: true,
  payPer: true,
  hoursPerWeek: true,
  seats: true,
  gradeFrom: true,
  gradeTo: true,
  adultsOnly: true,
  schooling: true,
  demo: true,
} as const;

/** A draft that says the same, with whom to write to; its days are left to be set anew. */
export const copyOffer = (
  staff: PartnerStaff,
  { id }: { id: string },
  at: Date,
): Promise<Result<{ id: string }, "not-found">> =>
  withActor(staff, async (tx) => {
    const contact = { select: { name: true, email: true, phone: true, how: true } };
    const found = await tx.opportunity.findFirst({
      where: { id, ...atPlaces(staff) },
      select: { ...copied, contact },
    });
    if (!found) return fail("not-found");
    const { contact: reached, ...row } = found;
    const copyId = randomUUID();
    const expiresAt = new Date(at.getTime() + usualDays * 86_400_000);
    const own = { id: copyId, createdById: staff.id, createdAt: at, changedAt: at, expiresAt };
    await tx.opportunity.createMany({ data: [{ ...row, ...own, state: "DRAFT", source: "STAFF" }] });
    if (reached) await tx.opportunityContact.createMany({ data: [{ opportunityId: copyId, ...reached }] });
    await notePartner(tx, staff, { action: "offer.copy", entity: "Opportunity", id: copyId, fields: [id] });
    return succeed({ id: copyId });
  });

/** Deletes a draft that was never sent; anything else is closed instead. */
export const removeDraft = (staff: PartnerStaff, { id }: { id: string }): Promise<Result<null, "not-found">> =>
  withActor(staff, async (tx) => {
    const where = { id, ...changeable(staff), state: "DRAFT", submittedAt: null, applications: { none: {} } } as const;
    const { count } = await tx.opportunity.deleteMany({ where });
    if (count === 0) return fail("not-found");
    await notePartner(tx, staff, { action: "offer.remove", entity: "Opportunity", id });
    return succeed(null);
  });
