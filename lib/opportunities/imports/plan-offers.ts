import type { OpportunityState } from "@/prisma/generated/enums";
import { offerEnd } from "../rules/offer-end";
import { blankOffer, type OfferContent, type OfferField, type OfferRow } from "./offer-row";

/** An opportunity that came from a file before, as it is now. */
export type KeptOffer = OfferContent & {
  id: string;
  key: string;
  /** Of what its source said when it last came; see `versionOf`. */
  version: string;
  state: OpportunityState;
  expiresAt: Date;
};

export type OfferChange = {
  /** `over`: its last day has passed, so it does not come in. */
  what: "new" | "changed" | "over";
  line: number;
  title: string;
  organisation: string;
  fields: { field: OfferField; before: string; after: string }[];
};

export type OfferPlan = {
  added: (OfferRow & { expiresAt: Date })[];
  updated: (OfferRow & { id: string; was: OpportunityState; expiresAt: Date | null })[];
  unchanged: number;
  changes: OfferChange[];
  /** Lines whose last day lies more than a year ahead. */
  capped: number[];
};

export type Moment = { at: Date; timeZone: string };

/** What one field says, as a file has it. */
export function offerCell(offer: Partial<OfferContent>, field: OfferField): string {
  const value = offer[field] ?? null;
  if (value === null) return "";
  if (Array.isArray(value)) return value.join("; ");
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}

/** The text from which a version is told: what a row says, in one order. */
export const saidBy = ({ says }: OfferRow): string =>
  JSON.stringify(
    (Object.keys(blankOffer) as OfferField[]).flatMap((field) => (field in says ? [[field, says[field]]] : [])),
  );

const asDay = (day: string | null | undefined) => (day ? new Date(`${day}T00:00:00Z`) : null);

const endOf = (says: Partial<OfferContent>, { at, timeZone }: Moment) =>
  offerEnd({ shownUntil: asDay(says.shownUntil), applyBy: asDay(says.applyBy) }, at, timeZone);

/** The last day on which an opportunity shows, in the time zone of its school. */
const lastDay = (expiresAt: Date, timeZone: string) =>
  new Intl.DateTimeFormat("en-CA", { timeZone }).format(new Date(expiresAt.getTime() - 1));

function differences(kept: KeptOffer, row: OfferRow, moment: Moment): OfferChange["fields"] {
  const fields = (Object.keys(row.says) as OfferField[]).filter((field) => field !== "shownUntil");
  const changes = fields
    .map((field) => ({ field, before: offerCell(kept, field), after: offerCell(row.says, field) }))
    .filter(({ before, after }) => before !== after);
  if (!row.says.shownUntil) return changes;
  const [before, after] = [kept.expiresAt, endOf({ ...kept, ...row.says }, moment)].map((end) =>
    lastDay(end, moment.timeZone),
  ) as [string, string];
  return before === after ? changes : [...changes, { field: "shownUntil", before, after }];
}

const endFields: readonly OfferField[] = ["shownUntil", "applyBy"];
const yearAhead = 365 * 86_400_000;

/**
 * What a file makes of what is there. A row whose source says what it said last time changes nothing, whatever staff
 * have changed here since; a new one whose last day has passed stays out.
 */
export function planOffers(
  kept: readonly KeptOffer[],
  rows: readonly OfferRow[],
  versionOf: (row: OfferRow) => string,
  moment: Moment,
): OfferPlan {
  const known = new Map(kept.map((each) => [each.key, each]));
  const plan: OfferPlan = { added: [], updated: [], unchanged: 0, changes: [], capped: [] };
  for (const row of rows) {
    const before = known.get(row.key);
    const about = { line: row.line, title: row.says.title, organisation: row.says.organisation };
    const until = asDay(row.says.shownUntil);
    if (until && until.getTime() > moment.at.getTime() + yearAhead) plan.capped.push(row.line);
    if (!before) {
      const expiresAt = endOf(row.says, moment);
      const over = expiresAt <= moment.at;
      if (!over) plan.added.push({ ...row, expiresAt });
      plan.changes.push({ what: over ? "over" : "new", ...about, fields: [] });
      continue;
    }
    const fields = before.version === versionOf(row) ? [] : differences(before, row, moment);
    if (fields.length === 0) plan.unchanged += 1;
    else {
      const ends = fields.some(({ field }) => endFields.includes(field));
      const shownUntil = row.says.shownUntil ?? lastDay(before.expiresAt, moment.timeZone);
      const expiresAt = ends ? endOf({ ...before, ...row.says, shownUntil }, moment) : null;
      plan.updated.push({ ...row, id: before.id, was: before.state, expiresAt });
      plan.changes.push({ what: "changed", ...about, fields });
    }
  }
  return plan;
}
