import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { giveStudent } from "@/lib/schools/give-student";
import { getCare, previewCare } from "@/lib/schools/queries/get-care";
import { getSchoolStudent, listSchoolCounselors, listStudents } from "@/lib/schools/queries/list-students";
import { endCareRule, moveCareRule, resumeCareRule, saveCareRule } from "@/lib/schools/save-care-rule";
import type { CareRuleInput } from "@/lib/schools/structure-schema";
import { createCounselor, createStudent } from "../../support/factories";
import { insertRow, owner } from "../../support/owner";
import {
  absent,
  actionsOn,
  addClass,
  addProgram,
  addYear,
  careOf,
  minutes,
  schoolPeople,
} from "../../support/school-people";

const whole: Omit<CareRuleInput, "counselorId"> = {
  nameFrom: null,
  nameTo: null,
  gradeFrom: null,
  gradeTo: null,
  programId: null,
};
const later = (n: number) => new Date(Date.now() + minutes(n));

describe("the rules for shares", () => {
  it("share the students out when one is saved, moved, ended and resumed", async () => {
    const { school, other, boss, stranger, rosa, omar, maya } = await schoolPeople();
    const { id: schoolId } = school;
    const rule = { schoolId, ruleId: null, ...whole, counselorId: rosa.id };
    expect(await saveCareRule(stranger, rule, new Date())).toEqual(absent);
    const elsewhere = await createCounselor(other.id);
    expect(await saveCareRule(boss, { ...rule, counselorId: elsewhere.id }, new Date())).toMatchObject({
      problem: "counselor-missing",
    });
    const strange = await addProgram(other.id);
    expect(await saveCareRule(boss, { ...rule, programId: strange }, new Date())).toMatchObject({
      problem: "program-missing",
    });
    const first = await saveCareRule(boss, rule, new Date());
    const second = await saveCareRule(boss, { ...rule, counselorId: omar.id }, new Date());
    if (!first.ok || !second.ok) throw new Error("not saved");
    expect(first.value.assigned).toBe(1);
    expect(second.value).toMatchObject({ assigned: 0, ended: 0 });
    expect(await careOf(rosa.id)).toEqual([maya.id]);

    const named = { schoolId, ruleId: second.value.id };
    expect(await moveCareRule(stranger, { ...named, up: true }, new Date())).toEqual(absent);
    expect(await moveCareRule(boss, { ...named, up: true }, new Date())).toMatchObject({
      value: { assigned: 1, ended: 1 },
    });
    expect(await moveCareRule(boss, { ...named, up: true }, new Date())).toMatchObject({ value: { assigned: 0 } });
    expect(await careOf(omar.id)).toEqual([maya.id]);
    const change = { ...rule, ...named, counselorId: omar.id, gradeFrom: 11, gradeTo: 12 };
    expect(await saveCareRule(stranger, change, new Date())).toEqual(absent);
    expect(await saveCareRule(boss, change, new Date())).toMatchObject({ value: { assigned: 1, ended: 1 } });
    expect(await careOf(rosa.id)).toEqual([maya.id]);

    const at = new Date();
    const last = { schoolId, ruleId: first.value.id };
    expect(await endCareRule(stranger, last, at)).toEqual(absent);
    expect(await endCareRule(boss, last, at)).toMatchObject({ value: { assigned: 0, ended: 1 } });
    expect(await endCareRule(boss, last, at)).toEqual(absent);
    expect(await resumeCareRule(boss, last, later(11))).toEqual(absent);
    expect(await resumeCareRule(boss, last, new Date())).toMatchObject({ value: { assigned: 1 } });
    expect(await actionsOn(last.ruleId)).toEqual(["caseload-rule.add", "caseload-rule.end", "caseload-rule.resume"]);
  });

  it("are tried before they are saved: the preview is what saving does", async () => {
    const { school, boss, stranger, rosa, omar, maya } = await schoolPeople();
    const liam = await createStudent({ schoolId: school.id, name: "Liam Abbott" });
    const byHand = await createStudent({ schoolId: school.id, name: "Nia Adams" });
    const given = { schoolId: school.id, counselorId: omar.id, studentId: byHand.id };
    await insertRow("CaseloadAssignment", { id: randomUUID(), ...given, from: new Date("2026-01-01") });
    const rule = { ...whole, counselorId: rosa.id, nameFrom: "A", nameTo: "M" };
    const drawn = [{ id: randomUUID(), ...rule }];
    expect(await previewCare(stranger, school.id, drawn, new Date())).toBeNull();
    const preview = await previewCare(boss, school.id, drawn, new Date());
    expect(new Map(preview?.shares.map(({ id, students }) => [id, students]))).toEqual(
      new Map([
        [rosa.id, 1],
        [omar.id, 1],
      ]),
    );
    expect(preview?.lone).toBe(1);
    expect([await careOf(rosa.id), await careOf(maya.id)]).toEqual([[], []]);
    await saveCareRule(boss, { schoolId: school.id, ruleId: null, ...rule }, new Date());
    expect(await careOf(rosa.id)).toEqual([liam.id]);
    const care = await getCare(boss, school.id, later(1));
    expect(care).toMatchObject({ students: 3, lone: 1, leavers: [] });
    expect(care?.shares.find(({ id }) => id === rosa.id)).toMatchObject({ now: 1, by: { hand: 0, code: 0, rule: 1 } });
    expect(care?.rules).toMatchObject([rule]);
  });
});

describe("a student", () => {
  it("is given by hand to one counselor, and back to the rules", async () => {
    const { school, other, boss, stranger, rosa, omar, maya } = await schoolPeople();
    await saveCareRule(boss, { schoolId: school.id, ruleId: null, ...whole, counselorId: rosa.id }, new Date());
    const give = (counselorId: string | null, who = boss) =>
      giveStudent(who, { schoolId: school.id, studentId: maya.id, counselorId }, new Date());
    expect(await give(omar.id, stranger)).toEqual(absent);
    expect(await give((await createCounselor(other.id)).id)).toEqual(absent);
    expect(await give(omar.id)).toEqual({ ok: true, value: { before: null } });
    expect([await careOf(rosa.id), await careOf(omar.id)]).toEqual([[], [maya.id]]);
    const page = () => getSchoolStudent(boss, { schoolId: school.id, studentId: maya.id }, later(1));
    expect(await page()).toMatchObject({ counselorId: omar.id, source: "HAND", counselors: [omar.name] });
    expect(await getSchoolStudent(stranger, { schoolId: school.id, studentId: maya.id }, later(1))).toBeNull();
    expect(await give(rosa.id)).toEqual({ ok: true, value: { before: omar.id } });
    expect(await give(null)).toEqual({ ok: true, value: { before: rosa.id } });
    expect([await careOf(rosa.id), await careOf(omar.id)]).toEqual([[maya.id], []]);
    expect(await page()).toMatchObject({ source: "RULE" });
    expect((await listSchoolCounselors(boss, school.id, later(1))).map(({ id }) => id).sort()).toEqual(
      [rosa.id, omar.id].sort(),
    );
    expect(await listSchoolCounselors(stranger, school.id, later(1))).toEqual([]);
  });

  it("given to two by two administrators at once is one counselor's", async () => {
    const { school, boss, rosa, omar, maya } = await schoolPeople();
    const give = (counselorId: string) =>
      giveStudent(boss, { schoolId: school.id, studentId: maya.id, counselorId }, new Date());
    await Promise.all([rosa, omar, rosa, omar].map(({ id }) => give(id)));
    expect([...(await careOf(rosa.id)), ...(await careOf(omar.id))]).toEqual([maya.id]);
  });
});

describe("the list of students", () => {
  const everyone = { q: "", grade: null, classId: null, programId: null, lone: false, after: null };

  it("is in pages by family name, and each look is on record", async () => {
    const { school, boss, stranger, maya } = await schoolPeople();
    await owner.query(
      `WITH p AS (
         INSERT INTO "Person" (id, name) SELECT gen_random_uuid(), 'Pupil Nr' || lpad(n::text, 3, '0') FROM generate_series(1, 60) n
         RETURNING id
       ) INSERT INTO "Membership" (id, "personId", role, "schoolId", grade, "from")
         SELECT gen_random_uuid(), id, 'STUDENT', $1, 9, '2026-01-01' FROM p`,
      [school.id],
    );
    expect(await listStudents(stranger, school.id, everyone, new Date())).toBeNull();
    const first = await listStudents(boss, school.id, everyone, new Date());
    const second = await listStudents(boss, school.id, { ...everyone, after: first!.next }, new Date());
    const names = [...first!.students, ...second!.students].map(({ name }) => name);
    expect(names).toHaveLength(61);
    expect(new Set(names).size).toBe(61);
    expect([names[0], names[49], names.at(-1)]).toEqual(["Pupil Nr001", "Pupil Nr050", "Maya Rivera"]);
    expect(second!.next).toBeNull();
    const { rows } = await owner.query(
      `SELECT count(*)::int AS n FROM "AuditEntry" WHERE "actorId" = $1 AND action = 'student.list'`,
      [boss.id],
    );
    expect(rows[0].n).toBe(61);
    expect(second!.students.at(-1)!.id).toBe(maya.id);
  });

  it("is filtered by words, grade, class, program, and who has no counselor", async () => {
    const { school, boss, rosa, maya } = await schoolPeople();
    const liam = await createStudent({ schoolId: school.id, grade: 9, name: "Liam Böhm" });
    const [classId, programId] = [await addClass(school.id, await addYear(school.id)), await addProgram(school.id)];
    const since = { role: "STUDENT", from: new Date("2026-01-01") };
    await insertRow("Enrollment", { id: randomUUID(), classId, personId: maya.id, ...since });
    await insertRow("ProgramMember", { id: randomUUID(), programId, personId: liam.id, ...since });
    const given = { schoolId: school.id, counselorId: rosa.id, studentId: maya.id, from: since.from };
    await insertRow("CaseloadAssignment", { id: randomUUID(), ...given });
    const found = async (filter: Partial<typeof everyone> | object) =>
      (await listStudents(boss, school.id, { ...everyone, ...filter }, new Date()))!.students.map(({ id }) => id);
    expect(await found({})).toEqual([liam.id, maya.id]);
    expect(await found({ q: "bohm" })).toEqual([liam.id]);
    expect(await found({ grade: 10 })).toEqual([maya.id]);
    expect(await found({ classId })).toEqual([maya.id]);
    expect(await found({ programId })).toEqual([liam.id]);
    expect(await found({ lone: true })).toEqual([liam.id]);
    // Whose counselor has left is without one.
    await owner.query(`UPDATE "Membership" SET until = now() - interval '1 hour' WHERE "personId" = $1`, [rosa.id]);
    expect(await found({ lone: true })).toEqual([liam.id, maya.id]);
  });
});
