import type { EntryKind, EntrySource } from "@/prisma/generated/enums";
import { earliest, latest } from "./partial-dates";

/** In the order of the page. */
export const entryKinds = [
  "WORK",
  "EDUCATION",
  "CREDENTIAL",
  "SKILL",
  "VOLUNTEER",
  "PROJECT",
  "LANGUAGE",
  "AWARD",
  "PUBLICATION",
  "INTEREST",
  "REFERENCE",
] as const satisfies readonly EntryKind[];

/** As addresses name them: "work", "credential". */
export const kindSlug = (kind: EntryKind) => kind.toLowerCase();
export const kindOfSlug = (slug: string): EntryKind | null =>
  entryKinds.find((kind) => kindSlug(kind) === slug) ?? null;

export type EntryField =
  | "organisation"
  | "place"
  | "url"
  | "startsOn"
  | "endsOn"
  | "text"
  | "highlights"
  | "level"
  | "expiresOn"
  | "studyType"
  | "score";

/** What can be said of each kind beside its title, in the order of its form. */
export const fieldsOf: Record<EntryKind, readonly EntryField[]> = {
  WORK: ["organisation", "place", "startsOn", "endsOn", "text", "highlights", "url"],
  EDUCATION: ["studyType", "organisation", "startsOn", "endsOn", "score", "highlights", "url"],
  CREDENTIAL: ["organisation", "endsOn", "expiresOn", "url"],
  SKILL: ["level", "highlights"],
  VOLUNTEER: ["organisation", "place", "startsOn", "endsOn", "text", "highlights", "url"],
  PROJECT: ["organisation", "startsOn", "endsOn", "text", "highlights", "url"],
  LANGUAGE: ["level"],
  AWARD: ["organisation", "endsOn", "text"],
  PUBLICATION: ["organisation", "endsOn", "text", "url"],
  INTEREST: ["highlights"],
  REFERENCE: ["text"],
};

export const entryLimits = {
  ofKind: 200,
  title: 200,
  line: 200,
  text: 5_000,
  highlights: 30,
  highlight: 500,
  files: 10,
} as const;

/** How well, 1 to 5. These are the words of the exchange format; the page has its own anchors for each. */
export const skillLevels = ["Beginning", "With help", "On my own", "Hard cases too", "I teach others"] as const;
export const languageLevels = [
  "A few words",
  "Simple talk",
  "Everyday talk",
  "At work",
  "Like a first language",
] as const;
export const levelsOf = (kind: EntryKind): readonly string[] =>
  kind === "SKILL" ? skillLevels : kind === "LANGUAGE" ? languageLevels : [];

export type Json = Record<string, unknown>;

/** What an entry says; dates as JSON Resume writes them. `rest` is what has no place of its own. */
export type EntryContent = {
  kind: EntryKind;
  title: string;
  organisation: string;
  place: string;
  url: string;
  startsOn: string | null;
  endsOn: string | null;
  text: string;
  highlights: string[];
  level: number | null;
  occupationCode: string | null;
  credentialId: string | null;
  elementId: string | null;
  /** "2026-05-31" */
  expiresOn: string | null;
  rest: Json;
};

export const blankEntry = (kind: EntryKind): EntryContent => ({
  kind,
  title: "",
  organisation: "",
  place: "",
  url: "",
  startsOn: null,
  endsOn: null,
  text: "",
  highlights: [],
  level: null,
  occupationCode: null,
  credentialId: null,
  elementId: null,
  expiresOn: null,
  rest: {},
});

export type EntryFile = { id: string; name: string; size: number };

export type EntryView = EntryContent & {
  id: string;
  source: EntrySource;
  portfolioId: string | null;
  position: number;
  createdAt: Date;
  files: EntryFile[];
};

const goesOn = ({ kind, startsOn, endsOn }: EntryContent) =>
  fieldsOf[kind].includes("startsOn") && startsOn !== null && endsOn === null;

/** Whether an entry is of now: it began and has no end. */
export const isNow = goesOn;

const endKey = (entry: EntryContent) => {
  if (goesOn(entry)) return "9999";
  const last = entry.endsOn ?? entry.startsOn;
  return last === null ? "" : latest(last);
};
const startKey = ({ startsOn }: EntryContent) => (startsOn === null ? "" : earliest(startsOn));
const down = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);

type Placed = EntryContent & { position: number };

/** As the person arranged them; where they did not, what goes on now first, then the newest. */
export const inOrder = <Entry extends Placed>(entries: readonly Entry[]): Entry[] =>
  [...entries].sort((a, b) => a.position - b.position || down(endKey(a), endKey(b)) || down(startKey(a), startKey(b)));

/** The order of ids after one went a step up or down; null where it cannot. */
export function movedIds(ids: readonly string[], id: string, step: "up" | "down"): string[] | null {
  const at = ids.indexOf(id);
  const to = at + (step === "up" ? -1 : 1);
  if (at < 0 || to < 0 || to >= ids.length) return null;
  const moved = [...ids];
  [moved[at], moved[to]] = [moved[to]!, moved[at]!];
  return moved;
}

const plain = (text: string | null) => (text ?? "").normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/** Two entries with the same key say the same thing: kind, title, organisation and beginning (or the words of a reference). */
export const sameKey = (
  entry: Pick<EntryContent, "kind" | "title" | "organisation" | "startsOn" | "endsOn" | "text">,
) =>
  JSON.stringify([
    entry.kind,
    plain(entry.title),
    plain(entry.organisation),
    entry.startsOn ?? entry.endsOn ?? "",
    entry.kind === "REFERENCE" || (entry.title === "" && entry.organisation === "") ? plain(entry.text) : "",
  ]);
