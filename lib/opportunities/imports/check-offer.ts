import { isMail } from "./read-cells";
import {
  offerLengths,
  offerNames,
  type OfferContent,
  type OfferField,
  type OfferProblemKind,
  type OfferRow,
} from "./offer-row";

type Wrong = (field: OfferField, kind: OfferProblemKind, values?: Record<string, string | number>) => void;

const mostPay = 1_000_000;
const mostHours = 80;
const mostSeats = 9_999;
const [lowestGrade, highestGrade] = [6, 14];

const outOf = (value: number | null | undefined, from: number, to: number) =>
  value !== null && value !== undefined && !(value >= from && value <= to);

/** What of a row cannot stand as it is, whatever file it came from: lengths, ranges, and what lies in order. */
export function checkOffer(says: OfferRow["says"], wrong: Wrong): void {
  for (const field of ["title", "organisation"] as const) if (says[field] === "") wrong(field, "missing");
  for (const [field, most] of Object.entries(offerLengths) as [keyof typeof offerLengths, number][])
    if ((says[field] ?? "").length > most) wrong(field, "too-long", { most });
  for (const [field, most] of Object.entries(offerNames) as [keyof typeof offerNames, number][])
    if ((says[field] ?? []).length > most) wrong(field, "too-many", { most });
  if (says.contactEmail && says.contactEmail.length <= offerLengths.contactEmail && !isMail(says.contactEmail))
    wrong("contactEmail", "email-unreadable");
  if (outOf(says.payFrom, 0, mostPay)) wrong("payFrom", "pay-range", { most: mostPay });
  if (outOf(says.payTo, 0, mostPay)) wrong("payTo", "pay-range", { most: mostPay });
  if (outOf(says.hoursPerWeek, 0.1, mostHours)) wrong("hoursPerWeek", "hours-range", { most: mostHours });
  if (outOf(says.seats, 1, mostSeats) || !Number.isInteger(says.seats ?? 1))
    wrong("seats", "seats-range", { most: mostSeats });
  for (const field of ["gradeFrom", "gradeTo"] as const)
    if (outOf(says[field], lowestGrade, highestGrade))
      wrong(field, "grades-range", { from: lowestGrade, to: highestGrade });
  inOrder(says, "payFrom", "payTo", () => wrong("payTo", "pay-order"));
  inOrder(says, "startsOn", "endsOn", () => wrong("endsOn", "days-order"));
  inOrder(says, "gradeFrom", "gradeTo", () =>
    wrong("gradeTo", "grades-range", { from: lowestGrade, to: highestGrade }),
  );
}

function inOrder(says: Partial<OfferContent>, from: OfferField, to: OfferField, wrong: () => void) {
  const [first, last] = [says[from] ?? null, says[to] ?? null];
  if (first !== null && last !== null && first > last) wrong();
}
