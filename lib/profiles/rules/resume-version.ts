import { z } from "zod";
import type { EntryKind } from "@/prisma/generated/enums";
import { type EntryContent, entryKinds, inOrder } from "./entry-kinds";
import type { ProfileBasics } from "./read-resume";

export const designs = ["plain", "line"] as const;
export type Design = (typeof designs)[number];
export const toDesign = (text: string): Design => designs.find((each) => each === text) ?? "plain";

/** What comes first on it, after the name and the words about oneself. */
export const firstParts = ["WORK", "EDUCATION", "SKILL"] as const;
export type FirstPart = (typeof firstParts)[number];

/** What one version leaves out, by ids of entries, and what comes first. */
export const picksSchema = z.object({
  leftOut: z.array(z.uuid()).max(3_000).catch([]).default([]),
  first: z.enum(firstParts).catch("WORK").default("WORK"),
});
export type Picks = z.infer<typeof picksSchema>;
export const readPicks = (stored: unknown): Picks => {
  const read = picksSchema.safeParse(stored);
  return read.success ? read.data : { leftOut: [], first: "WORK" };
};

export const mostResumes = 20;

export type ResumePart<Entry> = { kind: EntryKind; entries: Entry[] };

/** The parts of one version in their order, each with its entries; empty parts are left out. */
export function resumeParts<Entry extends EntryContent & { id: string; position: number }>(
  entries: readonly Entry[],
  { leftOut, first }: Picks,
): ResumePart<Entry>[] {
  const shown = entries.filter(({ id }) => !leftOut.includes(id));
  return [first, ...entryKinds.filter((kind) => kind !== first)].flatMap((kind) => {
    const of = inOrder(shown.filter((entry) => entry.kind === kind));
    return of.length > 0 ? [{ kind, entries: of }] : [];
  });
}

/** How to reach someone, in the order of the line below the name. */
export const reachOf = ({ email, phone, url, town, region }: ProfileBasics): string[] =>
  [[town, region].filter(Boolean).join(", "), phone, email, url].filter(Boolean);

/** Kinds that are lists of words rather than things with dates. */
export const isWordKind = (kind: EntryKind) => kind === "SKILL" || kind === "LANGUAGE" || kind === "INTEREST";
