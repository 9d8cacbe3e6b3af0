import "server-only";
import { randomUUID } from "node:crypto";
import type { PartnerStaff } from "@/lib/accounts/rules/roles";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { notePartner } from "./note-partner";
import type { PartnerContactInput } from "./partner-schema";
import { atPlaces } from "./queries/offer-places-where";
import { offerLimits, removedBackFor } from "./rules/offer-limits";

/** Notes whom staff reach at a partner. Nobody but its school's staff sees it. */
export const addPartnerContact = (
  staff: PartnerStaff,
  { partnerId, contact }: { partnerId: string; contact: PartnerContactInput },
  at: Date,
): Promise<Result<{ id: string }, "not-found" | "TOO_MANY">> =>
  withActor(staff, async (tx) => {
    const partner = await tx.partner.findFirst({
      where: { id: partnerId, ...atPlaces(staff), endedAt: null },
      select: { _count: { select: { contacts: { where: { removedAt: null } } } } },
    });
    if (!partner) return fail("not-found");
    if (partner._count.contacts >= offerLimits.contacts) return fail("TOO_MANY");
    const id = randomUUID();
    await tx.partnerContact.createMany({ data: [{ id, partnerId, ...contact, createdAt: at, changedAt: at }] });
    await note(staff, tx, "partner.contact-add", id, Object.keys(contact));
    return succeed({ id });
  });

type Part = { partnerId: string; id: string };
type Tx = Parameters<typeof notePartner>[0];

const note = (staff: PartnerStaff, tx: Tx, action: string, id: string, fields: string[]) =>
  notePartner(tx, staff, { action, entity: "PartnerContact", id, fields });

const update = (
  staff: PartnerStaff,
  { partnerId, id }: Part,
  action: string,
  removedAt: null | { gt: Date },
  data: Partial<PartnerContactInput> & { removedAt?: Date | null; changedAt: Date },
): Promise<Result<null, "not-found">> =>
  withActor(staff, async (tx) => {
    const where = { id, partnerId, partner: atPlaces(staff), removedAt };
    const { count } = await tx.partnerContact.updateMany({ where, data });
    if (count === 0) return fail("not-found");
    await note(staff, tx, action, id, Object.keys(data));
    return succeed(null);
  });

export const changePartnerContact = (staff: PartnerStaff, part: Part, contact: PartnerContactInput, at: Date) =>
  update(staff, part, "partner.contact-change", null, { ...contact, changedAt: at });

/** Takes a contact off; for ten minutes it can come back. */
export const removePartnerContact = (staff: PartnerStaff, part: Part, at: Date) =>
  update(staff, part, "partner.contact-remove", null, { removedAt: at, changedAt: at });

export const bringBackPartnerContact = (staff: PartnerStaff, part: Part, at: Date) =>
  update(
    staff,
    part,
    "partner.contact-bring-back",
    { gt: new Date(at.getTime() - removedBackFor) },
    { removedAt: null, changedAt: at },
  );
