import type { HoursState } from "@/prisma/generated/enums";

/** What of an entry counts, or one sum over many of the same placement and state. */
export type CountedHours = { placementId: string; minutes: number; state: HoursState };

export type HoursTally = Record<HoursState, number>;

/** Minutes by state. The order of the entries does not matter. */
export function tallyHours(entries: readonly CountedHours[]): HoursTally {
  const tally: HoursTally = { DRAFT: 0, WAITING: 0, VERIFIED: 0, REJECTED: 0 };
  for (const { state, minutes } of entries) tally[state] += minutes;
  return tally;
}

/** What a school asks for, in minutes; `minutesInOne` of them at one placement, null where any will do. */
export type HoursAsked = { minutes: number; minutesInOne: number | null };

export type HoursStanding = {
  /** Verified minutes over all placements that count towards the rule. */
  verified: number;
  /** Sent and not judged yet. */
  waiting: number;
  /** Verified minutes that lack; 0 where there are enough. */
  missing: number;
  /** The part that must be at one placement: the placement with the most verified minutes and what lacks there. */
  inOne: { asked: number; verified: number; placementId: string | null; missing: number } | null;
  isMet: boolean;
};

/**
 * How entries stand against a rule. Only verified minutes count, drafts and rejected ones never do. Where two placements
 * have equally much, the one with the smaller id is named, so that the answer does not hang on the order.
 */
export function standingOf({ minutes, minutesInOne }: HoursAsked, entries: readonly CountedHours[]): HoursStanding {
  const { VERIFIED: verified, WAITING: waiting } = tallyHours(entries);
  const missing = Math.max(0, minutes - verified);
  const inOne = minutesInOne === null ? null : { asked: minutesInOne, ...bestPlace(entries, minutesInOne) };
  return { verified, waiting, missing, inOne, isMet: missing === 0 && (inOne === null || inOne.missing === 0) };
}

function bestPlace(entries: readonly CountedHours[], asked: number) {
  const places = new Map<string, number>();
  for (const { placementId, minutes, state } of entries)
    if (state === "VERIFIED") places.set(placementId, (places.get(placementId) ?? 0) + minutes);
  let best: { placementId: string | null; verified: number } = { placementId: null, verified: 0 };
  for (const [placementId, verified] of places)
    if (
      verified > best.verified ||
      (verified === best.verified && best.placementId !== null && placementId < best.placementId)
    )
      best = { placementId, verified };
  return { ...best, missing: Math.max(0, asked - best.verified) };
}
