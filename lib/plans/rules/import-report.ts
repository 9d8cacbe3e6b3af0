import type { ListProblem } from "./list-file";

export const importKinds = ["courses", "agreements", "transcripts"] as const;
export type SchoolImportKind = (typeof importKinds)[number];

export const largestList = 5_000_000;

/** One field that a list would change, in the words of the list. */
export type FieldChange = { field: string; before: string; after: string };

/** One thing that applying a list changes. `replaced`: what a student entered gives way to the school's record. */
export type ListChange = {
  what: "new" | "changed" | "retired" | "restored" | "replaced";
  line: number | null;
  /** A course's code; of a record the student's sign-in name, grade and code. */
  key: string;
  title: string;
  fields: FieldChange[];
};

export type ImportCounts = Record<ListChange["what"] | "unchanged", number>;

/** What the trial of a list found: every problem up to a limit, what would change, and what stands as it is. */
export type SchoolImportReport = {
  problems: ListProblem[];
  problemCount: number;
  counts: ImportCounts;
  changes: ListChange[];
  /** Columns that were not read. */
  ignored: string[];
  /** Whether courses that the list does not have are retired. */
  retireAbsent: boolean;
  /** SHA-256 of what the list was compared with: applying wants it unchanged. */
  basis: string;
};

export const mostShownProblems = 300;
export const mostShownChanges = 300;

/** Puts a report together; a list with problems changes nothing, so none of its changes are told. */
export function reportOf(
  problems: readonly ListProblem[],
  changes: readonly ListChange[],
  unchanged: number,
  rest: Pick<SchoolImportReport, "ignored" | "basis"> & { retireAbsent?: boolean },
): SchoolImportReport {
  const told = problems.length > 0 ? [] : changes;
  const count = (what: ListChange["what"]) => changes.filter((change) => change.what === what).length;
  return {
    problems: problems.slice(0, mostShownProblems),
    problemCount: problems.length,
    counts: {
      new: count("new"),
      changed: count("changed"),
      retired: count("retired"),
      restored: count("restored"),
      replaced: count("replaced"),
      unchanged,
    },
    changes: told.slice(0, mostShownChanges),
    ignored: rest.ignored,
    retireAbsent: rest.retireAbsent ?? false,
    basis: rest.basis,
  };
}
