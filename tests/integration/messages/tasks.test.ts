import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { listSkipped } from "@/lib/counseling/queries/list-skipped-tasks";
import { listTasks } from "@/lib/counseling/queries/list-tasks";
import { seeSkippedTask } from "@/lib/counseling/see-skipped-task";
import { skipTask, takeUpTask, tickTask, untickTask } from "@/lib/counseling/set-task-state";
import { withActor } from "@/lib/platform/with-actor";
import { createCounselor, createStudent } from "../../support/factories";
import { addClass, addProgram, addTask, auditOf, messageWorld } from "../../support/message-world";
import { insertRow } from "../../support/owner";

const at = new Date("2026-11-23T15:00:00Z");

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
