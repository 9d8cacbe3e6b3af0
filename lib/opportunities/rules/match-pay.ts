import type { Finding, Offered, Reasons } from "./match-verdict";
import type { Seeker } from "./seeker";

/** Hours of a usual week, where an opportunity does not say how many. */
export const usualHours = 40;
const weeksOfYear = 52;
const monthsOfYear = 12;

type Paid = Pick<Offered, "payFrom" | "payTo" | "payPer" | "hoursPerWeek">;

/** The most that it says it pays, in its own period; null: it does not say. */
export const mostPaid = ({ payFrom, payTo }: Pick<Offered, "payFrom" | "payTo">): number | null => payTo ?? payFrom;

/** Dollars in an hour or a year; null where it is paid once, or does not say what it pays. */
export function payIn(per: "hour" | "year", paid: Paid): number | null {
  const most = mostPaid(paid);
  if (most === null) return null;
  if (most === 0) return 0;
  const hours = paid.hoursPerWeek || usualHours;
  const yearly =
    paid.payPer === "hour"
      ? most * hours * weeksOfYear
      : paid.payPer === "week"
        ? most * weeksOfYear
        : paid.payPer === "month"
          ? most * monthsOfYear
          : paid.payPer === "year"
            ? most
            : null;
  if (yearly === null) return null;
  if (per === "year") return yearly;
  return paid.payPer === "hour" ? most : yearly / (hours * weeksOfYear);
}

/**
 * Whether the most that it pays reaches the least that the person wants, both in the period of the wish; by 40 hours a
 * week where it does not say how many.
 */
export function payMatch({ payFrom, payPer }: Pick<Seeker, "payFrom" | "payPer">, paid: Paid): Finding<Reasons["pay"]> {
  const pays = payIn(payPer, paid);
  if (pays === null) return { state: "unknown", lacks: "opportunity" };
  if (payFrom === null) return { state: "unknown", lacks: "seeker" };
  const converted = payPer === "hour" ? paid.payPer !== "hour" : paid.payPer === "hour";
  const guessed = pays > 0 && converted && paid.hoursPerWeek === null;
  return { state: pays >= payFrom ? "met" : "missed", reason: { guessed } };
}
