// Rosters for tests: the files of a folder, changed where a test says so, and what the database has of them.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Administrator } from "@/lib/accounts/rules/roles";
import { applyRoster } from "@/lib/schools/apply-roster";
import { claimRoster } from "@/lib/schools/claim-roster";
import { type RosterStart, startRoster } from "@/lib/schools/start-roster";
import { tryRoster } from "@/lib/schools/try-roster";
import { owner } from "../owner";

export type Files = Record<string, string>;

/** The files of a folder beside this file. */
export function folder(name: string): Files {
  const at = path.join(import.meta.dirname, name);
  return Object.fromEntries(readdirSync(at).map((file) => [file, readFileSync(path.join(at, file), "latin1")]));
}

export const asFiles = (files: Files) =>
  Object.entries(files).map(([name, text]) => ({ name, bytes: new Uint8Array(Buffer.from(text, "latin1")) }));

/** A file with some of its lines changed: each whose beginning is named, or added; null takes it out. */
export function change(text: string, lines: Record<string, string | null>): string {
  const rest = { ...lines };
  const kept = text.split("\n").flatMap((line) => {
    const key = Object.keys(rest).find((begin) => line.startsWith(`${begin},`));
    if (key === undefined) return [line];
    const next = rest[key]!;
    delete rest[key];
    return next === null ? [] : [next];
  });
  return [...kept.filter((line) => line !== ""), ...Object.values(rest).filter((line) => line !== null), ""].join("\n");
}

type Start = Partial<RosterStart>;

export async function bring(by: Administrator | null, files: Files, start: Start = {}) {
  const started = await startRoster(by, {
    ...{ districtId: null, schoolId: null, kind: "ONEROSTER", fileName: "roster.zip", delta: false },
    ...start,
  });
  if (!started.ok) throw new Error(started.problem);
  const { id } = started.value;
  return { id, ...(await tryRoster(id, asFiles(files))) };
}

export async function apply(by: Administrator | null, id: string, leaving: number | null = null) {
  const claimed = await claimRoster(by, { id, leaving });
  return claimed.ok ? applyRoster(id) : claimed.problem;
}

/** Brings and applies; gives the counts of the trial. */
export async function load(by: Administrator | null, files: Files, start: Start = {}, leaving: number | null = null) {
  const run = await bring(by, files, start);
  const outcome = await apply(by, run.id, leaving);
  if (outcome !== "applied") throw new Error(outcome);
  return run;
}

/** Each problem as file:line:code. */
export async function problemsOf(runId: string): Promise<string[]> {
  const { rows } = await owner.query(`SELECT file, line, code FROM "RosterProblem" WHERE "runId" = $1 ORDER BY id`, [
    runId,
  ]);
  return rows.map(({ file, line, code }) => `${file}:${line ?? "-"}:${code}`);
}

export const districtId = async (name: string): Promise<string> =>
  (await owner.query(`SELECT id FROM "District" WHERE name = $1`, [name])).rows[0].id;

/** Who is what at which school now, in a line each. */
export async function places(district: string): Promise<string[]> {
  const { rows } = await owner.query(
    `SELECT p.name, m.role, s.name AS school, m.grade, m.number FROM "Membership" m JOIN "Person" p ON p.id = m."personId"
     JOIN "School" s ON s.id = m."schoolId" WHERE s."districtId" = $1 AND m."until" IS NULL ORDER BY 1, m.role::text, 3`,
    [district],
  );
  return rows.map(({ name, role, school, grade, number }) =>
    [name, role, school, grade, number].filter((each) => each !== null).join(" · "),
  );
}

/** Who is in which class now. */
export async function enrolled(district: string): Promise<string[]> {
  const { rows } = await owner.query(
    `SELECT c.title, p.name, e.role FROM "Enrollment" e JOIN "Class" c ON c.id = e."classId" JOIN "School" s ON s.id = c."schoolId"
     JOIN "Person" p ON p.id = e."personId"
     WHERE s."districtId" = $1 AND (e."until" IS NULL OR e."until" > now()) AND c."endedAt" IS NULL ORDER BY 1, 2`,
    [district],
  );
  return rows.map(({ title, name, role }) => `${title} · ${name} · ${role}`);
}

/** Every row that a roster may write, with the transaction that wrote it last. */
export async function footprint(): Promise<Record<string, string>> {
  const tables = [
    ...["District", "School", "SchoolYear", "Course", "Class", "Person", "Membership", "Enrollment", "RosterKey"],
    ...["Session", "Demographics", "CaseloadAssignment"],
  ];
  const prints: Record<string, string> = {};
  for (const table of tables) {
    const { rows } = await owner.query(
      `SELECT count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) || ' ' || coalesce(md5(string_agg(xmin::text || t::text, '' ORDER BY t::text)), '') AS print FROM "${table}" t`,
    );
    prints[table] = rows[0].print;
  }
  return prints;
}

/** Nobody and nothing of an earlier test; a TRUNCATE that reaches every table takes a second. */
export async function clearRosters() {
  for (const table of ["RosterRun", "RosterKey", "Class", "SchoolYear", "School", "District", "Person"])
    await owner.query(`DELETE FROM "${table}"`);
}
