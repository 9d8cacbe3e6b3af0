import { type EntryContent, isNow } from "./entry-kinds";
import type { ProfileBasics } from "./read-resume";

export type NextStep =
  /** A school's portfolio holds what the profile does not. */
  | { step: "portfolio" }
  | { step: "work" }
  | { step: "renew"; entryId: string }
  | { step: "occupation"; entryId: string }
  | { step: "skills" }
  | { step: "education" }
  | { step: "reach" }
  | { step: "words"; entryId: string }
  | { step: "wants" }
  | { step: "summary" }
  | { step: "resume" };

type Facts = {
  profile: Pick<ProfileBasics, "email" | "phone" | "summary"> & { wanted: readonly string[] };
  /** In the order of the page. */
  entries: readonly (EntryContent & { id: string })[];
  /** Of the portfolio, not yet in the profile. */
  waiting: number;
  resumes: number;
};

const enoughSkills = 3;
const soon = 60;

/** The day so many days later; days as "2026-05-31". */
const daysAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export type Expiry = "expired" | "soon" | "valid" | null;

/** How a credential stands on this day ("2026-05-31"): null where it does not expire. It is valid on its last day. */
export const expiryOf = ({ expiresOn }: Pick<EntryContent, "expiresOn">, today: string): Expiry =>
  expiresOn === null ? null : expiresOn < today ? "expired" : expiresOn <= daysAfter(today, soon) ? "soon" : "valid";

/** The one thing that would help most now; null where nothing is missing. Nobody is told a percentage. */
export function nextStep({ profile, entries, waiting, resumes }: Facts, today: string): NextStep | null {
  const of = (...kinds: EntryContent["kind"][]) => entries.filter(({ kind }) => kinds.includes(kind));
  const done = of("WORK", "VOLUNTEER", "PROJECT");
  if (waiting > 0) return { step: "portfolio" };
  if (done.length === 0) return { step: "work" };
  const ending = of("CREDENTIAL").find((each) => ["expired", "soon"].includes(expiryOf(each, today) ?? ""));
  if (ending) return { step: "renew", entryId: ending.id };
  const unnamed = of("WORK").find(({ occupationCode }) => occupationCode === null);
  if (unnamed) return { step: "occupation", entryId: unnamed.id };
  if (of("SKILL").length < enoughSkills) return { step: "skills" };
  if (of("EDUCATION").length === 0) return { step: "education" };
  if (profile.email === "" && profile.phone === "") return { step: "reach" };
  const silent = done.find((each) => each.text === "" && each.highlights.length === 0);
  if (silent) return { step: "words", entryId: silent.id };
  if (profile.wanted.length === 0) return { step: "wants" };
  if (profile.summary === "") return { step: "summary" };
  return resumes === 0 ? { step: "resume" } : null;
}

/** What one does now, for the first line of the page: the newest that goes on. */
export const currentOf = <Entry extends EntryContent>(entries: readonly Entry[]): Entry | null =>
  entries.find((entry) => entry.kind === "WORK" && isNow(entry)) ??
  entries.find((entry) => entry.kind === "EDUCATION" && isNow(entry)) ??
  null;
