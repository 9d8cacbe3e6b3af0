import type { OpportunityState } from "@/prisma/generated/enums";

/** How long an opportunity shows where nobody says until when, and at most, in days. */
export const usualDays = 90;
export const mostDays = 365;

/** What staff's list parts opportunities into, in its order. */
export const offerListStates = ["waiting", "open", "expired", "draft", "declined", "closed"] as const;
export type OfferListState = (typeof offerListStates)[number];

const day = 86_400_000;

/** The first moment after a calendar day (its midnight in UTC) in a time zone. Days of 23 and 25 hours are right. */
export function endOfDay(date: Date, timeZone: string): Date {
  const next = date.getTime() + day;
  const parts = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const;
  const clock = new Intl.DateTimeFormat("en-US", { ...parts, timeZone, hourCycle: "h23" });
  const shown = (at: number) => {
    const of = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(of.year!, of.month! - 1, of.day, of.hour, of.minute);
  };
  // The second step is for the nights on which the clock changes between the guess and the midnight.
  const guess = next - (shown(next) - next);
  return new Date(guess - (shown(guess) - next));
}

export type OfferDays = {
  /** The last day on which it should show; null: the usual time from now. */
  shownUntil: Date | null;
  applyBy: Date | null;
};

/** Since when an opportunity no longer shows: never after the last day to apply, never later than a year from now. */
export function offerEnd({ shownUntil, applyBy }: OfferDays, at: Date, timeZone: string): Date {
  const wanted = shownUntil ? endOfDay(shownUntil, timeZone).getTime() : at.getTime() + usualDays * day;
  const latest = at.getTime() + mostDays * day;
  const last = applyBy ? endOfDay(applyBy, timeZone).getTime() : latest;
  return new Date(Math.min(wanted, latest, last));
}

/** The last calendar day (its midnight in UTC) on which something shows that ends at this moment. */
export function lastDayShown(expiresAt: Date, timeZone: string): Date {
  const format = new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit", timeZone });
  return new Date(`${format.format(expiresAt.getTime() - 1)}T00:00:00Z`);
}

/** Open, but past its end. */
export const isExpired = ({ state, expiresAt }: { state: string; expiresAt: Date }, at: Date): boolean =>
  state === "OPEN" && expiresAt.getTime() <= at.getTime();

/** The part of the list in which an opportunity stands at this moment. */
export const listedAs = (offer: { state: OpportunityState; expiresAt: Date }, at: Date): OfferListState =>
  isExpired(offer, at) ? "expired" : partOf[offer.state];

const partOf: Record<OpportunityState, OfferListState> = {
  WAITING: "waiting",
  OPEN: "open",
  DRAFT: "draft",
  DECLINED: "declined",
  CLOSED: "closed",
};
