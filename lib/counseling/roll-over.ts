import "server-only";
import { randomUUID } from "node:crypto";
import { currentAt } from "@/lib/accounts/rules/current";
import { type SchoolAdministrator, schoolsOf } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { closingYear, moveOf, undoRollOverFor } from "./rules/student-progress";

export type RollOverProblem = "SCHOOL_NOT_FOUND" | "NOT_OPEN" | "YEAR_CHANGED" | "ALREADY_DONE";

/** What was moved, by the ids of memberships, so that it can be taken back as it was. */
type Moved = { up: string[]; finished: string[]; until: string };

const administers = (administrator: SchoolAdministrator, schoolId: string) =>
  schoolsOf(administrator, "SCHOOL_ADMINISTRATOR").some(({ id }) => id === schoolId);

const record = (tx: Transaction, administrator: SchoolAdministrator, action: string, people: string[]) =>
  tx.auditEntry.createMany({
    data: people.map((id) => ({
      actorId: administrator.id,
      action,
      subjectId: id,
      entity: "Membership",
      fields: ["grade", "until"],
    })),
  });

/**
 * Moves every student of the school into the next grade, once a school year, all or nobody. Grade 12 and the second
 * year after school end their membership now; plans, results and portfolios stay theirs. `staying` keep their grade.
 */
export async function rollOver(
  administrator: SchoolAdministrator,
  { schoolId, endedYear, staying }: { schoolId: string; endedYear: number; staying: readonly string[] },
  at: Date,
): Promise<Result<{ up: number; finished: number }, RollOverProblem>> {
  if (!administers(administrator, schoolId)) return fail("SCHOOL_NOT_FOUND");
  return withActor(administrator, async (tx) => {
    const school = await tx.school.findUnique({ where: { id: schoolId }, select: { timeZone: true } });
    if (!school) return fail("SCHOOL_NOT_FOUND");
    const year = closingYear(at, school.timeZone);
    if (year.endedYear !== endedYear) return fail("YEAR_CHANGED");
    if (!year.isOpen) return fail("NOT_OPEN");
    const id = randomUUID();
    // Whoever comes second waits here for the first, and finds the year taken.
    const { count } = await tx.rollOver.createMany({
      data: [{ id, schoolId, endedYear, report: {}, createdById: administrator.id, createdAt: at }],
      skipDuplicates: true,
    });
    if (count === 0) return fail("ALREADY_DONE");
    const places = await tx.membership.findMany({
      where: { schoolId, role: "STUDENT", ...currentAt(at) },
      select: { id: true, personId: true, grade: true },
    });
    const stays = new Set(staying);
    const going = (move: "UP" | "FINISHED") =>
      places.filter(({ personId, grade }) => moveOf(grade, stays.has(personId)) === move);
    const [up, finished] = [going("UP"), going("FINISHED")];
    const ids = (rows: typeof places) => rows.map((row) => row.id);
    await tx.membership.updateMany({ where: { id: { in: ids(up) } }, data: { grade: { increment: 1 } } });
    await tx.membership.updateMany({ where: { id: { in: ids(finished) } }, data: { until: at } });
    const moved: Moved = { up: ids(up), finished: ids(finished), until: at.toISOString() };
    await tx.rollOver.updateMany({ where: { id }, data: { report: moved } });
    await record(
      tx,
      administrator,
      "school.roll-over",
      [...up, ...finished].map(({ personId }) => personId),
    );
    await audit(tx, {
      actorId: administrator.id,
      action: "school.roll-over",
      subjectId: null,
      entity: "School",
      entityId: schoolId,
    });
    return succeed({ up: up.length, finished: finished.length });
  });
}

/** Takes a roll-over back within ten minutes: every membership as it was. */
export const undoRollOver = (
  administrator: SchoolAdministrator,
  id: string,
  at: Date,
): Promise<Result<null, "TOO_LATE">> =>
  withActor(administrator, async (tx) => {
    const since = new Date(at.getTime() - undoRollOverFor);
    const done = await tx.rollOver.findFirst({ where: { id, createdAt: { gt: since } } });
    if (!done || !administers(administrator, done.schoolId)) return fail("TOO_LATE");
    const { count } = await tx.rollOver.deleteMany({ where: { id, createdAt: { gt: since } } });
    if (count === 0) return fail("TOO_LATE");
    const { up, finished, until } = done.report as Moved;
    const here = { schoolId: done.schoolId };
    await tx.membership.updateMany({ where: { ...here, id: { in: up } }, data: { grade: { decrement: 1 } } });
    await tx.membership.updateMany({
      where: { ...here, id: { in: finished }, until: new Date(until) },
      data: { until: null },
    });
    const moved = await tx.membership.findMany({
      where: { id: { in: [...up, ...finished] } },
      select: { personId: true },
    });
    await record(
      tx,
      administrator,
      "school.roll-over-undo",
      moved.map(({ personId }) => personId),
    );
    await audit(tx, {
      actorId: administrator.id,
      action: "school.roll-over-undo",
      subjectId: null,
      entity: "School",
      entityId: done.schoolId,
    });
    return succeed(null);
  });
