import "server-only";
import { type SchoolAdministrator, schoolsOf } from "@/lib/accounts/rules/roles";
import { decodeText } from "@/lib/catalog/imports/decode-text";
import { Findings } from "@/lib/catalog/imports/findings";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { type SchoolImportKind, type SchoolImportReport } from "../rules/import-report";

export type ListUpload = { name: string; bytes: Uint8Array };
export type TryListProblem = "not-found" | "not-text";
export type ApplyListProblem = "not-found" | "not-tried" | "has-problems" | "changed-since";

type Json = object;

const keptDays = 7;

export const administers = (administrator: SchoolAdministrator, schoolId: string): boolean =>
  schoolsOf(administrator, "SCHOOL_ADMINISTRATOR").some(({ id }) => id === schoolId);

/** Whoever changes a school's lists goes one after the other: what was compared stays as it was until it is written. */
export const lockLists = (tx: Transaction, schoolId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`lists:${schoolId}`}, 0))`;

/** Reads and compares a list, and keeps what it found as a trial of the school; nothing else changes. */
export async function keepTrial(
  administrator: SchoolAdministrator,
  { schoolId, kind, file, at }: { schoolId: string; kind: SchoolImportKind; file: ListUpload; at: Date },
  compare: (tx: Transaction, text: string) => Promise<{ rows: Json; report: SchoolImportReport }>,
): Promise<Result<{ id: string; report: SchoolImportReport }, TryListProblem>> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  const text = decodeText(file, new Findings());
  if (text === null) return fail("not-text");
  return withActor(administrator, async (tx) => {
    const { rows, report } = await compare(tx, text);
    const before = new Date(at.getTime() - keptDays * 86_400_000);
    await tx.schoolImport.deleteMany({ where: { schoolId, state: "TRIED", createdAt: { lt: before } } });
    const { id } = await tx.schoolImport.create({
      data: {
        schoolId,
        kind,
        fileName: file.name.slice(0, 200),
        // A list with problems is never applied: nothing of it is kept but what is wrong.
        rows: report.problemCount > 0 ? [] : rows,
        report,
        createdById: administrator.id,
        createdAt: at,
      },
      select: { id: true },
    });
    await audit(tx, {
      actorId: administrator.id,
      action: `${kind}.try`,
      subjectId: null,
      entity: "SchoolImport",
      entityId: id,
    });
    return succeed({ id, report });
  });
}

/** Applies a trial whole or not at all; `write` answers false where what it was compared with has changed since. */
export function applyTrial<Rows extends Json>(
  administrator: SchoolAdministrator,
  { id, kind, at }: { id: string; kind: SchoolImportKind; at: Date },
  write: (
    tx: Transaction,
    trial: { schoolId: string; rows: Rows; report: SchoolImportReport },
  ) => Promise<"written" | "changed-since">,
): Promise<Result<{ report: SchoolImportReport; schoolId: string }, ApplyListProblem>> {
  return withActor(administrator, async (tx) => {
    const trial = await tx.schoolImport.findFirst({
      where: { id, kind },
      select: { schoolId: true, state: true, rows: true, report: true },
    });
    if (!trial || !administers(administrator, trial.schoolId)) return fail("not-found");
    await lockLists(tx, trial.schoolId);
    const report = trial.report as SchoolImportReport;
    if (report.problemCount > 0) return fail("has-problems");
    // The guard decides between two who apply the same trial at once.
    const { count } = await tx.schoolImport.updateMany({
      where: { id, state: "TRIED" },
      data: { state: "ACTIVE", appliedAt: at },
    });
    if (count === 0) return fail("not-tried");
    const { schoolId } = trial;
    if ((await write(tx, { schoolId, rows: trial.rows as Rows, report })) === "changed-since") {
      await tx.schoolImport.updateMany({ where: { id }, data: { state: "TRIED", appliedAt: null } });
      return fail("changed-since");
    }
    // The lines have done their work; records of students are kept in one place only.
    const kept = kind === "transcripts" ? { ...report, changes: [] } : report;
    await tx.schoolImport.update({ where: { id }, data: { rows: [], report: kept }, select: { id: true } });
    await audit(tx, {
      actorId: administrator.id,
      action: `${kind}.import`,
      subjectId: null,
      entity: "SchoolImport",
      entityId: id,
    });
    return succeed({ report, schoolId });
  });
}
