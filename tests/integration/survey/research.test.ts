// Anonymised answers for research: whose are given, and to whom.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Administrator } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { allowResearch } from "@/lib/schools/allow-research";
import { countResearchSchools, listResearchSchools } from "@/lib/schools/queries";
import { exportResearch } from "@/lib/survey/export-research";
import { countResearchRows } from "@/lib/survey/queries/research-answers";
import { createCounselor, createSiteAdministrator, testPassword } from "../../support/factories";
import { addNormPeople } from "../../support/norm-people";
import { owner } from "../../support/owner";
import {
  addStudents,
  allowingSchool,
  at,
  audited,
  clearResearch,
  hoursAgo,
  rowsFor,
  school,
} from "../../support/research-schools";

beforeEach(clearResearch);

describe("a school's switch", () => {
  test("is its administrator's, leaves a trace, and goes back", async () => {
    const { id, administrator } = await school();
    expect(await listResearchSchools(administrator)).toMatchObject([{ id, researchAllowedAt: null }]);
    expect(await allowResearch(administrator, { schoolId: id, allowed: true }, at)).toMatchObject({
      value: { changed: true },
    });
    expect(await allowResearch(administrator, { schoolId: id, allowed: true }, new Date(0))).toMatchObject({
      value: { changed: false },
    });
    expect(await listResearchSchools(administrator)).toMatchObject([{ id, researchAllowedAt: at }]);
    expect(await countResearchSchools()).toBe(1);
    await allowResearch(administrator, { schoolId: id, allowed: false }, at);
    expect(await countResearchSchools()).toBe(0);
    const entry = { actorId: administrator.id, entity: "School", entityId: id };
    expect(await audited("school.allow-research")).toMatchObject([entry]);
    expect(await audited("school.end-research")).toMatchObject([entry]);
  });

  test("of another school looks as if it did not exist", async () => {
    const [mine, other] = [await school(), await school()];
    const stranger = await allowResearch(mine.administrator, { schoolId: other.id, allowed: true }, at);
    expect(stranger).toEqual({ ok: false, problem: "not-found" });
    expect(await countResearchSchools()).toBe(0);
  });
});

describe("whose answers are given", () => {
  test("those of schools that have said so, as long as they say so", async () => {
    const [yes, no] = [await allowingSchool(), await school()];
    await addStudents(yes.id, 12);
    await addStudents(no.id, 15);
    await addNormPeople(20);
    const site = await createSiteAdministrator();
    expect((await rowsFor(site, "site")).rows).toHaveLength(12);
    expect((await rowsFor(yes.administrator, "school")).rows).toHaveLength(12);
    expect((await rowsFor(no.administrator, "school")).rows).toHaveLength(0);
    await allowResearch(yes.administrator, { schoolId: yes.id, allowed: false }, at);
    expect((await rowsFor(site, "site")).rows).toHaveLength(0);
  });

  test("an administrator of a school gets their own schools' alone", async () => {
    const [one, other] = [await allowingSchool(), await allowingSchool()];
    await addStudents(one.id, 11);
    await addStudents(other.id, 13);
    expect((await rowsFor(one.administrator, "school")).rows).toHaveLength(11);
    expect((await rowsFor(await createSiteAdministrator(), "site")).rows).toHaveLength(24);
  });

  test("groups under ten are left out, school by school, so that two files cannot be subtracted", async () => {
    const [one, other] = [await allowingSchool(), await allowingSchool()];
    await addStudents(one.id, 10);
    await addStudents(one.id, 9, { grade: 7 });
    await addStudents(one.id, 9, { audience: "ADULT" });
    await addStudents(other.id, 9);
    const { rows } = await rowsFor(await createSiteAdministrator(), "site");
    expect(rows).toHaveLength(10);
    expect(new Set(rows.map((row) => `${row.grade_band} ${row.wording}`))).toEqual(new Set(["high general"]));
    expect(await countResearchRows({ schools: [one.id] }, at)).toEqual({ given: 10, leftOut: 18 });
    expect(await countResearchRows({ schools: [other.id] }, at)).toEqual({ given: 0, leftOut: 9 });
  });

  test("not what was handed in before the student came to the school, or after they left", async () => {
    const { id, administrator } = await allowingSchool();
    await addStudents(id, 12, { submittedAt: hoursAgo(24), from: at.toISOString() });
    const gone = await addStudents(id, 12);
    await owner.query(`UPDATE "Membership" SET until = now() - interval '1 minute' WHERE "personId" = ANY ($1)`, [
      gone,
    ]);
    expect((await rowsFor(administrator, "school")).rows).toHaveLength(0);
  });

  test("one row for a student and school year, the newest", async () => {
    const { id, administrator } = await allowingSchool();
    const people = await addStudents(id, 10);
    await owner.query(
      `INSERT INTO "SurveyAttempt" (id, "personId", instruments, language, answers, answered, "submittedAt")
       SELECT gen_random_uuid(), person, '{interests-2}', 'en', '1;0;ra1A0', 1, $2
       FROM unnest($1::uuid[]) AS person`,
      [people, hoursAgo(2)],
    );
    const { rows } = await rowsFor(administrator, "school");
    expect(rows).toHaveLength(10);
    for (const row of rows) expect(row.ra1).toBe("");
  });
});

describe("who may export", () => {
  test("whoever says their password; each export leaves its trace, a refused one none", async () => {
    const { id, administrator } = await allowingSchool();
    await addStudents(id, 12);
    const wrong = await exportResearch(administrator, { asked: "school", password: "not it" }, at);
    expect(wrong).toEqual({ ok: false, problem: "wrong" });
    expect(await audited("research.export")).toEqual([]);
    await rowsFor(administrator, "school");
    const entry = { actorId: administrator.id, subjectId: null };
    expect(await audited("research.export")).toEqual([{ ...entry, entity: "School", entityId: id }]);
    const site = await createSiteAdministrator();
    await rowsFor(site, "site");
    expect(await audited("research.export")).toContainEqual({
      actorId: site.id,
      subjectId: null,
      entity: "Site",
      entityId: null,
    });
  });

  test("an administrator of a school not for the site, one of the site not for a school, a counselor not at all", async () => {
    const { id, administrator } = await allowingSchool();
    const site = await createSiteAdministrator();
    const counselor = (await createCounselor(id)) as unknown as Administrator;
    const absent = { ok: false, problem: "not-found" };
    for (const [by, asked] of [
      [administrator, "site"],
      [site, "school"],
      [counselor, "site"],
      [counselor, "school"],
    ] as const)
      expect(await exportResearch(by, { asked, password: testPassword }, at)).toEqual(absent);
  });

  test("nobody's own actor sees a student's answers because the school allows research", async () => {
    const { id, administrator } = await allowingSchool();
    await addStudents(id, 12);
    for (const person of [administrator, await createSiteAdministrator(), { id: randomUUID() }])
      expect(await withActor(person, (tx) => tx.surveyAttempt.count())).toBe(0);
  });
});
