import "server-only";
import { type Administrator, isSiteAdministrator, schoolsOf } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { fail, succeed, type Result } from "@/lib/platform/result";
import type { Transaction } from "@/lib/platform/db";
import { withActor, withPurpose } from "@/lib/platform/with-actor";
import { isDead } from "./rules/roster/limits";

export type RosterStart = {
  /** Null with no school: the district that the files name. */
  districtId: string | null;
  schoolId: string | null;
  kind: "ONEROSTER" | "NAMES";
  fileName: string;
  /** Only changes, where no manifest says otherwise. */
  delta: boolean;
};

export type StartProblem = "not-found" | "busy";

/** Stands for the operator, who has no account. */
const operator = "00000000-0000-0000-0000-000000000000";

const longestName = 200;

/** An administrator brings a roster: a site's one of a district, a school's one of their school. Null: the operator. */
export function startRoster(
  administrator: Administrator | null,
  start: RosterStart,
): Promise<Result<{ id: string }, StartProblem>> {
  if (administrator === null) return withPurpose("roster", (tx) => begin(tx, null, start));
  const mine = schoolsOf(administrator, "SCHOOL_ADMINISTRATOR").some(({ id }) => id === start.schoolId);
  const allowed = start.schoolId === null ? isSiteAdministrator(administrator) && start.kind === "ONEROSTER" : mine;
  return allowed
    ? withActor(administrator, (tx) => begin(tx, administrator.id, start))
    : Promise.resolve(fail("not-found"));
}

async function begin(
  tx: Transaction,
  by: string | null,
  start: RosterStart,
): Promise<Result<{ id: string }, StartProblem>> {
  const { districtId, schoolId, kind, fileName, delta } = start;
  if (districtId !== null && (await tx.district.count({ where: { id: districtId } })) === 0) return fail("not-found");
  if (schoolId !== null && (await tx.school.count({ where: { id: schoolId } })) === 0) return fail("not-found");
  const at = now();
  const working = await tx.rosterRun.findMany({
    where: { districtId, schoolId, state: { in: ["READING", "APPLYING"] } },
    select: { state: true, aliveAt: true },
  });
  if (working.some((run) => !isDead(run, at))) return fail("busy");
  const { id } = await tx.rosterRun.create({
    data: {
      ...{ districtId, schoolId, kind, delta, createdAt: at, aliveAt: at },
      fileName: fileName.slice(0, longestName),
      createdById: by ?? operator,
    },
    select: { id: true },
  });
  await audit(tx, { actorId: by, action: "roster.bring", subjectId: null, entity: "RosterRun", entityId: id });
  return succeed({ id });
}
