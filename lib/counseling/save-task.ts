import "server-only";
import { randomUUID } from "node:crypto";
import { schoolsOf, type SchoolStaff } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { yearDays, yearOfDay } from "./rules/task-year";
import type { TaskInput } from "./task-schema";

export type SaveTaskProblem = "NOT_FOUND" | "DAY_RANGE" | "PLACE_NOT_FOUND" | "STANDARD_NOT_FOUND" | "TOO_MANY";

/** Tasks in use of one school and year. */
export const mostTasksOfYear = 150;

export const tasksSchools = (staff: SchoolStaff): string[] =>
  schoolsOf(staff, "COUNSELOR", "SCHOOL_ADMINISTRATOR").map(({ id }) => id);

type Checked = { classId: string | null; programId: string | null };

async function check(
  tx: Transaction,
  schoolId: string,
  { dueOn, place, standards }: TaskInput,
  at: Date,
): Promise<Result<Checked, SaveTaskProblem>> {
  const yearEnd = yearOfDay(at);
  if (dueOn < yearDays(yearEnd).from || dueOn >= yearDays(yearEnd + 1).until) return fail("DAY_RANGE");
  const [kind, id] = place.split(":") as [string, string | undefined];
  const where = { id: id ?? "", schoolId, endedAt: null };
  if (kind === "class" && (await tx.class.count({ where })) === 0) return fail("PLACE_NOT_FOUND");
  if (kind === "program" && (await tx.schoolProgram.count({ where })) === 0) return fail("PLACE_NOT_FOUND");
  if (standards.length > 0) {
    const [row] = await tx.$queryRaw<[{ known: number }]>`
      SELECT count(DISTINCT l.code || ':' || d.code)::int AS known
      FROM "StandardList" l JOIN "Standard" d ON d."listId" = l.id
      WHERE l."retiredAt" IS NULL AND (l."schoolId" IS NULL OR l."schoolId" = ${schoolId}::uuid)
        AND l.code || ':' || d.code = ANY (${standards})`;
    if (row.known < new Set(standards).size) return fail("STANDARD_NOT_FOUND");
  }
  return succeed({
    classId: kind === "class" ? (id ?? null) : null,
    programId: kind === "program" ? (id ?? null) : null,
  });
}

const columns = ({ place: _, standards, ...task }: TaskInput, checked: Checked) => ({
  ...task,
  ...checked,
  standards: [...new Set(standards)],
});

const note = (tx: Transaction, staff: SchoolStaff, action: string, taskId: string, fields: string[]) =>
  audit(tx, { actorId: staff.id, action, subjectId: null, entity: "Task", entityId: taskId, fields });

/** Gives students of some grades of a school something to do by a day. */
export const createTask = (
  staff: SchoolStaff,
  { schoolId, task }: { schoolId: string; task: TaskInput },
  at: Date,
): Promise<Result<{ taskId: string }, SaveTaskProblem>> =>
  withActor(staff, async (tx) => {
    if (!tasksSchools(staff).includes(schoolId)) return fail("NOT_FOUND");
    const checked = await check(tx, schoolId, task, at);
    if (!checked.ok) return checked;
    const { from, until } = yearDays(yearOfDay(task.dueOn));
    const inUse = await tx.task.count({ where: { schoolId, retiredAt: null, dueOn: { gte: from, lt: until } } });
    if (inUse >= mostTasksOfYear) return fail("TOO_MANY");
    const taskId = randomUUID();
    await tx.task.createMany({
      data: [
        {
          ...columns(task, checked.value),
          ...{ id: taskId, schoolId, createdById: staff.id, createdAt: at, changedAt: at },
        },
      ],
    });
    await note(tx, staff, "task.create", taskId, Object.keys(task));
    return succeed({ taskId });
  });

/** Changes a task in use; what students said of it stays. */
export const changeTask = (
  staff: SchoolStaff,
  { taskId, task }: { taskId: string; task: TaskInput },
  at: Date,
): Promise<Result<{ taskId: string }, SaveTaskProblem>> =>
  withActor(staff, async (tx) => {
    const where = { id: taskId, schoolId: { in: tasksSchools(staff) }, retiredAt: null };
    const found = await tx.task.findFirst({ where, select: { schoolId: true } });
    if (!found) return fail("NOT_FOUND");
    const checked = await check(tx, found.schoolId, task, at);
    if (!checked.ok) return checked;
    const { count } = await tx.task.updateMany({ where, data: { ...columns(task, checked.value), changedAt: at } });
    if (count === 0) return fail("NOT_FOUND");
    await note(tx, staff, "task.change", taskId, Object.keys(task));
    return succeed({ taskId });
  });

/** Takes a task out of use, or brings it back: what students said of it is kept. */
export const retireTask = (
  staff: SchoolStaff,
  { taskId, retired }: { taskId: string; retired: boolean },
  at: Date,
): Promise<Result<null, "NOT_FOUND">> =>
  withActor(staff, async (tx) => {
    const { count } = await tx.task.updateMany({
      where: { id: taskId, schoolId: { in: tasksSchools(staff) }, retiredAt: retired ? null : { not: null } },
      data: { retiredAt: retired ? at : null, changedAt: at },
    });
    if (count === 0) return fail("NOT_FOUND");
    await note(tx, staff, retired ? "task.retire" : "task.restore", taskId, ["retiredAt"]);
    return succeed(null);
  });
