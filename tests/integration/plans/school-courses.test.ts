import { describe, expect, it } from "vitest";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { discardSchoolImport } from "@/lib/plans/discard-school-import";
import { getCourse, listCourses } from "@/lib/plans/queries/list-courses";
import { schoolCoursesIn } from "@/lib/plans/queries/list-school-courses";
import { getSchoolImport } from "@/lib/plans/queries/list-school-imports";
import { retireCourse } from "@/lib/plans/retire-course";
import { courseHead, courseLine } from "@/lib/plans/rules/course-csv";
import { saveCourse } from "@/lib/plans/save-course";
import { tryCourseImport } from "@/lib/plans/try-course-import";
import { withActor } from "@/lib/platform/with-actor";
import { createCounselor, createStudent } from "../../support/factories";
import { owner } from "../../support/owner";
import { cellsOf, courseWorld, firstCourses } from "../../support/course-world";
import { absent, upload } from "../../support/record-world";

describe("a list of courses", () => {
  it("is tried, applied once, and changes nothing when its own export comes back", async () => {
    const { school, administrator, codes, bring, apply } = await courseWorld();
    const { id, report } = await bring(firstCourses);
    expect(report).toMatchObject({ problemCount: 0, counts: { new: 2, changed: 0, unchanged: 0 } });
    expect(await codes()).toEqual([]);
    expect(await apply(id)).toMatchObject({ ok: true });
    expect(await codes()).toEqual(["ALG1", "GEO"]);
    expect(await apply(id)).toEqual({ ok: false, problem: "not-tried" });
    const courses = await withActor(administrator, (tx) => schoolCoursesIn(tx, school.id));
    expect(courses[1]).toMatchObject({ prerequisites: [["ALG1"]], scedCode: "02072", gradeFrom: 9 });
    const again = await bring(courseHead + courses.map(courseLine).join(""), true);
    expect(again.report).toMatchObject({
      problemCount: 0,
      counts: { unchanged: 2, changed: 0, retired: 0 },
      changes: [],
    });
  });

  it("tells each field it changes, keeps what it has no column for, and retires only when asked to", async () => {
    const { codes, bring, apply, administrator, school } = await courseWorld();
    await apply((await bring(firstCourses)).id);
    const kept = await bring("code;title;credits\ngeo;Geometry A;0,5\n");
    expect(kept.report.counts).toMatchObject({ changed: 1, retired: 0 });
    expect(kept.report.changes[0]).toMatchObject({
      line: 2,
      key: "GEO",
      fields: [
        { field: "titleEn", before: "Geometry", after: "Geometry A" },
        { field: "credits", before: "1", after: "0.5" },
      ],
    });
    await apply(kept.id);
    expect(await codes()).toEqual(["ALG1", "GEO"]);
    const gone = await bring("code,title,credits\nALG1,Algebra I,1\n", true);
    expect(gone.report.counts).toMatchObject({ retired: 1, unchanged: 1 });
    await apply(gone.id);
    expect(await codes()).toEqual(["ALG1"]);
    const back = await bring("code,title,credits\nGEO,Geometry A,0.5\n");
    expect(back.report.counts).toMatchObject({ restored: 1 });
    await apply(back.id);
    expect(await withActor(administrator, (tx) => schoolCoursesIn(tx, school.id))).toMatchObject([
      { code: "ALG1" },
      { code: "GEO", credits: 0.5, prerequisites: [["ALG1"]], retired: false },
    ]);
  });

  it("is refused whole with every line that is wrong, and what it would leave behind is checked too", async () => {
    const { codes, bring, apply } = await courseWorld();
    await apply((await bring(firstCourses)).id);
    const { id, report } = await bring("code,title,credits,sced\nX,,0,99999\nALG1,Algebra,1,02052\n");
    expect(report.problems.map(({ line, kind }) => `${line} ${kind}`)).toEqual([
      "2 title-missing",
      "2 sced-unknown",
      "2 credits-range",
    ]);
    expect(report.changes).toEqual([]);
    expect(await apply(id)).toEqual({ ok: false, problem: "has-problems" });
    const circle = await bring("code,title,credits,prereq\nALG1,Algebra I,1,GEO\n");
    expect(circle.report.problems).toMatchObject([{ kind: "cycle", values: { value: "ALG1 → GEO → ALG1" } }]);
    const orphan = await bring("code,title,credits,prereq\nGEO,Geometry,1,ALG1\n", true);
    expect(orphan.report.problems).toMatchObject([
      { line: 2, kind: "prerequisite-unknown", values: { value: "ALG1" } },
    ]);
    expect(await codes()).toEqual(["ALG1", "GEO"]);
  });

  it("is refused where the courses changed since the trial, and of two who apply it one does", async () => {
    const { school, administrator, bring, apply } = await courseWorld();
    const [one, other] = [await bring(firstCourses), await bring(firstCourses)];
    const results = await Promise.all([apply(one.id), apply(one.id), apply(one.id)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await apply(other.id)).toEqual({ ok: false, problem: "changed-since" });
    expect((await getSchoolImport(administrator, other.id))?.state).toBe("TRIED");
    expect(await discardSchoolImport(administrator, other.id)).toBe(true);
    expect(await discardSchoolImport(administrator, one.id)).toBe(false);
    const { rows } = await owner.query(
      `SELECT action FROM "AuditEntry" WHERE "actorId" = $1 AND entity = 'SchoolImport' ORDER BY id`,
      [administrator.id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      "courses.try",
      "courses.try",
      "courses.import",
      "school-import.discard",
    ]);
    expect((await listCourses(administrator, school.id, { text: "geom", retired: false, after: null }))?.total).toBe(1);
  });

  it("is nobody else's", async () => {
    const { school, administrator, bring, apply } = await courseWorld();
    const other = await courseWorld();
    const { id } = await bring(firstCourses);
    expect(await apply(id, other.administrator)).toEqual(absent);
    expect(await getSchoolImport(other.administrator, id)).toBeNull();
    expect(await discardSchoolImport(other.administrator, id)).toBe(false);
    expect(await listCourses(other.administrator, school.id, { text: "", retired: false, after: null })).toBeNull();
    const counselor = await createCounselor(school.id);
    const student = await createStudent({ schoolId: school.id });
    for (const stranger of [other.administrator, counselor, student] as unknown as SchoolAdministrator[]) {
      expect(await tryCourseImport(stranger, { schoolId: school.id, file: upload(firstCourses) }, new Date())).toEqual(
        absent,
      );
      const made = saveCourse(stranger, { schoolId: school.id, id: null, cells: cellsOf({ code: "A" }) }, new Date());
      expect(await made).toEqual(absent);
      expect(await withActor(stranger, (tx) => tx.schoolImport.count())).toBe(0);
    }
    await apply(id);
    const course = (await withActor(administrator, (tx) => schoolCoursesIn(tx, school.id)))[0]!;
    expect(await getCourse(other.administrator, course.id)).toBeNull();
    expect(await retireCourse(other.administrator, { schoolId: other.school.id, id: course.id }, new Date())).toEqual(
      absent,
    );
  });

  it("says that a file is no text", async () => {
    const { school, administrator } = await courseWorld();
    const file = { name: "courses.xls", bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]) };
    const tried = await tryCourseImport(administrator, { schoolId: school.id, file }, new Date());
    expect(tried).toEqual({ ok: false, problem: "not-text" });
  });
});
