// A school with an administrator, two counselors, an educator and a student, in a district, and strangers to all of it.
import { randomUUID } from "node:crypto";
import { createCounselor, createEducator, createSchool, createSchoolAdministrator, createStudent } from "./factories";
import { insertRow, owner } from "./owner";

export const absent = { ok: false, problem: "not-found" };
export const minutes = (n: number) => n * 60_000;

export async function schoolPeople() {
  const district = randomUUID();
  await insertRow("District", { id: district, name: `District ${district}` });
  const [school, sister, other] = [await createSchool(), await createSchool(), await createSchool()];
  await owner.query(`UPDATE "School" SET "districtId" = $1 WHERE id = ANY ($2::uuid[])`, [
    district,
    [school.id, sister.id],
  ]);
  return {
    district,
    school,
    sister,
    other,
    boss: await createSchoolAdministrator(school.id),
    stranger: await createSchoolAdministrator(other.id),
    rosa: await createCounselor(school.id),
    omar: await createCounselor(school.id),
    sam: await createEducator(school.id),
    maya: await createStudent({ schoolId: school.id, grade: 10, name: "Maya Rivera" }),
  };
}

export async function addRule(schoolId: string, counselorId: string, parts: Record<string, unknown> = {}) {
  const id = randomUUID();
  await insertRow("CaseloadRule", {
    id,
    schoolId,
    counselorId,
    position: 1,
    createdAt: new Date("2026-01-01"),
    ...parts,
  });
  return id;
}

export async function addYear(schoolId: string) {
  const id = randomUUID();
  const days = { startsOn: "2026-08-17", endsOn: "2027-05-28" };
  await insertRow("SchoolYear", { id, schoolId, title: "2026-27", ...days });
  return id;
}

export async function addClass(schoolId: string, schoolYearId: string, title = "Algebra I") {
  const id = randomUUID();
  await insertRow("Class", { id, schoolId, schoolYearId, title });
  return id;
}

export async function addProgram(schoolId: string, title = "Health academy") {
  const id = randomUUID();
  await insertRow("SchoolProgram", { id, schoolId, title });
  return id;
}

export async function membershipOf(personId: string, schoolId: string): Promise<string> {
  const { rows } = await owner.query(
    `SELECT id FROM "Membership" WHERE "personId" = $1 AND "schoolId" = $2 ORDER BY "from" DESC LIMIT 1`,
    [personId, schoolId],
  );
  return rows[0].id as string;
}

/** The ids of whom someone looks after now, as the second wall lets them see it. */
export async function careOf(personId: string): Promise<string[]> {
  const { rows } = await owner.query(
    `SELECT "studentId" FROM "CaseloadAssignment" WHERE "counselorId" = $1 AND until IS NULL ORDER BY "studentId"`,
    [personId],
  );
  return rows.map(({ studentId }) => studentId as string);
}

export async function actionsOn(entityId: string): Promise<string[]> {
  const { rows } = await owner.query(`SELECT action FROM "AuditEntry" WHERE "entityId" = $1 ORDER BY id`, [entityId]);
  return rows.map(({ action }) => action as string);
}
