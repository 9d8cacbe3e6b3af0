// A school with a counselor, an educator, an administrator and students in care, in a class and in a program; and
// people of another school who know none of them.
import { randomUUID } from "node:crypto";
import {
  assign,
  createCounselor,
  createEducator,
  createSchool,
  createSchoolAdministrator,
  createStudent,
} from "./factories";
import { insertRow, owner } from "./owner";

const before = () => new Date(Date.now() - 60_000);

export async function addClass(schoolId: string, educatorId: string, students: readonly string[], title = "Biology") {
  const [year, classId] = [randomUUID(), randomUUID()];
  const dates = { startsOn: new Date("2026-07-01"), endsOn: new Date("2027-06-30") };
  await insertRow("SchoolYear", { id: year, schoolId, title: "2026-27", ...dates });
  await insertRow("Class", { id: classId, schoolId, schoolYearId: year, title });
  const members = [[educatorId, "EDUCATOR"] as const, ...students.map((id) => [id, "STUDENT"] as const)];
  for (const [personId, role] of members)
    await insertRow("Enrollment", { id: randomUUID(), classId, personId, role, from: before() });
  return classId;
}

export async function addProgram(schoolId: string, members: readonly (readonly [string, string])[]) {
  const programId = randomUUID();
  await insertRow("SchoolProgram", { id: programId, schoolId, title: "Health Academy" });
  for (const [personId, role] of members)
    await insertRow("ProgramMember", { id: randomUUID(), programId, personId, role, from: before() });
  return programId;
}

export async function messageWorld() {
  const school = await createSchool();
  const counselor = await createCounselor(school.id, { name: "Rosa Delgado" });
  const educator = await createEducator(school.id, { name: "Sam Okafor" });
  const administrator = await createSchoolAdministrator(school.id, { name: "Helen Ortiz" });
  const maya = await createStudent({ schoolId: school.id, grade: 9, name: "Maya Robinson" });
  const theo = await createStudent({ schoolId: school.id, grade: 10, name: "Theo Kim" });
  // Of the same school, but in nobody's care and in no class.
  const ada = await createStudent({ schoolId: school.id, grade: 9, name: "Ada Lind" });
  await assign(school.id, counselor.id, maya.id);
  await assign(school.id, counselor.id, theo.id);
  const classId = await addClass(school.id, educator.id, [maya.id]);
  const elsewhere = await createSchool();
  const stranger = await createCounselor(elsewhere.id, { name: "Ira Stranger" });
  const strangeAdministrator = await createSchoolAdministrator(elsewhere.id);
  return {
    ...{ school, counselor, educator, administrator, maya, theo, ada, classId },
    ...{ elsewhere, stranger, strangeAdministrator },
  };
}

export const recipientsOf = async (messageId: string): Promise<string[]> =>
  (await owner.query(`SELECT "personId" FROM "MessageRecipient" WHERE "messageId" = $1`, [messageId])).rows.map(
    ({ personId }) => personId,
  );

export const auditOf = async (actorId: string, action: string): Promise<string[]> =>
  (
    await owner.query(`SELECT "subjectId" FROM "AuditEntry" WHERE "actorId" = $1 AND action = $2`, [actorId, action])
  ).rows.map(({ subjectId }) => subjectId);

/** A task of a school for grades 9 to 12, due in December 2026 unless told. */
export async function addTask(schoolId: string, over: Record<string, unknown> = {}) {
  const id = randomUUID();
  await insertRow("Task", {
    ...{ id, schoolId, kind: "OTHER", titleEn: "Ask someone", titleEs: "Pregunta", gradeFrom: 9, gradeTo: 12 },
    ...{ dueOn: "2026-12-01", standards: [], createdById: randomUUID() },
    ...over,
  });
  return id;
}
