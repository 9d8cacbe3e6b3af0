// A school year with classes: educators, students, and what their standing says.
import { randomUUID } from "node:crypto";
import type { ClassStaff, Student } from "@/lib/accounts/rules/roles";
import { withPurpose } from "@/lib/platform/with-actor";
import { createEducator, createSchool, createStudent } from "./factories";
import { insertRow, owner } from "./owner";

const begun = () => new Date(Date.now() - 60_000);

export async function createYear(schoolId: string, { past = false } = {}) {
  const id = randomUUID();
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000);
  const dates = past ? { startsOn: day(-500), endsOn: day(-200) } : { startsOn: day(-60), endsOn: day(200) };
  await insertRow("SchoolYear", { id, schoolId, title: "Year", ...dates });
  return id;
}

export async function createClass(schoolId: string, year: string, title = "Biology, period 2", grade = 10) {
  const id = randomUUID();
  await insertRow("Class", { id, schoolId, schoolYearId: year, title, grade });
  return id;
}

export const enroll = (classId: string, personId: string, role: "STUDENT" | "EDUCATOR" = "STUDENT") =>
  insertRow("Enrollment", { id: randomUUID(), classId, personId, role, from: begun() });

/** As a roster brings them: a student with a sign-in name and no password. */
export async function addPupil(schoolId: string, name: string, { grade = 10, locale = "en" } = {}) {
  const signInName = `pupil.${randomUUID().slice(0, 8)}`;
  return withPurpose("operator", (tx) =>
    tx.person.create({
      data: {
        ...{ name, signInName, locale },
        memberships: { create: { role: "STUDENT", schoolId, grade, from: begun() } },
      },
      select: { id: true, name: true, signInName: true },
    }),
  );
}

/** A school with an educator of one class. */
export async function classWorld() {
  const school = await createSchool();
  const year = await createYear(school.id);
  const classId = await createClass(school.id, year);
  const educator = (await createEducator(school.id, { name: "Sam Okafor" })) as ClassStaff;
  await enroll(classId, educator.id, "EDUCATOR");
  return { school, year, classId, educator };
}

export async function studentIn(schoolId: string, classId: string, name?: string): Promise<Student> {
  const student = await createStudent({ schoolId, ...(name === undefined ? {} : { name }) });
  await enroll(classId, student.id);
  return student;
}

/** A program of the school with an educator in it. */
export async function createProgram(schoolId: string, educatorId: string, title = "Health academy") {
  const id = randomUUID();
  await insertRow("SchoolProgram", { id, schoolId, title });
  await joinProgram(id, educatorId, "EDUCATOR");
  return id;
}

export const joinProgram = (programId: string, personId: string, role: "STUDENT" | "EDUCATOR" = "STUDENT") =>
  insertRow("ProgramMember", { id: randomUUID(), programId, personId, role, from: begun() });

/** What the triggers would have kept of a finished survey. */
export const setStanding = (personId: string, row: Record<string, unknown>) =>
  owner.query(
    `INSERT INTO "Standing" ("personId", ${Object.keys(row)
      .map((key) => `"${key}"`)
      .join(", ")})
     VALUES ($1, ${Object.keys(row)
       .map((_, i) => `$${i + 2}`)
       .join(", ")})
     ON CONFLICT ("personId") DO UPDATE SET ${Object.keys(row)
       .map((key) => `"${key}" = excluded."${key}"`)
       .join(", ")}`,
    [personId, ...Object.values(row)],
  );
