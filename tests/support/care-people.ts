// A student, whoever looks after them, and whoever must not see them.
import type { Counselor } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import {
  assign,
  createCounselor,
  createEducator,
  createSchool,
  createSchoolAdministrator,
  createStudent,
} from "./factories";
import { owner } from "./owner";

export async function carePeople() {
  const school = await createSchool();
  const elsewhere = await createSchool();
  const counselor = await createCounselor(school.id, { name: "Rosa Delgado" });
  const colleague = await createCounselor(school.id, { name: "Ben Colleague" });
  const student = await createStudent({ schoolId: school.id, grade: 10, name: "Maya Robinson" });
  await assign(school.id, counselor.id, student.id);
  await assign(school.id, colleague.id, student.id);
  const strangers: Record<string, Counselor> = {
    "a colleague without care": await createCounselor(school.id),
    "a counselor of another school": await createCounselor(elsewhere.id),
    // These have no such role at all: the page refuses them, and the verbs too.
    "an educator": (await createEducator(school.id)) as Counselor,
    "an administrator": (await createSchoolAdministrator(school.id)) as unknown as Counselor,
    "another student": (await createStudent({ schoolId: school.id })) as unknown as Counselor,
    "the student": student as unknown as Counselor,
  };
  return { school, elsewhere, counselor, colleague, student, strangers };
}

/** What the database itself shows a person of a table: no query's own condition stands before it. */
export const shown = (person: { id: string }, table: string, condition: string): Promise<Record<string, unknown>[]> =>
  withActor(person, (tx) => tx.$queryRawUnsafe(`SELECT * FROM "${table}" WHERE ${condition}`));

export const endCare = (counselorId: string, studentId: string) =>
  owner.query(`UPDATE "CaseloadAssignment" SET "until" = now() WHERE "counselorId" = $1 AND "studentId" = $2`, [
    counselorId,
    studentId,
  ]);

export const auditsOf = async (entityId: string): Promise<string[]> =>
  (await owner.query(`SELECT action FROM "AuditEntry" WHERE "entityId" = $1 ORDER BY id`, [entityId])).rows.map(
    ({ action }) => action,
  );

export const minutesLater = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);
