import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { withActor, withPurpose } from "@/lib/platform/with-actor";
import { applyCaseloadRules } from "@/lib/schools/apply-caseload-rules";
import { type CareRule, decidingRule } from "@/lib/schools/rules/care-rules";
import {
  assign,
  createCounselor,
  createPerson,
  createSchool,
  createSchoolAdministrator,
  createStudent,
} from "../../support/factories";
import { insertRow, owner } from "../../support/owner";

const before = new Date("2026-01-01");

async function addRule(schoolId: string, counselorId: string, position: number, parts: Record<string, unknown> = {}) {
  const id = randomUUID();
  await insertRow("CaseloadRule", { id, schoolId, counselorId, position, createdAt: before, ...parts });
  return id;
}

async function inCare(schoolId: string) {
  const { rows } = await owner.query(
    `SELECT "studentId", "counselorId", source, "ruleId" FROM "CaseloadAssignment" WHERE "schoolId" = $1 AND until IS NULL`,
    [schoolId],
  );
  return rows as { studentId: string; counselorId: string; source: string; ruleId: string | null }[];
}

let school: { id: string };
let boss: Awaited<ReturnType<typeof createSchoolAdministrator>>;
let rosa: { id: string };
let omar: { id: string };
const apply = (at = new Date()) => withActor(boss, (tx) => applyCaseloadRules(tx, school.id, at));

beforeEach(async () => {
  school = await createSchool();
  boss = await createSchoolAdministrator(school.id);
  rosa = await createCounselor(school.id);
  omar = await createCounselor(school.id);
});

describe("the rules of a school", () => {
  it("share its students out, once, for an administrator and for a roster alike", async () => {
    const [adams, nunez] = [
      await createStudent({ schoolId: school.id, name: "Ann Adams" }),
      await createStudent({ schoolId: school.id, name: "Eva Núñez" }),
    ];
    const low = await addRule(school.id, rosa.id, 1, { nameTo: "Num" });
    const high = await addRule(school.id, omar.id, 2, { nameFrom: "nun" });
    expect(await apply()).toEqual({ assigned: 2, ended: 0 });
    expect(await apply()).toEqual({ assigned: 0, ended: 0 });
    const roster = () => withPurpose("roster", (tx) => applyCaseloadRules(tx, school.id, new Date()));
    expect(await roster()).toEqual({ assigned: 0, ended: 0 });
    const care = await inCare(school.id);
    expect(care).toHaveLength(2);
    expect(care).toContainEqual({ studentId: adams.id, counselorId: rosa.id, source: "RULE", ruleId: low });
    expect(care).toContainEqual({ studentId: nunez.id, counselorId: omar.id, source: "RULE", ruleId: high });

    await owner.query(`UPDATE "CaseloadRule" SET "nameTo" = 'Z' WHERE id = $1`, [low]);
    expect(await roster()).toEqual({ assigned: 1, ended: 1 });
    const { rows } = await owner.query(
      `SELECT action, "actorId" FROM "AuditEntry" WHERE "subjectId" = $1 AND entity = 'CaseloadAssignment' ORDER BY id`,
      [nunez.id],
    );
    expect(rows).toEqual([
      { action: "caseload.rule-assign", actorId: boss.id },
      { action: expect.stringMatching(/^caseload.rule-(assign|end)$/), actorId: null },
      { action: expect.stringMatching(/^caseload.rule-(assign|end)$/), actorId: null },
    ]);
  });

  it("leave who was given by hand or by a code, and take them when that counselor has gone", async () => {
    const [byHand, byRule] = [
      await createStudent({ schoolId: school.id, name: "Ann Adams" }),
      await createStudent({ schoolId: school.id, name: "Bo Brown" }),
    ];
    await addRule(school.id, rosa.id, 1);
    await assign(school.id, omar.id, byHand.id);
    expect(await apply()).toEqual({ assigned: 1, ended: 0 });
    const held = async () => (await inCare(school.id)).map((each) => [each.studentId, each.counselorId]).sort();
    expect(await held()).toEqual(
      [
        [byHand.id, omar.id],
        [byRule.id, rosa.id],
      ].sort(),
    );
    // Given by hand to someone who is in a rule's care: the rule lets go.
    await assign(school.id, omar.id, byRule.id);
    expect(await apply()).toEqual({ assigned: 0, ended: 1 });
    await owner.query(`UPDATE "Membership" SET until = now() WHERE "personId" = $1`, [omar.id]);
    expect(await apply()).toEqual({ assigned: 2, ended: 0 });
  });

  it("end with the rule, the counselor's or the student's membership, and never touch another school", async () => {
    const student = await createStudent({ schoolId: school.id });
    const elsewhere = await createSchool();
    const stranger = await createStudent({ schoolId: elsewhere.id });
    const id = await addRule(school.id, rosa.id, 1);
    await apply();
    await owner.query(`UPDATE "CaseloadRule" SET "endedAt" = now() WHERE id = $1`, [id]);
    expect(await apply()).toEqual({ assigned: 0, ended: 1 });
    await owner.query(`UPDATE "CaseloadRule" SET "endedAt" = NULL WHERE id = $1`, [id]);
    expect(await apply()).toEqual({ assigned: 1, ended: 0 });
    for (const person of [rosa, student]) {
      await owner.query(`UPDATE "Membership" SET until = now() WHERE "personId" = $1`, [person.id]);
      expect(await apply()).toEqual({ assigned: 0, ended: 1 });
      await owner.query(`UPDATE "Membership" SET until = NULL WHERE "personId" = $1`, [person.id]);
      expect(await apply()).toEqual({ assigned: 1, ended: 0 });
    }
    expect(await inCare(elsewhere.id)).toEqual([]);
    expect(stranger.id).not.toBe(student.id);
    const { rowCount } = await owner.query(`SELECT 1 FROM "CaseloadAssignment" WHERE "schoolId" = $1`, [school.id]);
    expect(rowCount).toBe(4);
  });

  it("ask for grade and program, and a program that ended takes nobody", async () => {
    const ninth = await createStudent({ schoolId: school.id, grade: 9 });
    const tenth = await createStudent({ schoolId: school.id, grade: 10 });
    const program = randomUUID();
    await insertRow("SchoolProgram", { id: program, schoolId: school.id, title: "Health academy" });
    const member = { programId: program, role: "STUDENT", from: before };
    await insertRow("ProgramMember", { id: randomUUID(), personId: tenth.id, ...member });
    await addRule(school.id, omar.id, 1, { programId: program });
    await addRule(school.id, rosa.id, 2, { gradeFrom: 9, gradeTo: 9 });
    expect(await apply()).toEqual({ assigned: 2, ended: 0 });
    const held = async () => Object.fromEntries((await inCare(school.id)).map((a) => [a.studentId, a.counselorId]));
    expect(await held()).toEqual({ [ninth.id]: rosa.id, [tenth.id]: omar.id });
    await owner.query(`UPDATE "SchoolProgram" SET "endedAt" = now() WHERE id = $1`, [program]);
    expect(await apply()).toEqual({ assigned: 0, ended: 1 });
  });

  it("assign a student once, also when eight apply them at once", async () => {
    const student = await createStudent({ schoolId: school.id });
    await addRule(school.id, rosa.id, 1);
    await Promise.all(Array.from({ length: 8 }, () => withActor(boss, (tx) => tx.person.count())));
    // Each has its own moment, and whoever asked first may come last: only the lock keeps them from adding twice.
    const start = Date.now();
    await Promise.all(Array.from({ length: 8 }, (_, i) => apply(new Date(start - i))));
    expect((await inCare(school.id)).map(({ studentId }) => studentId)).toEqual([student.id]);
  });

  it("are a stranger's to read for nobody: an administrator of another school changes nothing", async () => {
    await createStudent({ schoolId: school.id });
    await addRule(school.id, rosa.id, 1);
    const stranger = await createSchoolAdministrator((await createSchool()).id);
    const strange = await withActor(stranger, (tx) => applyCaseloadRules(tx, school.id, new Date()));
    expect(strange).toEqual({ assigned: 0, ended: 0 });
    expect(await inCare(school.id)).toEqual([]);
  });
});

it("PostgreSQL decides as the rules say, whatever the names", async () => {
  const bound = fc.option(fc.stringMatching(/^[A-Za-zÁÑßØ]{0,3}$/), { nil: null });
  const grade = fc.option(fc.integer({ min: 9, max: 12 }), { nil: null });
  const drawn = fc.record({ nameFrom: bound, nameTo: bound, gradeFrom: grade, gradeTo: grade });
  const names = fc.sample(
    fc.oneof(fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }), fc.stringMatching(/^[A-Za-zéÑßøŁ' -]{1,7}$/)),
    60,
  );
  const people: { id: string; name: string; familyName: string | null; grade: number }[] = [];
  for (const [i, word] of names.entries()) {
    const place = { role: "STUDENT" as const, schoolId: school.id, grade: 9 + (i % 4) };
    const clean = word.replaceAll("\0", "");
    const { id, name } = await createPerson({ name: `Someone ${clean}`, places: [place] });
    const familyName = i % 2 === 0 ? clean : null;
    await owner.query(`UPDATE "Person" SET "familyName" = $2 WHERE id = $1`, [id, familyName]);
    people.push({ id, name, familyName, grade: place.grade });
  }
  for (const parts of fc.sample(fc.array(drawn, { minLength: 1, maxLength: 4 }), 25)) {
    await owner.query(`UPDATE "CaseloadRule" SET "endedAt" = now() WHERE "schoolId" = $1`, [school.id]);
    const rules: CareRule[] = [];
    for (const [i, part] of parts.entries()) {
      const counselorId = [rosa.id, omar.id][i % 2]!;
      rules.push({ id: await addRule(school.id, counselorId, i, part), counselorId, programId: null, ...part });
    }
    await apply();
    const held = new Map((await inCare(school.id)).map((a) => [a.studentId, a.ruleId]));
    for (const person of people) {
      const expected = decidingRule(rules, { ...person, programIds: [] })?.id;
      expect(held.get(person.id), JSON.stringify([person, rules])).toBe(expected);
    }
  }
});
