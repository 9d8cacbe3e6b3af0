import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { ClassStaff } from "@/lib/accounts/rules/roles";
import { classPageSchema } from "@/lib/counseling/class-schema";
import { getClass } from "@/lib/counseling/queries/get-class";
import { listClasses } from "@/lib/counseling/queries/list-classes";
import {
  addPupil,
  classWorld,
  createClass,
  createProgram,
  createYear,
  enroll,
  joinProgram,
  setStanding,
  studentIn,
} from "../../support/class-world";
import { createCounselor, createEducator, createSchool, createSchoolAdministrator } from "../../support/factories";
import { owner } from "../../support/owner";

const firstPage = classPageSchema.parse({});
const view = (staff: ClassStaff, id: string, page = firstPage) => getClass(staff, id, page);
const titles = async (staff: ClassStaff, page = firstPage) =>
  (await listClasses(staff, page)).classes.map(({ title }) => title);
const asStaff = (user: unknown) => user as ClassStaff;

const finished = (topInterest: string, minutesAgo: number, topClusters = ["national-16/health-science"]) => ({
  ...{ answered: 60, resultId: randomUUID(), topInterest, topClusters },
  resultAt: new Date(Date.now() - minutesAgo * 60_000),
});

describe("listClasses", () => {
  it("shows an educator's own classes and programs of this year with counts, and no student is looked at", async () => {
    const { school, year, classId, educator } = await classWorld();
    await createClass(school.id, year, "Not mine");
    const old = await createClass(school.id, await createYear(school.id, { past: true }), "Last year's");
    await enroll(old, educator.id, "EDUCATOR");
    const ended = await createClass(school.id, year, "Ended");
    await enroll(ended, educator.id, "EDUCATOR");
    await owner.query(`UPDATE "Class" SET "endedAt" = now() WHERE id = $1`, [ended]);
    const program = await createProgram(school.id, educator.id);
    const [done, begun, idle] = [
      await studentIn(school.id, classId),
      await studentIn(school.id, classId),
      await studentIn(school.id, classId),
    ];
    await joinProgram(program, idle.id);
    await setStanding(done.id, finished("S", 5));
    await setStanding(begun.id, { answered: 12, planId: randomUUID(), planState: "DRAFT" });
    expect((await listClasses(educator, firstPage)).classes).toEqual([
      {
        ...{ id: classId, kind: "class", title: "Biology, period 2", schoolName: school.name, grade: 10 },
        ...{ students: 3, done: 1, started: 1, planned: 1 },
      },
      expect.objectContaining({ id: program, kind: "program", title: "Health academy", students: 1, done: 0 }),
    ]);
    const { rowCount } = await owner.query(`SELECT 1 FROM "AuditEntry" WHERE "actorId" = $1`, [educator.id]);
    expect(rowCount).toBe(1); // that they signed in
  });

  it("shows an administrator all of the school's, 50 at a time, each once", async () => {
    const { school, year } = await classWorld();
    for (let i = 0; i < 53; i += 1) await createClass(school.id, year, `Class ${String(i).padStart(2, "0")}`);
    const administrator = asStaff(await createSchoolAdministrator(school.id));
    const first = await listClasses(administrator, firstPage);
    expect(first.classes).toHaveLength(50);
    const second = await listClasses(administrator, classPageSchema.parse({ after: first.next }));
    expect(second).toMatchObject({ next: null });
    expect(new Set([...first.classes, ...second.classes].map(({ id }) => id)).size).toBe(54);
    expect(await titles(asStaff(await createSchoolAdministrator((await createSchool()).id)))).toEqual([]);
    expect(await titles(asStaff(await createEducator(school.id)))).toEqual([]);
  });
});

describe("getClass", () => {
  it("shows where each student stands, writes each look down, and tells no single interest", async () => {
    const { school, classId, educator } = await classWorld();
    const ana = await studentIn(school.id, classId, "Ana");
    const ben = await addPupil(school.id, "Ben");
    await enroll(classId, ben.id);
    await setStanding(ana.id, finished("I", 30));
    const found = await view(educator, classId);
    expect(found).toMatchObject({
      ...{ kind: "class", title: "Biology, period 2", schoolName: school.name, size: 2, done: 1, next: null },
      students: [
        { id: ana.id, name: "Ana", grade: 10, answered: 60, planState: null, hasPassword: true },
        { id: ben.id, name: "Ben", answered: 0, resultAt: null, hasPassword: false },
      ],
      picture: { missing: 9, interests: null, clusters: [] },
    });
    expect(Date.now() - found!.students[0]!.resultAt!.getTime()).toBeGreaterThan(29 * 60_000);
    expect(JSON.stringify(found)).not.toMatch(/topInterest|health-science/);
    const { rows } = await owner.query(
      `SELECT "subjectId" FROM "AuditEntry" WHERE action = 'class.view' AND "actorId" = $1 ORDER BY id`,
      [educator.id],
    );
    expect(rows.map(({ subjectId }) => subjectId)).toEqual([ana.id, ben.id]);
  });

  it("speaks of the class from ten clear results on", async () => {
    const { school, classId, educator } = await classWorld();
    for (let i = 0; i < 10; i += 1) {
      const student = await studentIn(school.id, classId);
      await setStanding(student.id, { ...finished(i < 5 ? "S" : "AEC"[i % 3]!, 60 - i), resultFlat: i === 9 });
    }
    expect((await view(educator, classId))?.picture).toMatchObject({ missing: 1, interests: null });
    await setStanding((await studentIn(school.id, classId)).id, finished("C", 1));
    expect((await view(educator, classId))?.picture).toMatchObject({
      base: 10,
      clusters: [{ id: "national-16/health-science", band: "MANY" }],
    });
  });

  it("comes 50 students at a time, the picture of all of them", async () => {
    const { school, classId, educator } = await classWorld();
    for (let i = 0; i < 52; i += 1) {
      const pupil = await addPupil(school.id, `Pupil ${String(i).padStart(2, "0")}`);
      await enroll(classId, pupil.id);
      await setStanding(pupil.id, finished("S", 100 - i));
    }
    const first = await view(educator, classId);
    expect(first).toMatchObject({ size: 52, done: 52, picture: { base: 50 } });
    const rest = await view(educator, classId, classPageSchema.parse({ after: first!.next }));
    expect(rest?.students.map(({ name }) => name)).toEqual(["Pupil 50", "Pupil 51"]);
    expect(rest).toMatchObject({ next: null, picture: { base: 50 } });
  });

  it("shows a program to its staff, and whoever left is gone at once", async () => {
    const { school, educator } = await classWorld();
    const program = await createProgram(school.id, educator.id);
    const [stays, leaves] = [await addPupil(school.id, "Stays"), await addPupil(school.id, "Leaves")];
    for (const { id } of [stays, leaves]) await joinProgram(program, id);
    await owner.query(`UPDATE "Membership" SET "until" = now() - interval '1 second' WHERE "personId" = $1`, [
      leaves.id,
    ]);
    expect((await view(educator, program))?.students.map(({ name }) => name)).toEqual(["Stays"]);
    await owner.query(`UPDATE "ProgramMember" SET "until" = now() - interval '1 second' WHERE "personId" = $1`, [
      educator.id,
    ]);
    expect(await view(educator, program)).toBeNull();
  });

  it("is not there for a stranger", async () => {
    const { school, year, classId, educator } = await classWorld();
    const student = await studentIn(school.id, classId);
    const colleague = await createEducator(school.id);
    await enroll(await createClass(school.id, year, "Other"), colleague.id, "EDUCATOR");
    const elsewhere = await createSchool();
    const strangers = [
      colleague,
      await createEducator(elsewhere.id),
      await createSchoolAdministrator(elsewhere.id),
      await createCounselor(school.id),
      student,
    ];
    for (const stranger of strangers) expect(await view(asStaff(stranger), classId)).toBeNull();
    expect(await view(asStaff(await createSchoolAdministrator(school.id)), classId)).toMatchObject({ size: 1 });
    expect(await view(educator, randomUUID())).toBeNull();
    await owner.query(`UPDATE "Enrollment" SET "until" = now() - interval '1 second' WHERE "personId" = $1`, [
      educator.id,
    ]);
    expect(await view(educator, classId)).toBeNull();
  });
});
