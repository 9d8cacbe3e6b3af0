import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { keptEntries, placeEntries } from "./imports/transcript-rows";
import { applyTrial } from "./imports/trial";
import { type PlacedEntry, planTranscripts, type TranscriptPlan } from "./rules/transcript-changes";
import type { TranscriptLine } from "./rules/transcript-list";
import { transcriptBasis } from "./try-transcript-import";

const dataOf = ({ line: _line, login: _login, ...entry }: PlacedEntry) => entry;

async function write(
  tx: Transaction,
  { added, updated }: TranscriptPlan,
  { schoolId, by, at }: { schoolId: string; by: string; at: Date },
) {
  const made = { schoolId, source: "IMPORTED", createdById: by } as const;
  await tx.transcriptCourse.createMany({
    data: added.map((entry) => ({ ...dataOf(entry), ...made, createdAt: at, changedAt: at })),
  });
  if (updated.length > 0) {
    const rows = JSON.stringify(updated.map((entry) => ({ ...dataOf(entry), id: entry.id })));
    await tx.$executeRaw`
      UPDATE "TranscriptCourse" t SET
        title = x.title, "scedCode" = x."scedCode", credits = x.credits, mark = x.mark,
        outcome = x.outcome::"CourseOutcome", transfer = x.transfer, "collegeCredits" = x."collegeCredits",
        "schoolId" = ${schoolId}::uuid, source = 'IMPORTED', "createdById" = ${by}::uuid, "changedAt" = ${at}
      FROM jsonb_to_recordset(${rows}::jsonb) AS x(
        id uuid, title text, "scedCode" text, credits float8, mark text, outcome text, transfer boolean,
        "collegeCredits" float8)
      WHERE t.id = x.id`;
  }
  const people = [...new Set([...added, ...updated].map(({ personId }) => personId))];
  await tx.auditEntry.createMany({
    data: people.map((subjectId) => ({
      actorId: by,
      action: "transcript.import",
      subjectId,
      entity: "TranscriptCourse",
      entityId: null,
      fields: [],
    })),
  });
}

/** Writes a tried file of records, whole or not at all; the same file again changes nothing. */
export const applyTranscriptImport = (administrator: SchoolAdministrator, id: string, at: Date) =>
  applyTrial<TranscriptLine[]>(
    administrator,
    { id, kind: "transcripts", at },
    async (tx, { schoolId, rows, report }) => {
      const { entries, problems } = await placeEntries(tx, schoolId, rows, at);
      if (problems.length > 0) return "changed-since";
      const plan = planTranscripts(await keptEntries(tx, entries), entries);
      if (transcriptBasis(plan) !== report.basis) return "changed-since";
      await write(tx, plan, { schoolId, by: administrator.id, at });
      return "written";
    },
  );
