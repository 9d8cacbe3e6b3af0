import type { OpportunityKind } from "@/prisma/generated/enums";
import { blankEntry, type EntryContent } from "./entry-kinds";

/** What an entry of a profile can be that comes of verified hours. */
export const hoursEntryKinds = ["WORK", "VOLUNTEER"] as const;
export type HoursEntryKind = (typeof hoursEntryKinds)[number];

export type VerifiedPlace = {
  placementId: string;
  title: string;
  organisation: string;
  /** Of the opportunity that it came from; null where it is one's own. */
  kind: OpportunityKind | null;
  /** All verified minutes. */
  minutes: number;
  /** The days of the first and the last of them. */
  firstOn: Date;
  lastOn: Date;
};

/** Hours as an entry tells of them: to a quarter, and never more than were verified. */
export const entryHours = (minutes: number): number => Math.floor(minutes / 15) / 4;

/** What is offered first; the person decides. */
export const offeredKind = ({ kind }: Pick<VerifiedPlace, "kind">): HoursEntryKind =>
  kind === "VOLUNTEER" || kind === "SHADOWING" ? "VOLUNTEER" : "WORK";

const month = (day: Date) => day.toISOString().slice(0, 7);

/** The entry that the verified hours of one placement become. */
export const entryFromHours = (place: VerifiedPlace, kind: HoursEntryKind): EntryContent => ({
  ...blankEntry(kind),
  title: place.title,
  organisation: place.organisation,
  startsOn: month(place.firstOn),
  endsOn: month(place.lastOn),
  rest: { hours: entryHours(place.minutes) },
});

/** Whether an entry that was taken before tells of fewer hours than are verified now, or of more. */
export const hasChanged = (place: Pick<VerifiedPlace, "minutes">, told: number): boolean =>
  entryHours(place.minutes) !== told;
