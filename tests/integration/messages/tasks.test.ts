import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { listSkipped } from "@/lib/counseling/queries/list-skipped-tasks";
import { listTaskCompletion } from "@/lib/counseling/queries/list-task-completion";
import { listTasks } from "@/lib/counseling/queries/list-tasks";
import { seenKinds, type TaskFacts, taskKinds, taskProgress } from "@/lib/counseling/rules/task-state";
import { yearDays } from "@/lib/counseling/rules/task-year";
import { seeSkippedTask } from "@/lib/counseling/see-skipped-task";
import { skipTask, takeUpTask, tickTask, untickTask } from "@/lib/counseling/set-task-state";
import { withActor } from "@/lib/platform/with-actor";
import type { TaskKind } from "@/prisma/generated/enums";
import { assign, createCounselor, createSchoolAdministrator, createStudent } from "../../support/factories";
import { addClass, addProgram, auditOf, messageWorld } from "../../support/message-world";
import { insertRow, owner } from "../../support/owner";

const at = new Date("2026-11-23T15:00:00Z");
const year = yearDays(2027);

async function addTask(schoolId: string, over: Record<string, unknown> = {}) {
  const id = randomUUID();
  await insertRow("Task", {
    ...{ id, schoolId, kind: "OTHER", titleEn: "Ask someone", titleEs: "Pregunta", gradeFrom: 9, gradeTo: 12 },
    ...{ dueOn: "2026-12-01", standards: [], createdById: randomUUID() },
    ...over,
  });
  return id;
}

const progressOf = async (student: Parameters<typeof listTasks>[0]) =>
  Object.fromEntries((await listTasks(student, at)).map(({ id, progress }) => [id, progress]));

describe("a student's tasks", () => {
  test("are those of their school, grade, class and program in this school year, by day", async () => {
    const { school, elsewhere, educator, maya, theo, classId } = await messageWorld();
    const other = await addClass(school.id, educator.id, [theo.id]);
    const program = await addProgram(school.id, [[theo.id, "STUDENT"]]);
    const later = await addTask(school.id, { dueOn: "2027-06-30" });
    const first = await addTask(school.id, { dueOn: "2026-07-01", gradeTo: 9 });
    const room = await addTask(school.id, { classId, dueOn: "2026-12-02" });
    for (const hidden of [
      { gradeFrom: 10 },
      { dueOn: "2027-07-01" },
      { dueOn: "2026-06-30" },
      { classId: other },
      { programId: program },
      { retiredAt: new Date() },
      { schoolId: elsewhere.id },
    ])
      await addTask(school.id, hidden);
    expect((await listTasks(maya, at)).map(({ id }) => id)).toEqual([first, room, later]);
    expect((await listTasks(theo, at)).length).toBe(4);
    expect(await listTasks(await createStudent(), at)).toEqual([]);
  });

  test("are ticked where nothing can be seen, and unticked", async () => {
    const { school, maya, theo } = await messageWorld();
    const taskId = await addTask(school.id, { gradeTo: 9 });
    const survey = await addTask(school.id, { kind: "SURVEY" });
    const missing = { ok: false, problem: "NOT_FOUND" };
    expect((await tickTask(maya, { taskId }, at)).ok).toBe(true);
    expect(await progressOf(maya)).toMatchObject({ [taskId]: "DONE", [survey]: "OPEN" });
    expect(await tickTask(maya, { taskId }, at)).toEqual(missing);
    expect(await tickTask(maya, { taskId: survey }, at)).toEqual(missing);
    // Of another grade, and of another school.
    expect(await tickTask(theo, { taskId }, at)).toEqual(missing);
    expect(
      await tickTask(await createStudent({ schoolId: (await messageWorld()).school.id, grade: 9 }), { taskId }, at),
    ).toEqual(missing);
    expect((await untickTask(maya, { taskId })).ok).toBe(true);
    expect(await untickTask(maya, { taskId })).toEqual(missing);
    expect((await progressOf(maya))[taskId]).toBe("OPEN");
  });

  test("are skipped with a reason that the counselor sees, and taken up again", async () => {
    const { school, counselor, maya, stranger } = await messageWorld();
    const taskId = await addTask(school.id);
    expect(await skipTask(maya, { taskId, reason: " x " }, at)).toEqual({ ok: false, problem: "REASON_SHORT" });
    expect(await skipTask(maya, { taskId, reason: "x".repeat(501) }, at)).toEqual({
      ok: false,
      problem: "REASON_LONG",
    });
    expect((await skipTask(maya, { taskId, reason: " I did this at camp. " }, at)).ok).toBe(true);
    expect(await listTasks(maya, at)).toMatchObject([{ progress: "SKIPPED", reason: "I did this at camp." }]);
    expect(await listSkipped(counselor, at)).toMatchObject({
      total: 1,
      tasks: [{ taskId, studentId: maya.id, name: "Maya Robinson", reason: "I did this at camp." }],
    });
    expect(await auditOf(counselor.id, "task.skipped-list")).toEqual([maya.id]);
    const colleague = await createCounselor(school.id);
    const seen = { taskId, studentId: maya.id, seen: true };
    for (const who of [colleague, stranger]) {
      expect((await listSkipped(who, at)).total).toBe(0);
      expect(await seeSkippedTask(who, seen, at)).toEqual({ ok: false, problem: "NOT_FOUND" });
    }
    expect((await seeSkippedTask(counselor, seen, at)).ok).toBe(true);
    expect((await listSkipped(counselor, at)).total).toBe(0);
    expect((await seeSkippedTask(counselor, { ...seen, seen: false }, at)).ok).toBe(true);
    expect((await listSkipped(counselor, at)).total).toBe(1);
    // Another reason is looked at again.
    await seeSkippedTask(counselor, seen, at);
    expect((await skipTask(maya, { taskId, reason: "I changed my mind." }, at)).ok).toBe(true);
    expect((await listSkipped(counselor, at)).tasks).toMatchObject([{ reason: "I changed my mind." }]);
    expect((await takeUpTask(maya, { taskId })).ok).toBe(true);
    expect(await progressOf(maya)).toEqual({ [taskId]: "OPEN" });
    expect((await listSkipped(counselor, at)).total).toBe(0);
  });

  test("that were skipped and then done are shown to nobody", async () => {
    const { school, counselor, maya } = await messageWorld();
    const taskId = await addTask(school.id, { kind: "PORTFOLIO" });
    await skipTask(maya, { taskId, reason: "Nothing to show" }, at);
    expect((await listSkipped(counselor, at)).total).toBe(1);
    await insertRow("PortfolioEntry", {
      id: randomUUID(),
      personId: maya.id,
      kind: "GOAL",
      title: "Nurse",
      changedAt: at,
    });
    expect((await listSkipped(counselor, at)).total).toBe(0);
    expect(await progressOf(maya)).toEqual({ [taskId]: "DONE" });
  });
});

describe("completion", () => {
  const cases: Partial<TaskFacts>[] = [
    {},
    { resultAt: year.from },
    { resultAt: new Date("2026-06-30T23:59:59Z") },
    { savedPathways: 2 },
    { pathwayId: "national-16/none" },
    { planId: randomUUID(), planState: "DRAFT", planChangedAt: at },
    { planId: randomUUID(), planState: "DRAFT", planChangedAt: new Date("2026-05-01") },
    { planId: randomUUID(), planState: "SUBMITTED", submittedAt: at, planChangedAt: at },
    { planId: randomUUID(), planState: "SUBMITTED", submittedAt: new Date("2026-05-01") },
    { planId: randomUUID(), planState: "RETURNED", submittedAt: at },
    { planId: randomUUID(), planState: "APPROVED", approvedAt: at, submittedAt: new Date("2026-05-01") },
    { planId: randomUUID(), planState: "APPROVED", submittedAt: at },
    { planId: randomUUID(), planState: "APPROVED", approvedAt: new Date("2026-05-01") },
    { portfolioAt: at },
    { portfolioAt: new Date("2026-06-30T12:00:00Z") },
  ];
  const nothing: TaskFacts = {
    ...{ resultAt: null, savedPathways: 0, pathwayId: null, planId: null, planState: null },
    ...{ planChangedAt: null, submittedAt: null, approvedAt: null, portfolioAt: null },
  };

  test("counts in the database what the rule says of each student", async () => {
    const { school, counselor } = await messageWorld();
    await owner.query(`UPDATE "CaseloadAssignment" SET "until" = now() WHERE "counselorId" = $1`, [counselor.id]);
    const kinds: TaskKind[] = [...taskKinds];
    const taskIds = new Map<TaskKind, string>();
    for (const kind of kinds) taskIds.set(kind, await addTask(school.id, { kind }));
    const expected = new Map(kinds.map((kind) => [kind, { total: 0, done: 0, skipped: 0 }]));
    let finished = 0;
    for (const [n, some] of cases.entries()) {
      const student = await createStudent({ schoolId: school.id, grade: 11 });
      await assign(school.id, counselor.id, student.id);
      const { portfolioAt, ...standing } = { ...nothing, ...some };
      if (n > 0) await insertRow("Standing", { personId: student.id, ...standing });
      if (portfolioAt)
        await insertRow("PortfolioEntry", {
          ...{ id: randomUUID(), personId: student.id, kind: "GOAL", title: "Nurse", changedAt: portfolioAt },
        });
      let open = 0;
      for (const kind of kinds) {
        const said = n % 3 === 0 ? ("SKIPPED" as const) : n % 3 === 1 ? ("DONE" as const) : null;
        if (said) await insertRow("TaskState", { taskId: taskIds.get(kind), personId: student.id, outcome: said });
        const progress = taskProgress(kind, { ...nothing, ...some }, said, year.from);
        const count = expected.get(kind)!;
        count.total += 1;
        if (progress === "DONE") count.done += 1;
        if (progress === "SKIPPED") count.skipped += 1;
        if (progress === "OPEN") open += 1;
      }
      if (open === 0) finished += 1;
      // What the student sees is the same.
      const own = Object.fromEntries((await listTasks(student, at)).map(({ kind, progress }) => [kind, progress]));
      const said = n % 3 === 0 ? ("SKIPPED" as const) : n % 3 === 1 ? ("DONE" as const) : null;
      for (const kind of kinds) expect(own[kind]).toBe(taskProgress(kind, { ...nothing, ...some }, said, year.from));
    }
    const { counts, grades } = await listTaskCompletion(counselor, { schoolId: school.id, yearEnd: 2027 });
    for (const kind of kinds)
      expect(
        counts.find(({ taskId }) => taskId === taskIds.get(kind)),
        kind,
      ).toEqual({
        ...{ taskId: taskIds.get(kind), grade: 11 },
        ...expected.get(kind),
      });
    expect(grades).toEqual([{ grade: 11, students: cases.length, finished }]);
    expect(seenKinds.every((kind) => expected.get(kind)!.done > 0 && expected.get(kind)!.done < cases.length)).toBe(
      true,
    );
    // An administrator counts all of the school, portfolios too, without being shown what stands in them.
    const administrator = await createSchoolAdministrator(school.id);
    const all = await listTaskCompletion(administrator, { schoolId: school.id, yearEnd: 2027 });
    expect(all.counts.filter(({ grade }) => grade === 11)).toEqual(expect.arrayContaining(counts));
    expect(all.counts.some(({ grade }) => grade === 9)).toBe(true);
    const folio = withActor(administrator, (tx) => tx.portfolioEntry.count());
    expect(await folio).toBe(0);
  });

  test("is of students in care and of the own school only", async () => {
    const { school, elsewhere, counselor, maya, stranger, strangeAdministrator } = await messageWorld();
    const taskId = await addTask(school.id);
    await addTask(elsewhere.id);
    await tickTask(maya, { taskId }, at);
    const listed = await listTaskCompletion(counselor, { schoolId: school.id, yearEnd: 2027 });
    expect(listed.tasks.map(({ id }) => id)).toEqual([taskId]);
    expect(listed.counts.sort((a, b) => a.grade - b.grade)).toEqual([
      { taskId, grade: 9, total: 1, done: 1, skipped: 0 },
      { taskId, grade: 10, total: 1, done: 0, skipped: 0 },
    ]);
    for (const who of [stranger, strangeAdministrator])
      expect(await listTaskCompletion(who, { schoolId: school.id, yearEnd: 2027 })).toMatchObject({
        tasks: [],
        counts: [],
        grades: [],
      });
  });
});

describe("the second wall", () => {
  test("lets nobody say of another's tasks what they did not, nor an educator see whom they do not teach", async () => {
    const { school, counselor, educator, maya, theo, stranger } = await messageWorld();
    const taskId = await addTask(school.id);
    for (const who of [maya, theo]) await skipTask(who, { taskId, reason: "Because of it" }, at);
    const seen = async (who: { id: string }) =>
      (await withActor(who, (tx) => tx.taskState.findMany({ select: { personId: true } }))).map(
        ({ personId }) => personId,
      );
    expect((await seen(counselor)).sort()).toEqual([maya.id, theo.id].sort());
    expect(await seen(educator)).toEqual([maya.id]);
    expect(await seen(maya)).toEqual([maya.id]);
    expect(await seen(stranger)).toEqual([]);
    const change = (who: { id: string }) =>
      withActor(who, (tx) => tx.taskState.updateMany({ where: { personId: maya.id }, data: { outcome: "DONE" } }));
    for (const who of [theo, educator, stranger]) expect((await change(who)).count).toBe(0);
    const put = withActor(theo, (tx) =>
      tx.taskState.createMany({ data: [{ taskId: randomUUID(), personId: maya.id, outcome: "DONE" }] }),
    );
    await expect(put).rejects.toThrow(/row-level security/);
  });
});
