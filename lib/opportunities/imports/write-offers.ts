import "server-only";
import { randomUUID } from "node:crypto";
import type { PartnerStaff } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { notePartner } from "../note-partner";
import { sourceKey, sourceOf } from "./kept-offers";
import { blankOffer, type OfferContent, type OfferRow, type ReadOffers } from "./offer-row";
import type { OfferPlan } from "./plan-offers";

type To = {
  schoolId: string | null;
  format: ReadOffers["format"];
  /** Whether what comes shows at once. */
  open: boolean;
  at: Date;
};

const date = (day: string | null) => day && new Date(`${day}T00:00:00Z`);

type ContactField = "contactName" | "contactEmail" | "contactPhone" | "contactHow";
type DayField = "startsOn" | "endsOn" | "applyBy";
type Row<Says> = Omit<Says, ContactField | DayField | "shownUntil"> & { [Day in DayField & keyof Says]: Date | null };

/** What a row says as the columns of its table, and as those of its contact. */
function columns<Says extends Partial<OfferContent>>(says: Says) {
  const {
    contactName,
    contactEmail,
    contactPhone,
    contactHow,
    shownUntil: _,
    startsOn,
    endsOn,
    applyBy,
    ...row
  } = says;
  const days = Object.entries({ startsOn, endsOn, applyBy }).flatMap(([field, day]) =>
    day === undefined ? [] : [[field, date(day)]],
  );
  return {
    row: { ...row, ...Object.fromEntries(days) } as Row<Says>,
    contact: {
      ...(contactName === undefined ? {} : { name: contactName }),
      ...(contactEmail === undefined ? {} : { email: contactEmail }),
      ...(contactPhone === undefined ? {} : { phone: contactPhone }),
      ...(contactHow === undefined ? {} : { how: contactHow }),
    },
  };
}

async function add(tx: Transaction, staff: PartnerStaff, added: OfferPlan["added"], to: To) {
  const { schoolId, format, open, at } = to;
  const stamps = open
    ? { state: "OPEN" as const, moderatedById: staff.id, moderatedAt: at }
    : { state: "WAITING" as const };
  const rows = added.map((row) => ({ ...columns({ ...blankOffer, ...row.says }), id: randomUUID(), from: row }));
  await tx.opportunity.createMany({
    data: rows.map(({ id, from, row }) => ({
      ...row,
      ...{ id, schoolId, source: sourceOf[format], sourceKey: sourceKey(from), expiresAt: from.expiresAt },
      ...{ createdById: staff.id, createdAt: at, changedAt: at, submittedAt: at },
      ...stamps,
    })),
  });
  await tx.opportunityContact.createMany({ data: rows.map(({ id, contact }) => ({ opportunityId: id, ...contact })) });
  const told = { actorId: staff.id, action: "offer.create", subjectId: null, entity: "Opportunity", fields: ["state"] };
  await tx.auditEntry.createMany({ data: rows.map(({ id }) => ({ ...told, entityId: id })) });
}

/** What staff closed or declined waits for their word, even where the rest opens. */
const stateOf = (was: OfferPlan["updated"][number]["was"], open: boolean) =>
  open && was !== "CLOSED" && was !== "DECLINED" ? "OPEN" : "WAITING";

async function update(tx: Transaction, staff: PartnerStaff, updated: OfferPlan["updated"], to: To) {
  const { schoolId, open, at } = to;
  for (const { id, was, expiresAt, ...from } of updated) {
    const { row, contact } = columns(from.says);
    const state = stateOf(was, open);
    await tx.opportunity.updateMany({
      where: { id, schoolId },
      data: {
        ...row,
        ...{ sourceKey: sourceKey(from as OfferRow), state, changedAt: at, submittedAt: at },
        ...(state === "OPEN" ? { moderatedById: staff.id, moderatedAt: at } : {}),
        ...(expiresAt ? { expiresAt } : {}),
      },
    });
    if (Object.keys(contact).length > 0) {
      const { count } = await tx.opportunityContact.updateMany({ where: { opportunityId: id }, data: contact });
      if (count === 0) await tx.opportunityContact.createMany({ data: [{ opportunityId: id, ...contact }] });
    }
    await notePartner(tx, staff, { action: "offer.change", entity: "Opportunity", id, fields: Object.keys(from.says) });
  }
}

/** Writes what a file makes of a place's opportunities; the caller holds the lock. */
export async function writeOffers(tx: Transaction, staff: PartnerStaff, plan: OfferPlan, to: To): Promise<void> {
  if (plan.added.length > 0) await add(tx, staff, plan.added, to);
  await update(tx, staff, plan.updated, to);
}
