// Schools that allow research or not, their students with finished surveys, and what an export gives.
import { parse } from "csv-parse/sync";
import type { Administrator } from "@/lib/accounts/rules/roles";
import { allowResearch } from "@/lib/schools/allow-research";
import { exportResearch } from "@/lib/survey/export-research";
import { createSchool, createSchoolAdministrator, testPassword } from "./factories";
import { addNormPeople } from "./norm-people";
import { owner } from "./owner";

export const at = new Date();
export const hoursAgo = (hours: number) => new Date(at.getTime() - hours * 3_600_000);

type StudentOptions = { grade?: number; from?: string } & Parameters<typeof addNormPeople>[1];

/** Students of a school who have handed in a survey. */
export async function addStudents(
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

export async function school() {
  const { id } = await createSchool();
  return { id, administrator: await createSchoolAdministrator(id) };
}
export async function allowingSchool() {
  const made = await school();
  await allowResearch(made.administrator, { schoolId: made.id, allowed: true }, at);
  return made;
}

export async function rowsFor(by: Administrator, asked: "site" | "school") {
  const file = await exportResearch(by, { asked, password: testPassword }, at);
  if (!file.ok) throw new Error(file.problem);
  let text = `${file.value.columns.join(",")}\r\n`;
  for await (const lines of file.value.lines) text += lines;
  return { text, rows: parse(text, { columns: true }) as Record<string, string>[] };
}

export const audited = async (action: string) =>
  (await owner.query(`SELECT "actorId", entity, "entityId", "subjectId" FROM "AuditEntry" WHERE action = $1`, [action]))
    .rows;

/** No answers, no school that allows anything, no trace. */
export async function clearResearch() {
  await owner.query('DELETE FROM "SurveyAttempt"');
  await owner.query('UPDATE "School" SET "researchAllowedAt" = NULL');
  await owner.query(`DELETE FROM "AuditEntry" WHERE action ~ 'research'`);
}
