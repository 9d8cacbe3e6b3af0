import { describe, expect, test } from "vitest";
import { type CourseRow, sharedCourses } from "@/lib/catalog/rules/shared-courses";

const row = (courseCode: string, gradeFrom: number, gradeTo = gradeFrom, kind: CourseRow["kind"] = "GENERAL") => ({
  courseCode,
  gradeFrom,
  gradeTo,
  kind,
  position: 0,
});
const named = (pathwayId: string, ...own: Parameters<typeof row>) => ({ pathwayId, ...row(...own) });
const of = (grade: number, shared: ReturnType<typeof sharedCourses>) =>
  shared.find((each) => each.grade === grade)!.courses.map(({ courseCode, pathways }) => [courseCode, pathways]);

describe("courses that pathways share", () => {
  test("are none where nobody names one", () => {
    expect(sharedCourses([], [], 4)).toEqual([]);
    expect(sharedCourses([], [named("a", "14001", 9)], 4)).toEqual([]);
  });

  test("stand in each of their grades, from 7 to 12, general ones first", () => {
    const shared = sharedCourses([row("14001", 6, 8, "CAREER"), row("02051", 7, 8), row("01035", 7)], [], 3);
    expect(shared.map(({ grade }) => grade)).toEqual([7, 8, 9, 10, 11, 12]);
    expect(of(7, shared)).toEqual([["01035", null], ["02051", null], ["14001", null]]); // prettier-ignore
    expect(of(8, shared)).toEqual([["02051", null], ["14001", null]]); // prettier-ignore
    expect(of(9, shared)).toEqual([]);
  });

  test.each([
    [1, 1, false],
    [2, 2, true],
    [2, 3, true],
    [2, 4, false],
    [3, 4, true],
  ])("named by %s of %s pathways: %s", (naming, pathways, is) => {
    const rows = Array.from({ length: naming }, (_, i) => named(`p${i}`, "02056", 11));
    const shared = sharedCourses([row("01003", 11)], rows, pathways);
    expect(of(11, shared)).toEqual(is ? [["01003", null], ["02056", naming]] : [["01003", null]]); // prettier-ignore
  });

  test("of the cluster itself are not named twice, and a pathway counts once", () => {
    const rows = [
      named("a", "01003", 11),
      named("b", "01003", 11),
      named("a", "02056", 11),
      named("a", "02056", 10, 11),
    ];
    expect(of(11, sharedCourses([row("01003", 11)], rows, 2))).toEqual([["01003", null]]);
  });
});
