import { describe, expect, it } from "vitest";
import { getCourse } from "@/lib/plans/queries/list-courses";
import { schoolCoursesIn } from "@/lib/plans/queries/list-school-courses";
import { restoreCourse, retireCourse } from "@/lib/plans/retire-course";
import { courseCell, courseCellNames, type CourseCells } from "@/lib/plans/rules/course-csv";
import { courseMark, saveCourse } from "@/lib/plans/save-course";
import { withActor } from "@/lib/platform/with-actor";
import { cellsOf, courseWorld, firstCourses } from "../../support/course-world";

describe("one course", () => {
  it("is added and changed by the same checks, and not over what another wrote meanwhile", async () => {
    const { school, administrator } = await courseWorld();
    const save = (id: string | null, more: Partial<CourseCells>, seen?: string) =>
      saveCourse(administrator, { schoolId: school.id, id, cells: cellsOf(more), seen: seen ?? null }, new Date());
    const alg = await save(null, { code: "ALG1", titleEn: "Algebra I", credits: "1", scedCode: "02052" });
    if (!alg.ok) throw new Error(JSON.stringify(alg));
    const geo = await save(null, { code: "GEO", titleEn: "Geometry", credits: "1", prerequisites: "ALG1" });
    expect(geo).toMatchObject({ ok: true, value: { changed: true } });
    expect(await save(null, { code: "alg1", titleEn: "Again", credits: "1" })).toMatchObject({
      problem: "invalid",
      problems: [{ column: "code", kind: "code-twice" }],
    });
    expect(await save(null, { code: "", titleEn: "", credits: "x" })).toMatchObject({ problem: "invalid" });
    const before = (await getCourse(administrator, alg.value.id))!;
    const same = Object.fromEntries(courseCellNames.map((name) => [name, courseCell(before, name)]));
    expect(await save(alg.value.id, same, courseMark(before))).toMatchObject({ value: { changed: false } });
    expect(await save(alg.value.id, { ...same, prerequisites: "GEO" })).toMatchObject({
      problems: [{ kind: "cycle", column: "prerequisites" }],
    });
    expect(await save(alg.value.id, { ...same, capacity: "90" }, courseMark(before))).toMatchObject({ ok: true });
    expect(await save(alg.value.id, { ...same, capacity: "60" }, courseMark(before))).toEqual({
      ok: false,
      problem: "changed-since",
    });
    expect(await getCourse(administrator, alg.value.id)).toMatchObject({ capacity: 90, code: "ALG1" });
  });

  it("is retired only when no other asks for it, and comes back", async () => {
    const { school, administrator, bring, apply, codes } = await courseWorld();
    await apply((await bring(firstCourses)).id);
    const id = async (code: string) =>
      (await withActor(administrator, (tx) => schoolCoursesIn(tx, school.id))).find((each) => each.code === code)!.id;
    const at = new Date();
    const alg = { schoolId: school.id, id: await id("ALG1") };
    expect(await retireCourse(administrator, alg, at)).toMatchObject({
      problem: "invalid",
      problems: [{ kind: "prerequisite-unknown", values: { code: "GEO", value: "ALG1" } }],
    });
    const geo = { schoolId: school.id, id: await id("GEO") };
    expect(await retireCourse(administrator, geo, at)).toMatchObject({ value: { changed: true } });
    expect(await retireCourse(administrator, geo, at)).toMatchObject({ value: { changed: false } });
    expect(await retireCourse(administrator, alg, at)).toMatchObject({ ok: true });
    expect(await codes()).toEqual([]);
    expect(await restoreCourse(administrator, geo, at)).toMatchObject({ problem: "invalid" });
    expect(await restoreCourse(administrator, alg, at)).toMatchObject({ ok: true });
    expect(await restoreCourse(administrator, geo, at)).toMatchObject({ ok: true });
    expect(await codes()).toEqual(["ALG1", "GEO"]);
  });
});
