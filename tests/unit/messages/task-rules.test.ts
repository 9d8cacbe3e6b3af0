import fc from "fast-check";
import { describe, expect, test } from "vitest";
import defaults from "@/lib/counseling/default-tasks.json";
import {
  completionByGrade,
  completionByStandard,
  sharePercent,
  shownCounts,
  sumShares,
} from "@/lib/counseling/rules/task-completion";
import {
  isSeenDone,
  seenKinds,
  type TaskFacts,
  taskKinds,
  taskPlace,
  taskProgress,
} from "@/lib/counseling/rules/task-state";
import { dayOfYear, moveYears, yearDays, yearOfDay } from "@/lib/counseling/rules/task-year";
import type { TaskKind } from "@/prisma/generated/enums";

const start = new Date("2026-07-01");
const [before, since] = [new Date("2026-06-30T23:59:59Z"), new Date("2026-07-01")];
const nothing: TaskFacts = {
  ...{ resultAt: null, savedPathways: 0, pathwayId: null, planId: null, planState: null },
  ...{ planChangedAt: null, submittedAt: null, approvedAt: null, portfolioAt: null },
};

describe("what is seen to be done", () => {
  test.each<[TaskKind, Partial<TaskFacts>, boolean]>([
    ["SURVEY", { resultAt: since }, true],
    ["SURVEY", { resultAt: before }, false],
    ["PATHWAY", { savedPathways: 1 }, true],
    ["PATHWAY", { pathwayId: "national-16/x" }, true],
    ["PATHWAY", { resultAt: since }, false],
    ["PLAN", { planId: "p", planChangedAt: since }, true],
    ["PLAN", { planId: "p", planChangedAt: before }, false],
    ["PLAN", { planChangedAt: since }, false],
    ["SUBMIT", { planState: "SUBMITTED", submittedAt: since }, true],
    ["SUBMIT", { planState: "SUBMITTED", submittedAt: before }, false],
    ["SUBMIT", { planState: "RETURNED", submittedAt: since }, false],
    ["SUBMIT", { planState: "DRAFT", submittedAt: since }, false],
    ["SUBMIT", { planState: "APPROVED", submittedAt: before, approvedAt: since }, true],
    ["SUBMIT", { planState: "APPROVED", submittedAt: before, approvedAt: before }, false],
    ["SUBMIT", { planState: "APPROVED", submittedAt: since }, true],
    ["PORTFOLIO", { portfolioAt: since }, true],
    ["PORTFOLIO", { portfolioAt: before }, false],
    ["OTHER", { resultAt: since, savedPathways: 3, portfolioAt: since }, false],
  ])("%s with %o: %s", (kind, facts, done) => {
    expect(isSeenDone(kind, { ...nothing, ...facts }, start)).toBe(done);
  });

  test("nobody without any of it has done anything", () => {
    for (const kind of taskKinds) expect(isSeenDone(kind, nothing, start)).toBe(false);
  });
});

test("what was seen counts over what was said, and a tick only where nothing can be seen", () => {
  const done = { ...nothing, resultAt: since };
  expect(taskProgress("SURVEY", done, "SKIPPED", start)).toBe("DONE");
  expect(taskProgress("SURVEY", nothing, "SKIPPED", start)).toBe("SKIPPED");
  for (const kind of seenKinds) expect(taskProgress(kind, nothing, "DONE", start)).toBe("OPEN");
  expect(taskProgress("OTHER", nothing, "DONE", start)).toBe("DONE");
  expect(taskProgress("OTHER", done, null, start)).toBe("OPEN");
  expect(taskKinds.filter((kind) => taskPlace[kind] === null)).toEqual(["OTHER"]);
});

describe("the school year of a task", () => {
  test("begins in July", () => {
    expect(yearOfDay(new Date("2026-06-30"))).toBe(2026);
    expect(yearOfDay(new Date("2026-07-01"))).toBe(2027);
    expect(dayOfYear("10-15", 2027)).toEqual(new Date("2026-10-15"));
    expect(dayOfYear("03-15", 2027)).toEqual(new Date("2027-03-15"));
  });

  test("a day moved by a year lies in the next school year, and back where it was", () => {
    const days = fc.integer({ min: 0, max: 3650 }).map((n) => new Date(Date.UTC(2020, 0, 1) + n * 86_400_000));
    fc.assert(
      fc.property(days, (day) => {
        const moved = moveYears(day, 1);
        expect(yearOfDay(moved)).toBe(yearOfDay(day) + 1);
        const { from, until } = yearDays(yearOfDay(day));
        expect(from <= day && day < until).toBe(true);
        if (day.getUTCMonth() !== 1) expect(moveYears(moved, -1)).toEqual(day);
      }),
    );
    expect(moveYears(new Date("2028-02-29"), 1)).toEqual(new Date("2029-02-28"));
  });
});

describe("completion", () => {
  const counts = [
    { taskId: "a", grade: 9, total: 10, done: 4, skipped: 1 },
    { taskId: "b", grade: 9, total: 10, done: 10, skipped: 0 },
    { taskId: "a", grade: 10, total: 3, done: 0, skipped: 0 },
  ];

  test("of a grade counts each student once for each task", () => {
    const grades = [
      { grade: 10, students: 3, finished: 0 },
      { grade: 9, students: 10, finished: 4 },
    ];
    expect(completionByGrade(counts, grades)).toEqual([
      { grade: 9, students: 10, finished: 4, tasks: 2, share: { total: 20, done: 14, skipped: 1, open: 5 } },
      { grade: 10, students: 3, finished: 0, tasks: 1, share: { total: 3, done: 0, skipped: 0, open: 3 } },
    ]);
  });

  test("of a standard sums its tasks, each once", () => {
    const tasks = [
      { id: "a", standards: ["w:1", "w:2", "w:1"] },
      { id: "b", standards: ["w:2"] },
      { id: "c", standards: ["w:3"] },
    ];
    const rows = completionByStandard(tasks, counts);
    expect(rows.get("w:1")).toEqual({ taskIds: ["a"], share: { total: 13, done: 4, skipped: 1, open: 8 } });
    expect(rows.get("w:2")).toMatchObject({ taskIds: ["a", "b"], share: { total: 23, done: 14 } });
    expect(rows.get("w:3")!.share.total).toBe(0);
  });

  test("a share is whole only when everyone is done", () => {
    expect(sharePercent({ total: 0, done: 0 })).toBeNull();
    expect(sharePercent({ total: 300, done: 299 })).toBe(99);
    expect(sharePercent(sumShares(counts))).toBe(60);
    expect(sharePercent({ total: 7, done: 7 })).toBe(100);
  });
});

test("the set that comes along has something for each grade from 7 to 12, in both languages, on known standards", async () => {
  const { readFileSync } = await import("node:fs");
  const table = readFileSync("prisma/catalog/standards/waymark-career.tsv", "utf8");
  const known = table.split("\n").map((line) => `waymark-career:${line.split("\t")[0]}`);
  for (let grade = 7; grade <= 12; grade++)
    expect(defaults.tasks.some((task) => task.gradeFrom <= grade && grade <= task.gradeTo)).toBe(true);
  for (const task of defaults.tasks) {
    expect([task.titleEn, task.titleEs, task.textEn, task.textEs].every((text) => text.length > 3)).toBe(true);
    expect(task.gradeFrom).toBeLessThanOrEqual(task.gradeTo);
    expect(taskKinds).toContain(task.kind);
    expect(known).toEqual(expect.arrayContaining(task.standards));
    expect(task.standards.length).toBeGreaterThan(0);
  }
});

test("who does not look after the students sees no count of fewer than ten, in no sum either", () => {
  const counts = [9, 10, 11].map((total) => ({ taskId: "a", grade: total, total, done: 1, skipped: 0 }));
  expect(shownCounts(counts, true)).toHaveLength(3);
  expect(shownCounts(counts, false).map(({ total }) => total)).toEqual([10, 11]);
  expect(sumShares(shownCounts(counts, false)).done).toBe(2);
});
