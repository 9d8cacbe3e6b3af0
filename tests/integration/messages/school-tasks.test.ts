import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { SchoolStaff } from "@/lib/accounts/rules/roles";
import { addDefaultTasks, copyTasks, takeBackTasks } from "@/lib/counseling/add-tasks";
import { loadStandards, type StandardFile } from "@/lib/counseling/load-standards";
import { getTask } from "@/lib/counseling/queries/get-task";
import { listTaskCompletion } from "@/lib/counseling/queries/list-task-completion";
import { changeTask, createTask, mostTasksOfYear, retireTask } from "@/lib/counseling/save-task";
import { type TaskInput, taskSchema } from "@/lib/counseling/task-schema";
import { addClass, messageWorld } from "../../support/message-world";
import { insertRow, owner } from "../../support/owner";

const at = new Date("2026-11-23T15:00:00Z");
const missing = { ok: false, problem: "NOT_FOUND" };

const shipped: StandardFile = {
  ...{ code: "waymark-career", version: "1", titleEn: "Steps", titleEs: "Pasos", source: "" },
  text: readFileSync("prisma/catalog/standards/waymark-career.tsv", "utf8"),
};
const load = (file: Partial<StandardFile> = {}) => loadStandards(owner, [{ ...shipped, ...file }]);

const task = (over: Record<string, unknown> = {}): TaskInput =>
  taskSchema.parse({ kind: "OTHER", titleEn: "Ask", gradeFrom: "9", gradeTo: "10", dueOn: "2027-01-15", ...over });

const listed = async (staff: SchoolStaff, schoolId: string, yearEnd = 2027) =>
  (await listTaskCompletion(staff, { schoolId, yearEnd })).tasks;

describe("a task of a school", () => {
  test("is made, changed, retired and brought back by its counselors and administrators, and by nobody else", async () => {
    await load();
    const { school, counselor, administrator, stranger, strangeAdministrator } = await messageWorld();
    const standards = ["waymark-career:PLAN-1", "waymark-career:PLAN-1"];
    const made = await createTask(counselor, { schoolId: school.id, task: task({ standards }) }, at);
    if (!made.ok) throw new Error(made.problem);
    const { taskId } = made.value;
    expect(await getTask(administrator, taskId)).toMatchObject({
      titleEn: "Ask",
      standards: ["waymark-career:PLAN-1"],
    });
    for (const who of [stranger, strangeAdministrator]) {
      expect(await createTask(who, { schoolId: school.id, task: task() }, at)).toEqual(missing);
      expect(await changeTask(who, { taskId, task: task() }, at)).toEqual(missing);
      expect(await retireTask(who, { taskId, retired: true }, at)).toEqual(missing);
      expect(await getTask(who, taskId)).toBeNull();
      expect(await copyTasks(who, { schoolId: school.id }, at)).toEqual(missing);
      expect(await addDefaultTasks(who, { schoolId: school.id }, at)).toEqual(missing);
    }
    expect(
      (await changeTask(administrator, { taskId, task: task({ titleEn: "Ask two", gradeTo: "12" }) }, at)).ok,
    ).toBe(true);
    expect(await listed(counselor, school.id)).toMatchObject([{ titleEn: "Ask two", gradeTo: 12, standards: [] }]);
    expect((await retireTask(counselor, { taskId, retired: true }, at)).ok).toBe(true);
    expect(await retireTask(counselor, { taskId, retired: true }, at)).toEqual(missing);
    expect(await changeTask(counselor, { taskId, task: task() }, at)).toEqual(missing);
    expect(await listed(counselor, school.id)).toMatchObject([{ isRetired: true }]);
    expect((await retireTask(counselor, { taskId, retired: false }, at)).ok).toBe(true);
    expect(await listed(counselor, school.id)).toMatchObject([{ isRetired: false }]);
    const { rows } = await owner.query(`SELECT action FROM "AuditEntry" WHERE "entityId" = $1 ORDER BY id`, [taskId]);
    expect(rows.map(({ action }) => action).sort()).toEqual([
      "task.change",
      "task.create",
      "task.restore",
      "task.retire",
    ]);
  });

  test("lies in this school year or the next, on classes of the school and on standards that it has", async () => {
    await load();
    const { school, elsewhere, counselor, educator, classId } = await messageWorld();
    const foreign = await addClass(elsewhere.id, educator.id, []);
    const create = (over: Record<string, unknown>) =>
      createTask(counselor, { schoolId: school.id, task: task(over) }, at);
    for (const dueOn of ["2026-06-30", "2028-07-01"])
      expect(await create({ dueOn })).toMatchObject({ problem: "DAY_RANGE" });
    for (const dueOn of ["2026-07-01", "2028-06-30"]) expect((await create({ dueOn })).ok).toBe(true);
    expect((await create({ place: `class:${classId}` })).ok).toBe(true);
    for (const place of [`class:${foreign}`, `class:${randomUUID()}`, `program:${classId}`])
      expect(await create({ place })).toMatchObject({ problem: "PLACE_NOT_FOUND" });
    for (const key of ["waymark-career:NONE", "PLAN-1", "other:PLAN-1"])
      expect(await create({ standards: [key] })).toMatchObject({ problem: "STANDARD_NOT_FOUND" });
    expect(taskSchema.safeParse({ ...task(), dueOn: "2027-02-30" }).error?.issues.map((i) => i.message)).toEqual([
      "DAY_MISSING",
    ]);
    expect(
      taskSchema.safeParse({ ...task(), dueOn: "2027-02-01", gradeFrom: 12 }).error?.issues.map((i) => i.message),
    ).toEqual(["GRADES_ORDER"]);
  });

  test("is one of at most so many", async () => {
    const { school, counselor } = await messageWorld();
    for (let n = 0; n < mostTasksOfYear; n++)
      await insertRow("Task", {
        ...{
          id: randomUUID(),
          schoolId: school.id,
          kind: "OTHER",
          titleEn: `${n}`,
          titleEs: "",
          gradeFrom: 9,
          gradeTo: 9,
        },
        ...{ dueOn: "2026-12-01", standards: [], createdById: counselor.id },
      });
    expect(await createTask(counselor, { schoolId: school.id, task: task() }, at)).toMatchObject({
      problem: "TOO_MANY",
    });
    expect(await addDefaultTasks(counselor, { schoolId: school.id }, at)).toMatchObject({ problem: "TOO_MANY" });
  });
});

describe("many at once", () => {
  test("the set that comes along is for the school's grades, once, in days to come, and is taken back whole", async () => {
    const { school, counselor, administrator } = await messageWorld();
    await owner.query(`UPDATE "School" SET "gradeFrom" = 9, "gradeTo" = 12 WHERE id = $1`, [school.id]);
    const both = await Promise.all([1, 2].map(() => addDefaultTasks(counselor, { schoolId: school.id }, at)));
    const [added] = both.flatMap((result) => (result.ok ? [result.value] : []));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const tasks = await listed(counselor, school.id);
    expect(tasks).toHaveLength(added!.count);
    expect(tasks.every(({ gradeTo }) => gradeTo >= 9)).toBe(true);
    expect(tasks.every(({ dueOn }) => dueOn > at && dueOn < new Date("2027-07-01"))).toBe(true);
    const batch = new Date(added!.batch);
    const late = new Date(at.getTime() + 10 * 60_000);
    expect(await takeBackTasks(counselor, { schoolId: school.id, batch }, late)).toEqual(missing);
    expect(await takeBackTasks(administrator, { schoolId: school.id, batch }, at)).toEqual(missing);
    expect(await takeBackTasks(counselor, { schoolId: school.id, batch }, at)).toMatchObject({
      value: { count: added!.count },
    });
    expect((await listed(counselor, school.id)).every(({ isRetired }) => isRetired)).toBe(true);
  });

  test("last year's tasks come a year later, but those of a class and those that are there", async () => {
    const { school, counselor, classId } = await messageWorld();
    const last = new Date("2025-11-01T12:00:00Z");
    const create = (over: Record<string, unknown>, day = last) =>
      createTask(counselor, { schoolId: school.id, task: task({ dueOn: "2026-03-01", ...over }) }, day);
    await create({ titleEn: "One", titleEs: "Uno", textEn: "Why" });
    await create({ titleEn: "Two" });
    await create({ titleEn: "Of a class", place: `class:${classId}` });
    const gone = await create({ titleEn: "Gone" });
    await retireTask(counselor, { taskId: gone.ok ? gone.value.taskId : "", retired: true }, last);
    await create({ titleEn: "Two", dueOn: "2027-05-05" }, at);
    expect((await listTaskCompletion(counselor, { schoolId: school.id, yearEnd: 2027 })).lastYear).toBe(2);
    expect(await copyTasks(counselor, { schoolId: school.id }, at)).toMatchObject({ value: { count: 1 } });
    expect(await listed(counselor, school.id)).toMatchObject([
      { titleEn: "One", titleEs: "Uno", dueOn: new Date("2027-03-01") },
      { titleEn: "Two", dueOn: new Date("2027-05-05") },
    ]);
    expect(await copyTasks(counselor, { schoolId: school.id }, at)).toEqual({ ok: false, problem: "NOTHING" });
  });
});
