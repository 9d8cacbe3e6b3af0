import "server-only";
import { randomUUID } from "node:crypto";
import type { PartnerStaff } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { notePartner } from "./note-partner";
import type { PartnerInput } from "./partner-schema";
import { atPlaces } from "./queries/offer-places-where";
import { offerPlace } from "./rules/moderation";

/** Leaves out pathways that the catalogue does not have. */
async function columns(tx: Transaction, { pathwayIds, ...input }: PartnerInput) {
  const known = await tx.pathway.findMany({ where: { id: { in: pathwayIds } }, select: { id: true } });
  const ids = new Set(known.map(({ id }) => id));
  return { ...input, pathwayIds: pathwayIds.filter((id) => ids.has(id)) };
}

/** Notes an employer or a college that works with a school, or, without one, with everyone here. */
export const addPartner = (
  staff: PartnerStaff,
  { schoolId, partner }: { schoolId: string | null; partner: PartnerInput },
  at: Date,
): Promise<Result<{ id: string }, "not-found">> =>
  withActor(staff, async (tx) => {
    if (!offerPlace(staff, schoolId)) return fail("not-found");
    const id = randomUUID();
    const own = { id, schoolId, createdById: staff.id, createdAt: at, changedAt: at };
    await tx.partner.createMany({ data: [{ ...(await columns(tx, partner)), ...own }] });
    await notePartner(tx, staff, { action: "partner.add", entity: "Partner", id, fields: Object.keys(partner) });
    return succeed({ id });
  });

export const changePartner = (
  staff: PartnerStaff,
  { id, partner }: { id: string; partner: PartnerInput },
  at: Date,
): Promise<Result<null, "not-found">> =>
  withActor(staff, async (tx) => {
    const { count } = await tx.partner.updateMany({
      where: { id, ...atPlaces(staff), endedAt: null },
      data: { ...(await columns(tx, partner)), changedAt: at },
    });
    if (count === 0) return fail("not-found");
    await notePartner(tx, staff, { action: "partner.change", entity: "Partner", id, fields: Object.keys(partner) });
    return succeed(null);
  });
