// Anonymised answers for research: whose are given, to whom, and what of them.
import { randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import { beforeEach, describe, expect, test } from "vitest";
import type { Administrator } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { allowResearch } from "@/lib/schools/allow-research";
import { countResearchSchools, listResearchSchools } from "@/lib/schools/queries";
import { exportResearch } from "@/lib/survey/export-research";
import { countResearchRows } from "@/lib/survey/queries/research-answers";
import { schoolYearOf } from "@/lib/survey/rules/research-rows";
import {
  createCounselor,
  createSchool,
  createSchoolAdministrator,
  createSiteAdministrator,
  testPassword,
} from "../../support/factories";
import { addNormPeople } from "../../support/norm-people";
import { owner } from "../../support/owner";

const at = new Date();
const year = schoolYearOf(at);
const hoursAgo = (hours: number) => new Date(at.getTime() - hours * 3_600_000);

type StudentOptions = { grade?: number; from?: string } & Parameters<typeof addNormPeople>[1];

/** Students of a school who have handed in a survey. */
async function addStudents(
  schoolId: string,
  count: number,
  { grade = 10, from = "2000-01-01", ...more }: StudentOptions = {},
) {
  const people = await addNormPeople(count, { submittedAt: hoursAgo(1), ...more });
  await owner.query(
    `INSERT INTO "Membership" (id, "personId", role, "schoolId", grade, "from")
     SELECT gen_random_uuid(), person, 'STUDENT', $2, $3, $4 FROM unnest($1::uuid[]) AS person`,
    [people, schoolId, grade, from],
  );
  return people;
}

async function school() {
  const { id } = await createSchool();
  return { id, administrator: await createSchoolAdministrator(id) };
}
async function allowingSchool() {
  const made = await school();
  await allowResearch(made.administrator, { schoolId: made.id, allowed: true }, at);
  return made;
}

async function rowsFor(by: Administrator, asked: "site" | "school") {
  const file = await exportResearch(by, { asked, password: testPassword }, at);
  if (!file.ok) throw new Error(file.problem);
  let text = `${file.value.columns.join(",")}\r\n`;
  for await (const lines of file.value.lines) text += lines;
  return { text, rows: parse(text, { columns: true }) as Record<string, string>[] };
}

const audited = async (action: string) =>
  (await owner.query(`SELECT "actorId", entity, "entityId", "subjectId" FROM "AuditEntry" WHERE action = $1`, [action]))
    .rows;

beforeEach(async () => {
  await owner.query('DELETE FROM "SurveyAttempt"');
  await owner.query('UPDATE "School" SET "researchAllowedAt" = NULL');
  await owner.query(`DELETE FROM "AuditEntry" WHERE action ~ 'research'`);
});

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

describe("what is given", () => {
  test("a school year, a band of grades, a language and the answers; nobody's name, id, school or day", async () => {
    const { id, administrator } = await allowingSchool();
    const people = await addStudents(id, 12, { grade: 8 });
    await owner.query(`UPDATE "SurveyAttempt" SET answers = '1;0;ra1E0,kb26B5,sk15C9'`);
    const { text, rows } = await rowsFor(administrator, "school");
    expect(rows[0]).toMatchObject({
      school_year: `${year}/${year + 1}`,
      grade_band: "middle",
      language: "en",
      wording: "general",
      scoring_version: "2",
      score_R: "20",
      ra1: "5",
      kb26: "2",
      sk15: "3",
      ra2: "",
    });
    const attempts = (await owner.query<{ id: string }>('SELECT id FROM "SurveyAttempt"')).rows;
    for (const secret of [...people, ...attempts.map((each) => each.id), id, "Someone", at.toISOString().slice(0, 10)])
      expect(text).not.toContain(secret);
    expect(Object.keys(rows[0]!).filter((name) => /id$|name|date|time|at$|school$/i.test(name))).toEqual([]);
  });

  test("the grade is that of the school year in which the answers were given", async () => {
    const { id, administrator } = await allowingSchool();
    await addStudents(id, 12, { grade: 9, submittedAt: new Date(Date.UTC(year - 1, 8, 1)) });
    const { rows } = await rowsFor(administrator, "school");
    expect(rows).toHaveLength(12);
    expect(rows[0]).toMatchObject({ school_year: `${year - 1}/${year}`, grade_band: "middle" });
  });

  test("no cell starts a formula, whatever a row holds", async () => {
    const { id, administrator } = await allowingSchool();
    await addStudents(id, 12);
    await owner.query(`UPDATE "SurveyAttempt" SET language = '=cmd()'`);
    const { text, rows } = await rowsFor(administrator, "school");
    expect(rows[0]!.language).toBe("'=cmd()");
    for (const cell of text.split(/[,\r\n]+/)) expect(cell).not.toMatch(/^[=+@\t-]/);
  });

  test("the order says nothing: it is another one each time", async () => {
    const { id, administrator } = await allowingSchool();
    const people = await addStudents(id, 30);
    for (const [place, person] of people.entries())
      await owner.query(`UPDATE "SurveyAttempt" SET answers = $2 WHERE "personId" = $1`, [
        person,
        `1;0;ra1${"ABCDE"[place % 5]}0,ra2${"ABCDE"[Math.floor(place / 5) % 5]}0`,
      ]);
    const order = async () => (await rowsFor(administrator, "school")).rows.map(({ ra1, ra2 }) => `${ra1}${ra2}`);
    const [one, other] = [await order(), await order()];
    expect([...one].sort()).toEqual([...other].sort());
    expect(one).not.toEqual(other);
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
