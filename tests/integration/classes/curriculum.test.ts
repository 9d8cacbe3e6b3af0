import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { SchoolWorker } from "@/lib/accounts/rules/roles";
import { getFrameworkPrograms } from "@/lib/catalog/queries/get-framework-programs";
import { getRelease } from "@/lib/catalog/queries/get-release";
import { getCurriculum } from "@/lib/counseling/queries/get-curriculum";
import { getCurriculumPathway } from "@/lib/counseling/queries/get-curriculum-pathway";
import { schoolYearEnd } from "@/lib/plans/rules/school-year";
import { startPlan } from "@/lib/plans/start-plan";
import {
  assign,
  createCounselor,
  createEducator,
  createSchool,
  createSchoolAdministrator,
  createStudent,
} from "../../support/factories";
import { insertRow, owner } from "../../support/owner";
import { courseOf, edit } from "../../support/plan-people";

const nursing = "national-16/health-science/therapeutic-services";
let own: { code: string; title: string }[] = [];

beforeAll(async () => {
  const framework = await getFrameworkPrograms("national-16", (await getRelease())!.id);
  const program = framework!.pathways.find(({ id }) => id === nursing)!.program;
  own = program.filter(({ kind, shared }) => kind === "CAREER" && !shared);
  if (own.length < 2) throw new Error("The pathway has too few courses of its own");
});

const asWorker = (user: unknown) => user as SchoolWorker;

/** A school that teaches the first of the pathway's own courses, with so many places. */
async function schoolWith(capacity: number | null = 24) {
  const school = await createSchool();
  const [first] = own;
  await insertRow("Course", {
    ...{ id: randomUUID(), schoolId: school.id, code: "NURS1", scedCode: first!.code, titleEn: "Our nursing course" },
    ...{ credits: 1, gradeFrom: 9, gradeTo: 12, terms: [], corequisites: [], capacity },
  });
  return school;
}

/** So many students of each grade plan each pathway, as the tick counts them. */
async function count(schoolId: string, values: Record<string, Record<number, number>>) {
  const year = schoolYearEnd(new Date(), "America/Chicago");
  for (const [value, grades] of Object.entries(values))
    for (const [grade, students] of Object.entries(grades))
      await insertRow("CohortCell", {
        ...{ schoolId, year, grade: Number(grade), program: "", dimension: "pathway", value, count: students },
        countedAt: new Date(),
      });
}

const overview = (worker: unknown, schoolId: string, all = false) =>
  getCurriculum(asWorker(worker), schoolId, { locale: "en", all }, new Date());
const one = (worker: unknown, schoolId: string, pathwayId = nursing) =>
  getCurriculumPathway(asWorker(worker), schoolId, pathwayId, new Date());

describe("getCurriculum", () => {
  it("shows an educator what the school teaches of each pathway, and students against places", async () => {
    const school = await schoolWith();
    const educator = await createEducator(school.id);
    const banking = "national-16/finance/banking-services";
    await count(school.id, { [nursing]: { 10: 20, 11: 15 }, [banking]: { 10: 12 }, none: { 10: 40, 11: 40 } });
    const found = await overview(educator, school.id);
    const row = found?.pathways.find(({ id }) => id === nursing);
    expect(row).toMatchObject({ students: 35, outrun: "over", seats: { courses: 1, seats: 24 } });
    expect(row!.taught).toBeGreaterThanOrEqual(1);
    expect(row!.career).toBeGreaterThan(row!.taught);
    expect(row!.credentials).toBeGreaterThan(0);
    expect(found).toMatchObject({ school: { id: school.id, name: school.name } });
    expect(found?.countedAt).toBeInstanceOf(Date);
    expect(found!.pathways.every(({ seats, students }) => seats.courses > 0 || students !== null)).toBe(true);
    expect((await overview(educator, school.id, true))!.pathways.length).toBeGreaterThan(found!.pathways.length);
  });

  it("hides a group under ten, and lists the same pathways with it and without", async () => {
    const [few, nobody] = [await schoolWith(), await schoolWith()];
    const elsewhere = "national-16/finance/banking-services";
    await count(few.id, { [elsewhere]: { 10: 9 }, [nursing]: { 10: 9 }, none: { 10: 60 } });
    await count(nobody.id, { none: { 10: 78 } });
    const ids = async (schoolId: string) => {
      const found = await overview(await createEducator(schoolId), schoolId);
      return found!.pathways.map(({ id, students }) => ({ id, students }));
    };
    const shown = await ids(few.id);
    expect(shown).toEqual(await ids(nobody.id));
    expect(shown.find(({ id }) => id === nursing)).toEqual({ id: nursing, students: null });
  });

  it("speaks the school's own framework, also a state's grouping of another", async () => {
    const school = await schoolWith();
    const administrator = await createSchoolAdministrator(school.id);
    const frameworks = async (code: string) => {
      await owner.query(`UPDATE "School" SET framework = $2 WHERE id = $1`, [school.id, code]);
      const found = await overview(administrator, school.id, true);
      return new Set(found!.pathways.map(({ id }) => id.split("/")[0]));
    };
    expect([...(await frameworks("national-14"))]).toEqual(["national-14"]);
    expect((await frameworks("missouri-6")).size).toBeGreaterThan(0);
    expect((await frameworks("none")).size).toBe(0);
  });

  it("is there for who works at the school, and for nobody else", async () => {
    const school = await schoolWith();
    const elsewhere = await createSchool();
    for (const worker of [
      await createEducator(school.id),
      await createCounselor(school.id),
      await createSchoolAdministrator(school.id),
    ]) {
      expect(await overview(worker, school.id)).not.toBeNull();
      expect(await one(worker, school.id)).not.toBeNull();
    }
    for (const stranger of [
      await createEducator(elsewhere.id),
      await createCounselor(elsewhere.id),
      await createSchoolAdministrator(elsewhere.id),
      await createStudent({ schoolId: school.id }),
    ]) {
      expect(await overview(stranger, school.id)).toBeNull();
      expect(await one(stranger, school.id)).toBeNull();
    }
  });
});

describe("getCurriculumPathway", () => {
  async function plannedAt(schoolId: string, students: number, counselorId?: string) {
    for (let i = 0; i < students; i += 1) {
      const student = await createStudent({ schoolId, grade: 9 });
      if (counselorId !== undefined) await assign(schoolId, counselorId, student.id);
      const started = await startPlan(student, { pathwayId: nursing, reason: "" });
      if (!started.ok) throw new Error(started.problem);
      await edit(student, started.value.planId, [courseOf("NURS1", 10)]);
    }
  }

  it("shows the program with the school's courses, what is missing, and credentials", async () => {
    const school = await schoolWith();
    const found = await one(await createEducator(school.id), school.id);
    const [first, second] = own;
    const lineOf = (code: string) => found!.lines.find(({ step }) => step.code === code);
    expect(lineOf(first!.code)).toMatchObject({ course: { code: "NURS1", title: "Our nursing course" } });
    expect(lineOf(second!.code)).toMatchObject({ course: null });
    expect(found!.pathway.credentials.length).toBeGreaterThan(0);
    expect(await one(await createEducator(school.id), school.id, "national-16/health-science/none")).toBeNull();
    expect(await one(await createEducator(school.id), school.id, "nowhere")).toBeNull();
  });

  it("shows requests to who looks after the plans: an administrator from ten on, a counselor their own, an educator none", async () => {
    const school = await schoolWith(3);
    const counselor = await createCounselor(school.id);
    await plannedAt(school.id, 2, counselor.id);
    await plannedAt(school.id, 1);
    const administrator = await createSchoolAdministrator(school.id);
    const requests = async (worker: unknown) => {
      const found = await one(worker, school.id);
      return { scope: found!.scope, requests: found!.requests };
    };
    expect(await requests(counselor)).toEqual({
      scope: "mine",
      requests: [{ code: "NURS1", asked: 2, capacity: 3 }],
    });
    expect(await requests(administrator)).toEqual({
      scope: "whole",
      requests: [{ code: "NURS1", asked: null, capacity: 3 }],
    });
    await plannedAt(school.id, 7);
    expect(await requests(administrator)).toMatchObject({ requests: [{ asked: 10 }] });
    expect(await requests(await createEducator(school.id))).toEqual({ scope: null, requests: [] });
    expect(await requests(await createCounselor(school.id))).toEqual({ scope: "mine", requests: [] });
  });
});
