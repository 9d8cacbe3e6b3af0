import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { listCaseload } from "@/lib/counseling/queries/list-caseload";
import { caseloadFilterSchema } from "@/lib/counseling/schema";
import { createCounselor, createSchool, createStudent } from "../../support/factories";
import { insertRow, owner } from "../../support/owner";
import { addStudent, audited, past } from "./day-people";

const list = (counselor: Counselor, filter: Record<string, string> = {}) =>
  listCaseload(counselor, caseloadFilterSchema.parse(filter));
const names = async (counselor: Counselor, filter: Record<string, string>) =>
  (await list(counselor, filter)).students.map(({ name }) => name);

async function town() {
  const school = await createSchool();
  return { school, counselor: await createCounselor(school.id) };
}

test("each filter narrows the list alone and with the others, and the map of everybody stays", async () => {
  const { school, counselor } = await town();
  const add = (name: string, grade: number | null, standing?: Record<string, unknown>) =>
    addStudent(school.id, counselor, { name, grade, ...(standing ? { standing } : {}) });
  const planId = () => randomUUID();
  const academic = await add("Ada", 9, { planId: planId(), planState: "SUBMITTED", onTrack: true });
  await add("Bo", 12, { planId: planId(), planState: "DRAFT", onTrack: false, missingCredits: 2, droppedAt: past });
  await add("Cam", 12, { planId: planId(), planState: "APPROVED", onTrack: true, droppedAt: past });
  await add("Dee", null);
  const program = randomUUID();
  await insertRow("SchoolProgram", { id: program, schoolId: school.id, title: "Health Academy" });
  const member = { programId: program, personId: academic, role: "STUDENT", from: past };
  await insertRow("ProgramMember", { id: randomUUID(), ...member });

  expect(await names(counselor, { grade: "12" })).toEqual(["Bo", "Cam"]);
  expect(await names(counselor, { grade: "none" })).toEqual(["Dee"]);
  expect(await names(counselor, { track: "off" })).toEqual(["Bo"]);
  expect(await names(counselor, { track: "on", grade: "12" })).toEqual(["Cam"]);
  expect(await names(counselor, { track: "unknown" })).toEqual(["Dee"]);
  expect(await names(counselor, { plan: "none" })).toEqual(["Dee"]);
  expect(await names(counselor, { plan: "SUBMITTED" })).toEqual(["Ada"]);
  expect(await names(counselor, { plan: "lost" })).toEqual(["Bo"]);
  expect(await names(counselor, { program })).toEqual(["Ada"]);
  expect(await names(counselor, { program, grade: "12" })).toEqual([]);
  expect(await names(counselor, { program: "nothing", grade: "100", track: "x" })).toHaveLength(4);
  const seen = await list(counselor, { grade: "12", q: "a" });
  expect(seen).toMatchObject({ matching: 1, grades: [9, 12], programs: [{ id: program, title: "Health Academy" }] });
  expect(seen.counts.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  await owner.query(`UPDATE "ProgramMember" SET "until" = now() WHERE "programId" = $1`, [program]);
  expect(await names(counselor, { program })).toEqual([]);
});

test("by family name as the roster says it, else by the last word of the name", async () => {
  const { school, counselor } = await town();
  await addStudent(school.id, counselor, { name: "Zoë van Dyke", familyName: "van Dyke" });
  await addStudent(school.id, counselor, { name: "Ana Zeller" });
  await addStudent(school.id, counselor, { name: "Ximena" });
  await addStudent(school.id, counselor, { name: "Bea Alvarez", familyName: "Alvarez" });
  expect(await names(counselor, {})).toEqual(["Bea Alvarez", "Zoë van Dyke", "Ximena", "Ana Zeller"]);
});

test("each page goes on where the one before ended, and only who was shown is on record", async () => {
  const { school, counselor } = await town();
  for (let i = 0; i < 70; i++) await addStudent(school.id, counselor, { name: `Kim Same ${i % 5}` });
  const first = await list(counselor);
  expect(first).toMatchObject({ matching: 70 });
  expect(first.students).toHaveLength(50);
  expect(await audited("caseload.list", counselor.id)).toHaveLength(50);
  const second = await list(counselor, { after: first.next! });
  expect(second.next).toBeNull();
  expect(new Set([...first.students, ...second.students].map(({ id }) => id)).size).toBe(70);
});

test("nobody else's students are in it, whatever the filter says", async () => {
  const { school, counselor } = await town();
  const program = randomUUID();
  await insertRow("SchoolProgram", { id: program, schoolId: school.id, title: "Arts" });
  const id = await addStudent(school.id, counselor, { name: "Mine" });
  await insertRow("ProgramMember", { id: randomUUID(), programId: program, personId: id, role: "STUDENT", from: past });
  const student = (await createStudent({ schoolId: school.id })) as unknown as Counselor;
  for (const nobody of [await createCounselor(school.id), await createCounselor((await createSchool()).id), student]) {
    expect(await list(nobody, { program })).toMatchObject({ students: [], matching: 0, counts: [], programs: [] });
    expect(await audited("caseload.list", nobody.id)).toEqual([]);
  }
  expect(await names(counselor, { program })).toEqual(["Mine"]);
});
