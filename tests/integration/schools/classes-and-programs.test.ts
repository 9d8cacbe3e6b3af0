import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { withActor } from "@/lib/platform/with-actor";
import { findPeople, listClassPlaces } from "@/lib/schools/queries/list-people";
import { getClass, getProgram, listClasses, listPrograms } from "@/lib/schools/queries/list-structure";
import { endClass, resumeClass, saveClass } from "@/lib/schools/save-class";
import { endProgram, resumeProgram, saveProgram } from "@/lib/schools/save-program";
import { addToClass, endClassPlace, resumeClassPlace } from "@/lib/schools/set-class-place";
import { addToProgram, endProgramPlace, resumeProgramPlace } from "@/lib/schools/set-program-place";
import { createStudent } from "../../support/factories";
import { owner } from "../../support/owner";
import {
  absent,
  actionsOn,
  addClass,
  addProgram,
  addRule,
  addYear,
  careOf,
  minutes,
  schoolPeople,
} from "../../support/school-people";

const later = (n: number) => new Date(Date.now() + minutes(n));
const sees = (who: { id: string }, studentId: string) =>
  withActor(who, async (tx) => (await tx.person.count({ where: { id: studentId } })) === 1);

describe("a class", () => {
  it("is made, changed and ended by the school's administrators alone", async () => {
    const { school, boss, stranger } = await schoolPeople();
    const yearId = await addYear(school.id);
    const data = { title: "Algebra I", schoolYearId: yearId, subject: null, courseCode: null, grade: 9 };
    const input = { schoolId: school.id, classId: null, ...data };
    expect(await saveClass(stranger, input)).toEqual(absent);
    expect(await saveClass(boss, { ...input, courseCode: "NONE" })).toMatchObject({ problem: "course-missing" });
    expect(await saveClass(boss, { ...input, schoolYearId: randomUUID() })).toMatchObject({ problem: "year-missing" });
    const made = await saveClass(boss, input);
    if (!made.ok) throw new Error(made.problem);
    const named = { schoolId: school.id, classId: made.value.id };
    expect(await saveClass(boss, { ...input, ...named, title: "Algebra II" })).toMatchObject({ ok: true });
    expect(await getClass(boss, named.classId, new Date())).toMatchObject({ title: "Algebra II", ended: false });
    expect(await getClass(stranger, named.classId, new Date())).toBeNull();
    const at = new Date();
    expect(await endClass(stranger, named, at)).toEqual(absent);
    expect(await endClass(boss, named, at)).toMatchObject({ ok: true });
    expect(await saveClass(boss, { ...input, ...named })).toEqual(absent);
    expect(await resumeClass(boss, named, later(11))).toEqual(absent);
    expect(await resumeClass(boss, named, later(1))).toMatchObject({ ok: true });
    expect(await actionsOn(named.classId)).toEqual(["class.add", "class.change", "class.end", "class.resume"]);
    const strange = { ...named, schoolId: stranger.memberships[0]!.schoolId! };
    expect(await endClass(stranger, strange, at)).toEqual(absent);
  });

  it("opens its students to its teacher from the day they are added until they are taken out", async () => {
    const { school, other, boss, stranger, sam, maya } = await schoolPeople();
    const classId = await addClass(school.id, await addYear(school.id));
    const outsider = await createStudent({ schoolId: other.id });
    const add = (personId: string, role: "STUDENT" | "EDUCATOR", who = boss) =>
      addToClass(who, { schoolId: school.id, classId, personId, role }, new Date());
    expect(await add(maya.id, "STUDENT", stranger)).toEqual(absent);
    expect(await add(outsider.id, "STUDENT")).toEqual(absent);
    expect(await add(maya.id, "EDUCATOR")).toEqual(absent);
    await add(sam.id, "EDUCATOR");
    expect(await sees(sam, maya.id)).toBe(false);
    const added = await add(maya.id, "STUDENT");
    if (!added.ok) throw new Error(added.problem);
    expect(await add(maya.id, "STUDENT")).toEqual(added);
    expect(await sees(sam, maya.id)).toBe(true);
    expect((await listClassPlaces(boss, school.id, classId, later(1))).map(({ name }) => name)).toEqual([
      sam.name,
      maya.name,
    ]);
    expect(await listClassPlaces(stranger, school.id, classId, later(1))).toEqual([]);
    const named = { schoolId: school.id, classId, enrollmentId: added.value.id };
    expect(await endClassPlace(stranger, named, new Date())).toEqual(absent);
    expect(await endClassPlace(boss, named, new Date())).toMatchObject({ ok: true });
    expect(await sees(sam, maya.id)).toBe(false);
    expect(await resumeClassPlace(boss, named, later(11))).toEqual(absent);
    expect(await resumeClassPlace(boss, named, new Date())).toMatchObject({ ok: true });
    expect(await sees(sam, maya.id)).toBe(true);
  });

  it("is listed by title, fifty at a time, with teachers and students counted", async () => {
    const { school, boss, stranger } = await schoolPeople();
    const yearId = await addYear(school.id);
    for (let i = 0; i < 51; i++) await addClass(school.id, yearId, `Class ${String(i).padStart(2, "0")}`);
    const asked = { schoolId: school.id, yearId, ended: false, after: null };
    const first = await listClasses(boss, asked, new Date());
    expect(first?.classes).toHaveLength(50);
    const second = await listClasses(boss, { ...asked, after: first!.next }, new Date());
    expect(second).toMatchObject({ classes: [{ title: "Class 50", students: 0, teachers: [] }], next: null });
    expect(await listClasses(stranger, asked, new Date())).toBeNull();
  });
});

describe("a program", () => {
  it("opens its students to its staff, and its rule gives them a counselor until it ends", async () => {
    const { school, boss, stranger, rosa, omar, sam, maya } = await schoolPeople();
    const input = { schoolId: school.id, programId: null, title: "Health", kind: "ACADEMY" as const, clusterId: null };
    expect(await saveProgram(stranger, input, new Date())).toEqual(absent);
    expect(await saveProgram(boss, { ...input, clusterId: "none" }, new Date())).toMatchObject({
      problem: "cluster-missing",
    });
    const made = await saveProgram(boss, input, new Date());
    if (!made.ok) throw new Error(made.problem);
    const programId = made.value.id;
    const named = { schoolId: school.id, programId };
    await addRule(school.id, omar.id, { programId, position: 1 });
    await addRule(school.id, rosa.id, { position: 2 });
    const add = (personId: string, role: "STUDENT" | "EDUCATOR", who = boss) =>
      addToProgram(who, { ...named, personId, role }, new Date());
    expect(await add(maya.id, "STUDENT", stranger)).toEqual(absent);
    expect(await add(sam.id, "STUDENT")).toEqual(absent);
    await add(sam.id, "EDUCATOR");
    const added = await add(maya.id, "STUDENT");
    if (!added.ok) throw new Error(added.problem);
    expect(await sees(sam, maya.id)).toBe(true);
    expect(await careOf(omar.id)).toEqual([maya.id]);
    const place = { ...named, memberId: added.value.id };
    expect(await endProgramPlace(stranger, place, new Date())).toEqual(absent);
    expect(await endProgramPlace(boss, place, new Date())).toMatchObject({ ok: true });
    expect(await sees(sam, maya.id)).toBe(false);
    expect(await careOf(rosa.id)).toEqual([maya.id]);
    expect(await resumeProgramPlace(boss, place, new Date())).toMatchObject({ ok: true });
    expect(await careOf(omar.id)).toEqual([maya.id]);

    const at = new Date();
    expect(await endProgram(stranger, named, at)).toEqual(absent);
    expect(await endProgram(boss, named, at)).toMatchObject({ ok: true });
    expect(await sees(sam, maya.id)).toBe(false);
    expect([await careOf(omar.id), await careOf(rosa.id)]).toEqual([[], [maya.id]]);
    expect(await resumeProgram(boss, named, later(11))).toEqual(absent);
    expect(await resumeProgram(boss, named, new Date())).toMatchObject({ ok: true });
    expect(await listPrograms(boss, school.id, later(1))).toMatchObject([{ students: 1, staff: 1, ended: false }]);
    expect([await listPrograms(stranger, school.id, at), await getProgram(stranger, programId, at)]).toEqual([
      null,
      null,
    ]);
  });

  it("of another school is nobody's here", async () => {
    const { other, school, boss, maya } = await schoolPeople();
    const strange = await addProgram(other.id);
    const named = { schoolId: school.id, programId: strange };
    expect(await addToProgram(boss, { ...named, personId: maya.id, role: "STUDENT" }, new Date())).toEqual(absent);
    expect(await endProgram(boss, named, new Date())).toEqual(absent);
    const change = { ...named, title: "Mine", kind: "PROGRAM" as const, clusterId: null };
    expect(await saveProgram(boss, change, new Date())).toEqual(absent);
  });
});

it("people are found by name or number, ten at most, and the look is on record", async () => {
  const { school, boss, stranger, rosa, maya } = await schoolPeople();
  const find = (who: typeof boss, q: string) =>
    findPeople(who, { schoolId: school.id, roles: ["STUDENT", "EDUCATOR"], q }, new Date());
  expect(await find(boss, "RIVÉRA")).toMatchObject([{ id: maya.id, role: "STUDENT", grade: 10 }]);
  expect(await find(boss, rosa.name)).toEqual([]);
  expect(await find(boss, "")).toEqual([]);
  expect(await find(stranger, "rivera")).toEqual([]);
  const { rows } = await owner.query(
    `SELECT "actorId" FROM "AuditEntry" WHERE "subjectId" = $1 AND action = 'student.list'`,
    [maya.id],
  );
  expect(rows).toEqual([{ actorId: boss.id }]);
});
