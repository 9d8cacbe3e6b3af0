import "server-only";
import { inCopySession, type CopySession } from "@/lib/platform/copy-rows";
import { withPurpose } from "@/lib/platform/with-actor";
import { countProblems, countRoster } from "./roster/count-roster";
import { openRoster, type RosterFile } from "./roster/open-roster";
import { readFiles, type Tell } from "./roster/read-files";
import { readNames } from "./roster/read-names";
import type { OwnSchool } from "./roster/read-orgs";
import { RosterProgress } from "./roster/roster-progress";
import { RowSink } from "./roster/row-sink";
import { scopeOf, todayOf } from "./roster/run-scope";
import { stageRoster } from "./roster/stage-roster";
import { type RosterCounts, rosterCounts } from "./rules/roster/counts";
import { rosterCodes, weightOf } from "./rules/roster/problems";

export type { RosterFile } from "./roster/open-roster";

const loadRun = (runId: string) =>
  withPurpose("roster", async (tx) => {
    const run = await tx.rosterRun.findUniqueOrThrow({
      where: { id: runId, state: "READING" },
      include: {
        district: { select: { keepDemographics: true } },
        school: { select: { name: true, sourcedId: true, district: { select: { keepDemographics: true } } } },
      },
    });
    const keyed =
      run.schoolId === null
        ? null
        : await tx.rosterKey.findFirst({ where: { sourceId: run.schoolId, kind: "org", entityId: run.schoolId } });
    const own: OwnSchool | null = run.school && { ...run.school, keyed: keyed?.sourcedId ?? null };
    return { run, own, keepsDemographics: (run.district ?? run.school?.district)?.keepDemographics ?? false };
  });

type Loaded = Awaited<ReturnType<typeof loadRun>>;

/** The district that the files name, where it is here already. */
async function knownDistrict(session: CopySession, runId: string): Promise<string | null> {
  const { rows } = await session.query<{ id: string }>(
    `SELECT d.id FROM "RosterRow" r JOIN "District" d ON d."sourcedId" = r."sourcedId"
       -- Many systems call their district 1.
       AND lower(d.name) = lower(r.data ->> 'name')
     WHERE r."runId" = $1 AND r.kind = 'org' AND r.data ->> 'type' = 'district' LIMIT 1`,
    [runId],
  );
  return rows[0]?.id ?? null;
}

async function readAll(
  session: CopySession,
  { run, own, keepsDemographics }: Loaded,
  files: readonly RosterFile[],
  tell: Tell,
) {
  const sink = await RowSink.open(session, run.id);
  const [today, mode] = [todayOf(), run.delta ? ("delta" as const) : ("bulk" as const)];
  const opened = openRoster(files, (code, file, value) => sink.problem(code, file, null, null, value ?? null));
  const read =
    run.kind === "NAMES" && opened.length === 1
      ? { version: null, ...(await readNames(opened[0]!, { mode, today }, sink, tell)) }
      : await readFiles(opened, { own, mode, keepsDemographics, today }, sink, tell);
  await sink.finish();
  const districtId =
    run.schoolId === null ? (run.districtId ?? (await knownDistrict(session, run.id))) : run.districtId;
  return { ...read, fatal: sink.fatal, scope: scopeOf({ ...run, districtId }, read, today), districtId };
}

/** Sorted by file, as they are read, and line, so that a list in the order of their ids reads well. */
const keepProblems = (session: CopySession, runId: string, names: readonly string[]) =>
  session.query(
    `INSERT INTO "RosterProblem" ("runId", file, line, "column", code, value, "isSevere")
     SELECT $1::uuid, file, line, col, code, value, code <> ALL ($2::text[]) FROM roster_problem_in
     ORDER BY array_position($3::text[], file) NULLS FIRST, file, line NULLS FIRST, code, col`,
    [runId, rosterCodes.filter((code) => weightOf(code) === "mild"), names],
  );

/** What older trials of the same source staged is worth nothing beside a new one. */
const discardOlder = async (session: CopySession, { id, districtId, schoolId }: Loaded["run"]) => {
  const { rows } = await session.query<{ id: string }>(
    `UPDATE "RosterRun" SET state = 'DISCARDED'
     WHERE id <> $1 AND state IN ('TRIED', 'FAILED') AND "districtId" IS NOT DISTINCT FROM $2 AND "schoolId" IS NOT DISTINCT FROM $3
     RETURNING id`,
    [id, districtId, schoolId],
  );
  const older = rows.map((row) => row.id);
  await session.query(`DELETE FROM "RosterRow" WHERE "runId" = ANY ($1::uuid[])`, [older]);
  await session.query(`DELETE FROM "RosterProblem" WHERE "runId" = ANY ($1::uuid[])`, [older]);
};

export type Tried = { state: "TRIED" | "REFUSED"; counts: RosterCounts; lossShare: number };

/**
 * Reads the files of a run that was started, stages their rows, names every problem and counts what it would change.
 * Nothing else changes. Whoever may do that was asked when the run was started.
 */
export async function tryRoster(
  runId: string,
  files: readonly RosterFile[],
  onTell?: (step: string, done: number, total: number) => void,
): Promise<Tried> {
  const progress = new RosterProgress(runId, "READING", onTell);
  try {
    const loaded = await loadRun(runId);
    return await inCopySession("roster", async (session) => {
      const { version, modes, names, read, fatal, scope, districtId } = await readAll(
        session,
        loaded,
        files,
        progress.tell,
      );
      let [counts, lossShare] = [rosterCounts.parse({}), 0];
      if (!fatal) {
        await progress.tell("check", 0, 0);
        await stageRoster(session, scope, false);
        await progress.tell("count", 0, 0);
        ({ counts, lossShare } = await countRoster(session, scope, read));
      } else counts.problems = await countProblems(session);
      const state = fatal ? "REFUSED" : "TRIED";
      await discardOlder(session, loaded.run);
      await keepProblems(session, runId, Object.values(names));
      if (fatal) await session.query(`DELETE FROM "RosterRow" WHERE "runId" = $1`, [runId]);
      await progress.stop();
      await session.query(
        `UPDATE "RosterRun" SET state = $2::"RosterState", version = $3, delta = $4, counts = $5, "lossShare" = $6, step = '', done = 0,
           total = 0, "aliveAt" = now(), "districtId" = $7 WHERE id = $1 AND state = 'READING'`,
        [
          ...[runId, state, version, Object.values(modes).length > 0 && !Object.values(modes).includes("bulk")],
          ...[JSON.stringify({ ...counts, modes, names }), lossShare, districtId],
        ],
      );
      return { state, counts, lossShare };
    });
  } catch (error) {
    await progress.stop();
    await withPurpose("roster", (tx) =>
      tx.rosterRun.updateMany({ where: { id: runId, state: "READING" }, data: { state: "FAILED", problem: "broke" } }),
    );
    throw error;
  } finally {
    await progress.stop();
  }
}
