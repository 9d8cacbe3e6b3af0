import "server-only";
import { type Administrator, isSiteAdministrator } from "@/lib/accounts/rules/roles";
import { now } from "@/lib/platform/clock";
import { withActor } from "@/lib/platform/with-actor";
import type { RosterKind, RosterState } from "@/prisma/generated/enums";
import { rosterReach } from "./roster-reach";
import { readCounts, type RosterCounts } from "./rules/roster/counts";
import { isDead } from "./rules/roster/limits";
import type { RosterCode } from "./rules/roster/problems";

/** "DEAD": its node stopped while it worked. */
export type ShownState = RosterState | "DEAD";

export type RosterRunRow = {
  id: string;
  kind: RosterKind;
  version: string | null;
  delta: boolean;
  fileName: string;
  state: ShownState;
  createdAt: Date;
  appliedAt: Date | null;
  /** Whose roster; null for a district that it will bring. */
  source: string | null;
};

export type RosterRunView = RosterRunRow & {
  schoolId: string | null;
  districtId: string | null;
  step: string;
  done: number;
  total: number;
  problem: string | null;
  lossShare: number;
  counts: RosterCounts | null;
};

const rowsAPage = 50;

const shown = {
  id: true,
  kind: true,
  version: true,
  delta: true,
  fileName: true,
  state: true,
  aliveAt: true,
  createdAt: true,
  appliedAt: true,
  district: { select: { name: true } },
  school: { select: { name: true } },
} as const;

type Read = Omit<RosterRunRow, "source" | "state"> & {
  state: RosterState;
  aliveAt: Date;
  district: { name: string } | null;
  school: { name: string } | null;
};

const toRow = <Row extends Read>({ district, school, aliveAt, ...run }: Row) => ({
  ...run,
  state: isDead({ state: run.state, aliveAt }, now()) ? ("DEAD" as const) : run.state,
  source: school?.name ?? district?.name ?? null,
});

/** The rosters that the administrator may see, newest first; `after` is the id of the last one shown before. */
export const listRosterRuns = (
  administrator: Administrator,
  { schoolId, after }: { schoolId: string | null; after: string | null },
): Promise<{ runs: RosterRunRow[]; next: string | null }> =>
  withActor(administrator, async (tx) => {
    const rows = await tx.rosterRun.findMany({
      relationLoadStrategy: "join",
      where: {
        AND: [
          rosterReach(administrator),
          schoolId === null ? {} : { schoolId },
          after === null ? {} : { id: { lt: after } },
        ],
        state: { not: "DISCARDED" },
      },
      orderBy: { id: "desc" },
      take: rowsAPage + 1,
      select: shown,
    });
    const runs = rows.slice(0, rowsAPage).map(toRow);
    return { runs, next: rows.length > rowsAPage ? runs.at(-1)!.id : null };
  });

export const getRosterRun = (administrator: Administrator, id: string): Promise<RosterRunView | null> =>
  withActor(administrator, async (tx) => {
    const run = await tx.rosterRun.findFirst({
      relationLoadStrategy: "join",
      where: { id, ...rosterReach(administrator) },
      select: {
        ...shown,
        ...{ schoolId: true, districtId: true, step: true, done: true, total: true, problem: true },
        ...{ lossShare: true, counts: true },
      },
    });
    return run && { ...toRow(run), counts: readCounts(run.counts) };
  });

export type RosterProblemRow = {
  id: string;
  file: string;
  line: number | null;
  column: string | null;
  code: string;
  value: string | null;
  isSevere: boolean;
};

/** Problems of one run by file and line; only of a run that `getRosterRun` gave. */
export const listRosterProblems = (
  administrator: Administrator,
  runId: string,
  { code, after, take = rowsAPage }: { code: RosterCode | null; after: string | null; take?: number },
): Promise<{ problems: RosterProblemRow[]; next: string | null }> =>
  withActor(administrator, async (tx) => {
    const rows = await tx.rosterProblem.findMany({
      where: {
        runId,
        run: rosterReach(administrator),
        ...(code === null ? {} : { code }),
        ...(after === null ? {} : { id: { gt: BigInt(after) } }),
      },
      orderBy: { id: "asc" },
      take: take + 1,
      select: { id: true, file: true, line: true, column: true, code: true, value: true, isSevere: true },
    });
    const problems = rows.slice(0, take).map(({ id, ...problem }) => ({ id: String(id), ...problem }));
    return { problems, next: rows.length > take ? problems.at(-1)!.id : null };
  });

/** All of them, a thousand at a time, for a file. */
export async function* walkRosterProblems(
  administrator: Administrator,
  runId: string,
): AsyncGenerator<RosterProblemRow[]> {
  for (let after: string | null = null; ;) {
    const { problems, next } = await listRosterProblems(administrator, runId, { code: null, after, take: 1000 });
    if (problems.length > 0) yield problems;
    if (next === null) return;
    after = next;
  }
}

export type RosterDistrict = { id: string; name: string; keepDemographics: boolean };

const mostDistricts = 1000;

/** The districts of the site, for those who bring their rosters. */
export const listRosterDistricts = (administrator: Administrator): Promise<RosterDistrict[]> =>
  withActor(administrator, (tx) =>
    isSiteAdministrator(administrator)
      ? tx.district.findMany({
          orderBy: [{ name: "asc" }, { id: "asc" }],
          take: mostDistricts,
          select: { id: true, name: true, keepDemographics: true },
        })
      : Promise.resolve([]),
  );
