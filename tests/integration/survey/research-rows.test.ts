// What an export for research says of a student, and what it never says.
import { beforeEach, describe, expect, test } from "vitest";
import { schoolYearOf } from "@/lib/survey/rules/research-rows";
import { owner } from "../../support/owner";
import { addStudents, allowingSchool, at, clearResearch, rowsFor } from "../../support/research-schools";

const year = schoolYearOf(at);

beforeEach(clearResearch);

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
