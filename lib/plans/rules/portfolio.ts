import type { PortfolioKind } from "@/prisma/generated/enums";

/** In the order of the page. */
export const portfolioKinds = [
  "GOAL",
  "WORK",
  "CREDENTIAL",
  "TEST",
  "COLLEGE",
  "TRAINING",
  "ACTIVITY",
  "REFLECTION",
] as const satisfies readonly PortfolioKind[];

export type PortfolioField = "grade" | "startsOn" | "dueOn" | "doneOn" | "hours" | "about";

/** What can be said of each kind beside a title and words of one's own. */
export const fieldsOf: Record<PortfolioKind, readonly PortfolioField[]> = {
  GOAL: ["dueOn", "doneOn", "grade", "about"],
  WORK: ["startsOn", "doneOn", "hours", "grade", "about"],
  CREDENTIAL: ["dueOn", "doneOn", "grade", "about"],
  TEST: ["dueOn", "doneOn", "grade"],
  COLLEGE: ["dueOn", "doneOn", "grade", "about"],
  TRAINING: ["startsOn", "doneOn", "hours", "grade", "about"],
  ACTIVITY: ["startsOn", "doneOn", "hours", "grade"],
  REFLECTION: ["doneOn", "grade"],
};

export const entryTitleLimit = 120;
export const entryTextLimit = 4_000;
export const mostHours = 5_000;
export const mostEntries = 300;
export const mostFilesOfEntry = 10;
export const largestFile = 5 * 1024 * 1024;
export const mostBytesOfPerson = 50 * 1024 * 1024;
/** How long a removed entry can be taken back. */
export const restorableFor = 24 * 60 * 60 * 1000;

export type PortfolioFile = { id: string; name: string; mediaType: string; size: number; createdAt: Date };

export type PortfolioEntryView = {
  id: string;
  kind: PortfolioKind;
  title: string;
  text: string;
  grade: number | null;
  startsOn: Date | null;
  dueOn: Date | null;
  doneOn: Date | null;
  hours: number | null;
  about: string | null;
  changedAt: Date;
  files: PortfolioFile[];
};

const day = (date: Date | null, without: number) => date?.getTime() ?? without;

/** What is still ahead first, the nearest date on top; then what is done, the newest on top. */
export function inPortfolioOrder(entries: readonly PortfolioEntryView[]): PortfolioEntryView[] {
  const ahead = entries.filter(({ doneOn }) => doneOn === null);
  const done = entries.filter(({ doneOn }) => doneOn !== null);
  return [
    ...ahead.sort((a, b) => day(a.dueOn ?? a.startsOn, Infinity) - day(b.dueOn ?? b.startsOn, Infinity) || newer(a, b)),
    ...done.sort((a, b) => day(b.doneOn, 0) - day(a.doneOn, 0) || newer(a, b)),
  ];
}

const newer = (a: PortfolioEntryView, b: PortfolioEntryView) => b.changedAt.getTime() - a.changedAt.getTime();

export type HoursRow = { grade: number | null; WORK: number; TRAINING: number; ACTIVITY: number };
export type HoursKind = "WORK" | "TRAINING" | "ACTIVITY";
export const hoursKinds: readonly HoursKind[] = ["WORK", "TRAINING", "ACTIVITY"];

const isHoursKind = (kind: PortfolioKind): kind is HoursKind => (hoursKinds as readonly string[]).includes(kind);
const quarter = (hours: number) => Math.round(hours * 4) / 4;

/** Hours by school year (no year last) and kind, and over all years. */
export function sumHours(entries: readonly Pick<PortfolioEntryView, "kind" | "grade" | "hours">[]): {
  years: HoursRow[];
  all: Record<HoursKind, number>;
} {
  const years = new Map<number | null, HoursRow>();
  const all = { WORK: 0, TRAINING: 0, ACTIVITY: 0 };
  for (const { kind, grade, hours } of entries) {
    if (!hours || !isHoursKind(kind)) continue;
    const year = years.get(grade) ?? { grade, WORK: 0, TRAINING: 0, ACTIVITY: 0 };
    year[kind] = quarter(year[kind] + hours);
    all[kind] = quarter(all[kind] + hours);
    years.set(grade, year);
  }
  return { years: [...years.values()].sort((a, b) => (a.grade ?? 99) - (b.grade ?? 99)), all };
}

/** The day that the clocks of this time zone show, as the columns of days hold it: midnight UTC. */
export function dayIn(timeZone: string, at: Date): Date {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)!.value;
  return new Date(`${part("year")}-${part("month")}-${part("day")}T00:00:00Z`);
}
