import type { EntryKind, PortfolioKind } from "@/prisma/generated/enums";
import { blankEntry, type EntryContent } from "./entry-kinds";

export type PortfolioThing = {
  id: string;
  kind: PortfolioKind;
  title: string;
  text: string;
  startsOn: Date | null;
  doneOn: Date | null;
  hours: number | null;
  about: string | null;
};

/** What of a portfolio is something for a résumé. Goals, tests, reflections and steps to college stay where they are. */
const becomes: Partial<Record<PortfolioKind, EntryKind>> = {
  WORK: "WORK",
  CREDENTIAL: "CREDENTIAL",
  TRAINING: "EDUCATION",
  ACTIVITY: "VOLUNTEER",
};

export const takenKinds = Object.keys(becomes) as PortfolioKind[];

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

/** The entry that a thing of the portfolio becomes; null where it becomes none, or is still ahead. */
export function entryFromPortfolio(thing: PortfolioThing): EntryContent | null {
  const kind = becomes[thing.kind];
  if (kind === undefined || (thing.kind === "CREDENTIAL" && thing.doneOn === null)) return null;
  return {
    ...blankEntry(kind),
    title: thing.title,
    text: thing.text,
    startsOn: kind === "CREDENTIAL" ? null : day(thing.startsOn),
    endsOn: day(thing.doneOn),
    credentialId: thing.about?.startsWith("credential:") ? thing.about.slice("credential:".length) : null,
    rest: thing.hours === null ? {} : { hours: thing.hours },
  };
}

/** Hours that an entry tells of, as the portfolio counted them. */
export const hoursOf = ({ rest }: Pick<EntryContent, "rest">): number | null =>
  typeof rest.hours === "number" && rest.hours > 0 ? rest.hours : null;

/** The school that someone attends, as an entry; it goes on, or ended on this day. */
export const schoolEntry = (schoolName: string, from: Date, until: Date | null): EntryContent => ({
  ...blankEntry("EDUCATION"),
  organisation: schoolName,
  startsOn: from.toISOString().slice(0, 7),
  endsOn: until?.toISOString().slice(0, 7) ?? null,
});
