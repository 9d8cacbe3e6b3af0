import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { putChecklistAway } from "@/lib/schools/put-checklist-away";
import { getSchoolSettings, getSchoolSetup } from "@/lib/schools/queries/get-school-setup";
import { listYears } from "@/lib/schools/queries/list-structure";
import { saveSchool } from "@/lib/schools/save-school";
import { saveYear } from "@/lib/schools/save-year";
import { addToClass } from "@/lib/schools/set-class-place";
import { insertRow } from "../../support/owner";
import { absent, actionsOn, addClass, addYear, minutes, schoolPeople } from "../../support/school-people";

const later = (n: number) => new Date(Date.now() + minutes(n));

describe("a school", () => {
  const settings = {
    name: "Lincoln High",
    timeZone: "America/Denver",
    stateCode: null,
    framework: "national-14",
    gradeFrom: 9,
    gradeTo: 12,
  };

  it("is set by its administrators, with a framework that exists and a state whose rules are published", async () => {
    const { school, boss, stranger } = await schoolPeople();
    const input = { schoolId: school.id, ...settings };
    expect(await saveSchool(stranger, input)).toEqual(absent);
    expect(await saveSchool(boss, { ...input, framework: "none" })).toEqual({ ok: false, problem: "framework" });
    expect(await saveSchool(boss, { ...input, stateCode: "us-zz" })).toEqual({ ok: false, problem: "state" });
    expect(await saveSchool(boss, input)).toEqual({ ok: true, value: { changed: true } });
    expect(await saveSchool(boss, input)).toEqual({ ok: true, value: { changed: false } });
    expect((await getSchoolSettings(boss, school.id))?.school).toMatchObject(settings);
    expect(await getSchoolSettings(stranger, school.id)).toBeNull();
    expect(await actionsOn(school.id)).toEqual(["school.save"]);
  });

  it("has a checklist read off what is there, to put away and bring back", async () => {
    const { school, boss, stranger, rosa, sam, maya } = await schoolPeople();
    const at = new Date();
    expect(await getSchoolSetup(stranger, school.id, at)).toBeNull();
    const before = await getSchoolSetup(boss, school.id, at);
    expect(before).toMatchObject({
      setUpAt: null,
      counts: { students: 1, lone: 1, slips: false, taught: false, courses: 0 },
    });
    const classId = await addClass(school.id, await addYear(school.id));
    for (const [personId, role] of [
      [maya.id, "STUDENT"],
      [sam.id, "EDUCATOR"],
    ] as const)
      expect(await addToClass(boss, { schoolId: school.id, classId, personId, role }, at)).toMatchObject({ ok: true });
    await insertRow("Course", {
      id: randomUUID(),
      schoolId: school.id,
      code: "ALG1",
      titleEn: "Algebra",
      titleEs: "",
      gradeFrom: 9,
      gradeTo: 12,
      credits: 1,
    });
    await insertRow("SchoolCode", {
      id: randomUUID(),
      schoolId: school.id,
      codeHash: randomUUID(),
      hint: "XX",
      usesLeft: 0,
      createdById: boss.id,
      expiresAt: at,
    });
    await insertRow("CaseloadAssignment", {
      id: randomUUID(),
      schoolId: school.id,
      counselorId: rosa.id,
      studentId: maya.id,
      from: new Date("2026-01-01"),
    });
    const after = await getSchoolSetup(boss, school.id, later(1));
    expect(after?.counts).toMatchObject({
      lone: 0,
      slips: true,
      taught: true,
      courses: 1,
      classes: 1,
      years: 1,
      staff: 4,
    });
    expect(await putChecklistAway(stranger, { schoolId: school.id, away: true }, at)).toEqual(absent);
    expect(await putChecklistAway(boss, { schoolId: school.id, away: true }, at)).toMatchObject({
      value: { changed: true },
    });
    expect((await getSchoolSetup(boss, school.id, at))?.setUpAt).toEqual(at);
    await putChecklistAway(boss, { schoolId: school.id, away: false }, at);
    expect((await getSchoolSetup(boss, school.id, at))?.setUpAt).toBeNull();
  });
});

describe("school years", () => {
  it("do not overlap, also when two are added at once and the district has one", async () => {
    const { school, district, boss, stranger } = await schoolPeople();
    const year = { schoolId: school.id, yearId: null, title: "2026-27", startsOn: "2026-08-01", endsOn: "2027-05-31" };
    expect(await saveYear(stranger, year)).toEqual(absent);
    const both = await Promise.all([saveYear(boss, year), saveYear(boss, year)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, problem: "year-overlap" });
    const [own] = (await listYears(boss, school.id)) ?? [];
    const ofDistrict = { id: randomUUID(), districtId: district, title: "2027-28" };
    await insertRow("SchoolYear", { ...ofDistrict, startsOn: "2027-08-01", endsOn: "2028-05-31" });
    const change = { ...year, yearId: own!.id };
    expect(await saveYear(boss, { ...change, endsOn: "2027-08-01" })).toEqual({ ok: false, problem: "year-overlap" });
    expect(await saveYear(boss, { ...change, endsOn: "2026-07-01" })).toEqual({ ok: false, problem: "year-order" });
    expect(await saveYear(boss, { ...change, endsOn: "2027-06-15" })).toMatchObject({ ok: true });
    expect(await saveYear(boss, { ...change, yearId: ofDistrict.id })).toEqual(absent);
    expect(await saveYear(stranger, change)).toEqual(absent);
    expect(await listYears(boss, school.id)).toMatchObject([
      { endsOn: "2027-06-15", ofDistrict: false },
      { id: ofDistrict.id, ofDistrict: true },
    ]);
    expect(await listYears(stranger, school.id)).toBeNull();
  });
});
