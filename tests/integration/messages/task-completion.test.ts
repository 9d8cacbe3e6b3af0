import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { listTaskCompletion } from "@/lib/counseling/queries/list-task-completion";
import { listTasks } from "@/lib/counseling/queries/list-tasks";
import { seenKinds, type TaskFacts, taskKinds, taskProgress } from "@/lib/counseling/rules/task-state";
import { yearDays } from "@/lib/counseling/rules/task-year";
import { tickTask } from "@/lib/counseling/set-task-state";
import { withActor } from "@/lib/platform/with-actor";
import type { TaskKind } from "@/prisma/generated/enums";
import { assign, createSchoolAdministrator, createStudent } from "../../support/factories";
import { addTask, messageWorld } from "../../support/message-world";
import { insertRow, owner } from "../../support/owner";

const at = new Date("2026-11-23T15:00:00Z");
const year = yearDays(2027);

describe("completion", () => {
  const cases: Partial<TaskFacts>[] = [
    {},
    { resultAt: year.from },
    { resultAt: new Date("2026-06-30T23:59:59Z") },
    { savedPathways: 2 },
    { pathwayId: "national-16/none" },
    { planChangedAt: at },
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
