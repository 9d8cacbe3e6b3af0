import "server-only";
import { type CopySession, inCopySession } from "@/lib/platform/copy-rows";
import { now } from "@/lib/platform/clock";
import { withPurpose } from "@/lib/platform/with-actor";
import { applyCaseloadRules } from "./apply-caseload-rules";
import { RosterProgress } from "./roster/roster-progress";
import { scopeOf, todayOf } from "./roster/run-scope";
import { stageRoster } from "./roster/stage-roster";
import { auditPeople, writeDemographics, writeEnrollments } from "./roster/write-enrollments";
import { writePeople } from "./roster/write-people";
import { writeDistrict, writeStructure } from "./roster/write-structure";
import { readCounts } from "./rules/roster/counts";
import { asksFirst } from "./rules/roster/limits";

/** Why a roster that was taken was not applied; nothing of it is there then. */
export type ApplyProblem = "not-taken" | "rows-gone" | "more-leave" | "busy" | "broke";

class Refused extends Error {
  constructor(readonly problem: ApplyProblem) {
    super(problem);
  }
}

const steps = ["schools", "people", "enrollments", "history"] as const;

const loadTaken = (runId: string) =>
  withPurpose("roster", (tx) => tx.rosterRun.findUnique({ where: { id: runId, state: "APPLYING" } }));

async function checkStill(session: CopySession, counts: { leaving: number; kinds: object }) {
  const { rows } = await session.query<{ leaving: number; active: number }>(
    `SELECT (SELECT count(*)::int FROM r_leaver) AS leaving, (SELECT count(*)::int FROM r_user) AS active`,
  );
  const { leaving, active } = rows[0]!;
  // The staged rows are not written to the journal: after a crash of the database they are gone.
  if (active === 0 && "user" in counts.kinds) throw new Refused("rows-gone");
  if (leaving > counts.leaving && asksFirst(leaving / Math.max(1, leaving + active))) throw new Refused("more-leave");
}

/** Who came, left or moved may be another counselor's now, where a school has rules for that. */
async function letRulesDecide(schools: readonly string[]) {
  const ruled = await withPurpose("roster", (tx) =>
    tx.school.findMany({
      where: {
        id: { in: [...schools] },
        OR: [{ careRules: { some: { endedAt: null } } }, { caseloads: { some: { source: "RULE", until: null } } }],
      },
      select: { id: true },
    }),
  );
  for (const { id } of ruled)
    await withPurpose("roster", async (tx) => {
      // PostgreSQL does not know yet how many came, and would look each up among all.
      await tx.$executeRaw`SELECT set_config('enable_nestloop', 'off', true)`;
      await applyCaseloadRules(tx, id, now());
    });
}

/** Writes a roster that `claimRoster` took: all of it in one transaction, or nothing. The same one twice changes nothing. */
export async function applyRoster(
  runId: string,
  onTell?: (step: string, done: number, total: number) => void,
): Promise<"applied" | ApplyProblem> {
  const run = await loadTaken(runId);
  const counts = run && readCounts(run.counts);
  if (!run || !counts) return "not-taken";
  const progress = new RosterProgress(runId, "APPLYING", onTell);
  const at = (step: (typeof steps)[number] | "stage") =>
    progress.tell(step, step === "stage" ? 0 : steps.indexOf(step) + 1, steps.length + 1);
  try {
    const schools = await inCopySession("roster", async (session) => {
      let scope = scopeOf(run, counts, todayOf());
      const lock = await session.query<{ taken: boolean }>(
        "SELECT pg_try_advisory_xact_lock(hashtextextended('roster ' || $1, 0)) AS taken",
        [scope.sourceId],
      );
      if (!lock.rows[0]?.taken) throw new Refused("busy");
      await at("stage");
      await stageRoster(session, scope);
      await checkStill(session, counts);
      await at("schools");
      scope = await writeDistrict(session, scope, run.fileName);
      await writeStructure(session, scope);
      await at("people");
      await writePeople(session, scope);
      await at("enrollments");
      await writeEnrollments(session);
      await writeDemographics(session, scope);
      await at("history");
      await auditPeople(session, scope, run.appliedById);
      const touched = await session.query<{ id: string }>(
        `SELECT DISTINCT school_id AS id FROM r_want UNION SELECT DISTINCT school_id FROM r_over WHERE school_id IS NOT NULL`,
      );
      await session.query(`DELETE FROM "RosterRow" WHERE "runId" = $1`, [runId]);
      // Not before: what tells of the work would wait for this row, and the work for it.
      await progress.stop();
      const done = await session.query(
        `UPDATE "RosterRun" SET state = 'APPLIED', "appliedAt" = now(), step = '', done = 0, total = 0, "aliveAt" = now(), "districtId" = coalesce("districtId", $2)
         WHERE id = $1 AND state = 'APPLYING'`,
        [runId, scope.districtId],
      );
      if (done.rowCount !== 1) throw new Refused("not-taken");
      return touched.rows.map(({ id }) => id);
    });
    await letRulesDecide(schools);
    return "applied";
  } catch (error) {
    await progress.stop();
    const problem = error instanceof Refused ? error.problem : "broke";
    await withPurpose("roster", (tx) =>
      tx.rosterRun.updateMany({
        where: { id: runId, state: "APPLYING" },
        data: { state: "FAILED", problem: `apply-${problem}` },
      }),
    );
    if (error instanceof Refused) return problem;
    throw error;
  } finally {
    await progress.stop();
  }
}
