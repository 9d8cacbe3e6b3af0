import type { ImportKind } from "@/prisma/generated/enums";

/** What stops an import: nothing of it can be applied. */
export const problemKeys = [
  "no-files",
  "no-release",
  "too-many-files",
  "too-large",
  "bad-archive",
  "unsafe-path",
  "bad-workbook",
  "not-text",
  "encoding",
  "empty-file",
  "wrong-file",
  "missing-file",
  "two-files",
  "missing-column",
  "column-count",
  "truncated",
  "missing-value",
  "bad-code",
  "duplicate",
  "unknown-code",
  "unknown-word",
  "not-a-number",
  "out-of-range",
  "not-ascending",
  "no-area",
  "unreadable",
  "broken-reference",
] as const;

/** What an import is asked about: it is applied only where someone confirms it. */
export const confirmKeys = ["few-rows", "unknown-codes"] as const;

/** What is good to know. */
export const noteKeys = [
  "files-read",
  "not-needed",
  "kept",
  "left-unrated",
  "read-as-windows-1252",
  "passed-over-no-match",
  "passed-over-industries",
  "passed-over-areas",
  "passed-over-groups",
  "passed-over-families",
  "passed-over-closed",
  "no-website",
  "empty-pathways",
  "older-release",
  "same-files",
] as const;

export type ProblemKey = (typeof problemKeys)[number];
export type ConfirmKey = (typeof confirmKeys)[number];
export type NoteKey = (typeof noteKeys)[number];

/**
 * One thing found in the files. `values` fill the words for its key: among them column, value, min, max, n, now, found,
 * expected, name, examples (a list in one string).
 */
export type ImportFinding<Key extends string = string> = {
  key: Key;
  file?: string;
  /** From 1; the first line of several where there are several. */
  line?: number;
  values: Record<string, string>;
};

export type ChangeExample = {
  what: "added" | "changed" | "gone";
  /** The row's id, as "29-1141.00". */
  key: string;
  title?: string;
  column?: string;
  before?: string;
  after?: string;
};

export type TableChange = {
  table: string;
  added: number;
  changed: number;
  gone: number;
  examples: ChangeExample[];
};

export type ImportReport = {
  problems: ImportFinding<ProblemKey>[];
  /** All problems, also those beyond the ones that are kept. */
  problemCount: number;
  confirm: ImportFinding<ConfirmKey>[];
  notes: ImportFinding<NoteKey>[];
  changes: TableChange[];
  /** The areas of a wage release: "US", letters of states. */
  areas: string[];
};

export const importStages = ["reading", "checking", "comparing", "writing", "search"] as const;

export type ImportStage = (typeof importStages)[number];

export type ImportProgress = { kind: ImportKind; stage: ImportStage; share: number };

/** Told what is being done and which share of the whole is behind, 0 to 1. */
export type OnProgress = (progress: ImportProgress) => void;
