import { expect, test } from "vitest";
import { blankOffer, type OfferRow } from "@/lib/opportunities/imports/offer-row";
import { type KeptOffer, planOffers, saidBy } from "@/lib/opportunities/imports/plan-offers";

const at = new Date("2027-01-10T12:00:00Z");
const moment = { at, timeZone: "America/Chicago" };
const row = (fields: Partial<OfferRow["says"]> = {}): OfferRow => ({
  line: 2,
  key: "csv|diner|#7",
  says: { kind: "JOB", title: "Cook", organisation: "Diner", ...fields },
});
const kept = (fields: Partial<KeptOffer> = {}): KeptOffer => ({
  ...structuredClone(blankOffer as unknown as KeptOffer),
  ...{ id: "1", key: "csv|diner|#7", version: saidBy(row()), state: "OPEN", title: "Cook", organisation: "Diner" },
  expiresAt: new Date("2027-03-01T06:00:00Z"),
  ...fields,
});
const plan = (there: KeptOffer[], rows: OfferRow[]) => planOffers(there, rows, saidBy, moment);

test("new ones come with the day on which they end, and those of the past stay out", () => {
  const { added, changes } = plan(
    [],
    [row({ shownUntil: "2027-02-01" }), { ...row({ applyBy: "2027-01-01" }), key: "b" }],
  );
  expect(added.map(({ expiresAt }) => expiresAt.toISOString())).toEqual(["2027-02-02T06:00:00.000Z"]);
  expect(changes.map(({ what }) => what)).toEqual(["new", "over"]);
});

test("the same again changes nothing, even where staff wrote it anew here", () => {
  expect(plan([kept({ title: "Head cook", town: "Joplin" })], [row()])).toMatchObject({
    unchanged: 1,
    updated: [],
    changes: [],
  });
});

test("a changed one is told field by field; what the file says nothing of stays", () => {
  const { updated, changes } = plan([kept({ text: "Ours" })], [row({ title: "Chef", town: "Joplin" })]);
  expect(updated).toMatchObject([{ id: "1", was: "OPEN", expiresAt: null, says: { title: "Chef" } }]);
  expect(updated[0]!.says).not.toHaveProperty("text");
  expect(changes[0]!.fields).toEqual([
    { field: "title", before: "Cook", after: "Chef" },
    { field: "town", before: "", after: "Joplin" },
  ]);
});

test("a new last day moves the end, a year ahead at most, and a day beyond is told", () => {
  const { updated, changes } = plan([kept()], [row({ shownUntil: "2027-04-01" })]);
  expect(changes[0]!.fields).toEqual([{ field: "shownUntil", before: "2027-02-28", after: "2027-04-01" }]);
  expect(updated[0]!.expiresAt?.toISOString()).toBe("2027-04-02T05:00:00.000Z");
  const far = plan([], [row({ shownUntil: "2029-01-01" })]);
  expect(far.capped).toEqual([2]);
  expect(far.added[0]!.expiresAt.toISOString()).toBe("2028-01-10T12:00:00.000Z");
});
