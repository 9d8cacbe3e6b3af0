import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { sha256 } from "@/lib/platform/digest";
import { keptEntries, placeEntries } from "./imports/transcript-rows";
import { keepTrial, type ListUpload } from "./imports/trial";
import { reportOf } from "./rules/import-report";
import { planTranscripts, type TranscriptPlan } from "./rules/transcript-changes";
import { readTranscriptLines } from "./rules/transcript-list";

/** What would be written over what: the same again as long as neither people nor records changed. */
export const transcriptBasis = ({ added, updated, unchanged }: TranscriptPlan): string =>
  sha256(JSON.stringify({ added, updated, unchanged }));

/**
 * Reads a file of records of a school's students now, named by sign-in name or e-mail address, and works out what it
 * would change; keeps that as a trial, which only the school's administrators see.
 */
export const tryTranscriptImport = (
  administrator: SchoolAdministrator,
  { schoolId, file }: { schoolId: string; file: ListUpload },
  at: Date,
) =>
  keepTrial(administrator, { schoolId, kind: "transcripts", file, at }, async (tx, text) => {
    const { lines, ignored, problems } = readTranscriptLines(text);
    const placed = await placeEntries(tx, schoolId, lines, at);
    const plan = planTranscripts(await keptEntries(tx, placed.entries), placed.entries);
    const all = [...problems, ...placed.problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    return {
      rows: lines,
      report: reportOf(all, plan.changes, plan.unchanged, { ignored, basis: transcriptBasis(plan) }),
    };
  });
