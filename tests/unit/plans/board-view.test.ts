import { expect, test } from "vitest";
import { boardColumns, placesFor } from "@/components/plans/board/board-view";
import type { CheckedCourse } from "@/lib/plans/rules/checked-course";
import type { PlannedCourse } from "@/lib/plans/rules/content";

const planned = (id: string, grade: number, term = 0, credits = 1): PlannedCourse => ({
  id,
  grade,
  term,
  origin: "SCHOOL",
  code: id.toUpperCase(),
  scedCode: null,
  title: id,
  credits,
});
const checked = (course: PlannedCourse): CheckedCourse => ({ ...course, state: "PLANNED", origin: "PLAN" });
const recorded = (id: string, grade: number, state: CheckedCourse["state"], credits = 1): CheckedCourse => ({
  ...checked(planned(id, grade, 0, credits)),
  state,
  origin: "TRANSCRIPT",
});
const board = (courses: PlannedCourse[], record: CheckedCourse[], grade: number | null, locked: number[] = []) =>
  boardColumns({
    content: { courses, steps: [] },
    courses: [...record, ...courses.map(checked)],
    proposals: [{ lineId: "gov", code: "GOV", title: "Government", credits: 0.5, grade: 11 }],
    grade,
    locked: new Set(locked),
  });
const yearOf = (columns: ReturnType<typeof boardColumns>, grade: number) =>
  columns.flatMap(({ years }) => years).find((year) => year.grade === grade)!;

test("a board of high school has its four years and what comes after", () => {
  const columns = board([planned("eng3", 11)], [], 10);
  expect(columns.map(({ key, when }) => [key, when])).toEqual([
    ["9", "past"],
    ["10", "now"],
    ["11", "ahead"],
    ["12", "ahead"],
    ["13-14-15", "ahead"],
  ]);
});

test("years before high school share one column, and a record from grade 6 stands in it", () => {
  expect(board([], [], 7).map(({ key }) => key)).toEqual(["7-8", "9", "10", "11", "12", "13-14-15"]);
  const columns = board([], [recorded("art", 6, "DONE")], 9);
  expect(yearOf(columns, 7).terms[0]!.courses.map(({ id }) => id)).toEqual(["art"]);
});

test("a year sums what is done, going on or planned, and tells what was not passed apart", () => {
  const record = [recorded("eng1", 9, "DONE"), recorded("alg", 9, "FAILED", 0.5)];
  expect(yearOf(board([planned("bio", 9, 1, 0.25)], record, 9), 9)).toMatchObject({ credits: 1.25, failed: 0.5 });
});

test("what is on the record is nobody's to change, what is planned is", () => {
  const year = yearOf(board([planned("bio", 10)], [recorded("eng1", 10, "NOW")], 10), 10);
  const courses = year.terms.flatMap((term) => term.courses);
  expect(courses.map(({ id, mark, entry }) => [id, mark, entry?.id ?? null])).toEqual([
    ["eng1", "now", null],
    ["bio", "planned", "bio"],
  ]);
});

test("a year that is over or locked is shut and takes no proposal", () => {
  expect(yearOf(board([], [], 10), 9).shut).toBe("over");
  expect(yearOf(board([], [], 10), 11)).toMatchObject({ shut: null, proposals: [{ code: "GOV" }] });
  expect(yearOf(board([], [], 10, [11]), 11)).toMatchObject({ shut: "locked", proposals: [] });
});

test("a course moves to open years alone: by year where it takes the whole of it, else by term", () => {
  const columns = board([], [], 10, [12]);
  expect(placesFor({ grade: 11, term: 0 }, { columns, terms: 2 }).map(({ value }) => value)).toEqual([
    "10",
    "13",
    "14",
  ]);
  expect(placesFor({ grade: 11, term: 1 }, { columns, terms: 2 }).map(({ value }) => value)).toEqual([
    "10-1",
    "10-2",
    "11-2",
    "13-1",
    "13-2",
    "14-1",
    "14-2",
  ]);
});
