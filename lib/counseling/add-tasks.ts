import "server-only";
import { randomUUID } from "node:crypto";
import type { SchoolStaff } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { undoMinutes } from "@/lib/platform/mail-outbox";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import type { Prisma } from "@/prisma/generated/client";
import type { TaskKind } from "@/prisma/generated/enums";
import defaults from "./default-tasks.json";
import { mostTasksOfYear, tasksSchools } from "./save-task";
import { dayOfYear, moveYears, yearDays, yearOfDay } from "./rules/task-year";

export type AddTasksProblem = "NOT_FOUND" | "NOTHING" | "TOO_MANY";
/** `batch` names all that came in together, for taking them back. */
export type AddedTasks = { count: number; batch: string };

type NewTask = Omit<Prisma.TaskCreateManyInput, "id" | "schoolId" | "createdById" | "createdAt" | "changedAt">;
type Known = { titleEn: string; kind: TaskKind; gradeFrom: number; gradeTo: number };

const sameTask = (a: Known) => (b: Known) =>
  a.titleEn === b.titleEn && a.kind === b.kind && a.gradeFrom === b.gradeFrom && a.gradeTo === b.gradeTo;

const add = (
  staff: SchoolStaff,
  { schoolId, action, at }: { schoolId: string; action: string; at: Date },
  choose: (tx: Transaction, year: { from: Date; until: Date }) => Promise<(NewTask & Known)[]>,
): Promise<Result<AddedTasks, AddTasksProblem>> =>
  withActor(staff, async (tx) => {
    if (!tasksSchools(staff).includes(schoolId)) return fail("NOT_FOUND");
    // Two presses at once must not bring everything in twice.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`tasks:${schoolId}`}, 0))`;
    const year = yearDays(yearOfDay(at));
    const there = await tx.task.findMany({
      where: { schoolId, retiredAt: null, dueOn: { gte: year.from, lt: year.until } },
      select: { titleEn: true, kind: true, gradeFrom: true, gradeTo: true },
    });
    const fresh = (await choose(tx, year)).filter((task) => !there.some(sameTask(task)));
    if (fresh.length === 0) return fail("NOTHING");
    if (there.length + fresh.length > mostTasksOfYear) return fail("TOO_MANY");
    const made = { schoolId, createdById: staff.id, createdAt: at, changedAt: at };
    await tx.task.createMany({ data: fresh.map((task) => ({ ...task, ...made, id: randomUUID() })) });
    await audit(tx, {
      actorId: staff.id,
      action,
      subjectId: null,
      entity: "School",
      entityId: schoolId,
      fields: ["tasks"],
    });
    return succeed({ count: fresh.length, batch: at.toISOString() });
  });

/** Last year's tasks with their days a year on, but those of a class, which is over, and those that are there already. */
export const copyTasks = (staff: SchoolStaff, { schoolId }: { schoolId: string }, at: Date) =>
  add(staff, { schoolId, action: "task.copy", at }, async (tx) => {
    const before = yearDays(yearOfDay(at) - 1);
    const last = await tx.task.findMany({
      where: {
        schoolId,
        retiredAt: null,
        classId: null,
        dueOn: { gte: before.from, lt: before.until },
        OR: [{ programId: null }, { program: { endedAt: null } }],
      },
      omit: {
        id: true,
        schoolId: true,
        classId: true,
        createdById: true,
        createdAt: true,
        changedAt: true,
        retiredAt: true,
      },
    });
    return last.map((task) => ({ ...task, dueOn: moveYears(task.dueOn, 1) }));
  });

const dayLater = 30 * 86_400_000;

/** The set that Waymark brings along, for the grades of the school; what is overdue already is due in a month. */
export const addDefaultTasks = (staff: SchoolStaff, { schoolId }: { schoolId: string }, at: Date) =>
  add(staff, { schoolId, action: "task.defaults", at }, async (tx, year) => {
    const school = await tx.school.findUniqueOrThrow({
      where: { id: schoolId },
      select: { gradeFrom: true, gradeTo: true },
    });
    const [lowest, highest] = [school.gradeFrom ?? 6, school.gradeTo ?? 14];
    const lastDay = new Date(year.until.getTime() - 86_400_000);
    return defaults.tasks
      .filter(({ gradeFrom, gradeTo }) => gradeTo >= lowest && gradeFrom <= highest)
      .map(({ kind, dueOn, ...task }) => {
        const day = dayOfYear(dueOn, yearOfDay(at));
        const later = new Date(Math.min(new Date(at.getTime() + dayLater).setUTCHours(0, 0, 0, 0), lastDay.getTime()));
        return { ...task, kind: kind as TaskKind, dueOn: day > at ? day : later };
      });
  });

/** Within ten minutes, takes out of use again what one brought in at once. */
export const takeBackTasks = (
  staff: SchoolStaff,
  { schoolId, batch }: { schoolId: string; batch: Date },
  at: Date,
): Promise<Result<{ count: number }, "NOT_FOUND">> =>
  withActor(staff, async (tx) => {
    const isOwn = tasksSchools(staff).includes(schoolId);
    if (!isOwn || batch.getTime() <= at.getTime() - undoMinutes * 60_000) return fail("NOT_FOUND");
    const { count } = await tx.task.updateMany({
      where: { schoolId, createdById: staff.id, createdAt: batch, retiredAt: null },
      data: { retiredAt: at, changedAt: at },
    });
    if (count === 0) return fail("NOT_FOUND");
    const action = "task.take-back";
    await audit(tx, {
      actorId: staff.id,
      action,
      subjectId: null,
      entity: "School",
      entityId: schoolId,
      fields: ["tasks"],
    });
    return succeed({ count });
  });
