import type { RecordSource } from "@/prisma/generated/enums";
import type { FieldChange, ListChange } from "./import-report";
import type { TranscriptEntry } from "./transcript-list";

/** A line of the file that is ready to be written. */
export type PlacedEntry = TranscriptEntry & { line: number; personId: string; login: string };
export type KeptEntry = TranscriptEntry & { id: string; personId: string; source: RecordSource };

type Key = Pick<PlacedEntry, "personId" | "grade" | "term" | "code">;
export const transcriptKey = ({ personId, grade, term, code }: Key): string =>
  [personId, grade, term, code.toUpperCase()].join(" ");

const compared = ["title", "scedCode", "credits", "mark", "outcome", "transfer", "collegeCredits"] as const;
const cell = (value: string | number | boolean | null) => (value === null ? "" : String(value));

const differences = (before: TranscriptEntry, after: TranscriptEntry): FieldChange[] =>
  compared
    .map((field) => ({ field, before: cell(before[field]), after: cell(after[field]) }))
    .filter((change) => change.before !== change.after);

export type TranscriptPlan = {
  added: PlacedEntry[];
  updated: (PlacedEntry & { id: string })[];
  unchanged: number;
  changes: ListChange[];
};

/**
 * What a file of records changes. A record is the same where person, grade, term and code are; what is not in the file
 * stays. What a student or staff entered under the same key gives way, and is told as replaced.
 */
export function planTranscripts(kept: readonly KeptEntry[], entries: readonly PlacedEntry[]): TranscriptPlan {
  const known = new Map(kept.map((entry) => [transcriptKey(entry), entry]));
  const plan: TranscriptPlan = { added: [], updated: [], unchanged: 0, changes: [] };
  for (const entry of entries) {
    const before = known.get(transcriptKey(entry));
    const about = { line: entry.line, key: `${entry.login} ${entry.grade} ${entry.code}`, title: entry.title };
    if (!before) {
      plan.added.push(entry);
      plan.changes.push({ what: "new", ...about, fields: [] });
      continue;
    }
    const fields = differences(before, entry);
    if (fields.length === 0 && before.source === "IMPORTED") {
      plan.unchanged += 1;
      continue;
    }
    plan.updated.push({ ...entry, id: before.id });
    plan.changes.push({ what: before.source === "STUDENT" ? "replaced" : "changed", ...about, fields });
  }
  return plan;
}
