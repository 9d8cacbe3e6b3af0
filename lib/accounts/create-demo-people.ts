import "server-only";
import { randomBytes } from "node:crypto";
import type { Transaction } from "@/lib/platform/db";
import { withPurpose } from "@/lib/platform/with-actor";
import type { Role } from "@/prisma/generated/enums";
import classmates from "./demo-classmates.json";
import people from "./demo-people.json";
import { hashPassword } from "./hash-password";

type Newcomer = { role: Role; signIn: string; name: string; grade?: number | undefined; passwordHash: string | null };

const roleAtSchool = (role: Role) => role !== "JOB_SEEKER" && role !== "SITE_ADMINISTRATOR";

/** A school with people in it, to look around in. A second time adds only what is missing; returns how many came. */
export async function createDemoPeople(at: Date): Promise<number> {
  // Since before the oldest of what they did.
  const since = new Date(at.getTime() - 90 * 86_400_000);
  const newcomers: Newcomer[] = [];
  for (const { role, password, ...person } of people)
    newcomers.push({ ...person, role: role as Role, passwordHash: await hashPassword(password) });
  // Classmates fill the caseload; nobody signs in as them.
  const nobodys = await hashPassword(randomBytes(24).toString("base64"));
  for (const person of classmates) newcomers.push({ ...person, role: "STUDENT", passwordHash: nobodys });

  return withPurpose("operator", async (tx) => {
    const place = await demoSchool(tx, at);
    const ids = new Map<string, string>();
    let came = 0;
    for (const newcomer of newcomers) {
      const there = await tx.person.findUnique({ where: { signInName: newcomer.signIn }, select: { id: true } });
      if (!there) came += 1;
      ids.set(newcomer.signIn, there?.id ?? (await bringIn(tx, newcomer, place.schoolId, since)));
    }
    const students = newcomers.filter(({ role }) => role === "STUDENT");
    for (const { signIn } of students)
      await assign(tx, place.schoolId, ids.get("rosa.delgado"), ids.get(signIn), since);
    const inClass = [
      ...students.filter(({ grade }) => grade === 10),
      ...newcomers.filter(({ role }) => role === "EDUCATOR"),
    ];
    for (const { signIn, role } of inClass) await enroll(tx, place.classId, ids.get(signIn), role, since);
    return came;
  });
}

async function demoSchool(tx: Transaction, at: Date) {
  const select = { id: true } as const;
  const district = { sourcedId: "demo-district", name: "Prairie View School District" };
  const { id: districtId } = await tx.district.upsert({
    where: { sourcedId: district.sourcedId },
    create: district,
    update: {},
    select,
  });
  const school = { sourcedId: "demo-school", name: "Lincoln High School", districtId };
  const { id: schoolId } = await tx.school.upsert({
    where: { sourcedId: school.sourcedId },
    create: school,
    update: {},
    select,
  });
  const start = at.getUTCMonth() >= 6 ? at.getUTCFullYear() : at.getUTCFullYear() - 1;
  const { id: schoolYearId } = await tx.schoolYear.upsert({
    where: { sourcedId: `demo-year-${start}` },
    create: {
      sourcedId: `demo-year-${start}`,
      districtId,
      title: `${start}-${start + 1}`,
      startsOn: new Date(Date.UTC(start, 7, 1)),
      endsOn: new Date(Date.UTC(start + 1, 5, 30)),
    },
    update: {},
    select,
  });
  const { id: classId } = await tx.class.upsert({
    where: { sourcedId: `demo-class-${start}` },
    create: { sourcedId: `demo-class-${start}`, schoolId, schoolYearId, title: "Career seminar 10", grade: 10 },
    update: {},
    select,
  });
  return { schoolId, classId };
}

async function bringIn(
  tx: Transaction,
  { role, signIn, name, grade, passwordHash }: Newcomer,
  schoolId: string,
  at: Date,
) {
  const { id } = await tx.person.create({
    data: {
      name,
      signInName: signIn,
      createdAt: at,
      ...(passwordHash === null ? {} : { credential: { create: { passwordHash } } }),
      memberships: {
        create: { role, from: at, grade: grade ?? null, schoolId: roleAtSchool(role) ? schoolId : null },
      },
    },
    select: { id: true },
  });
  return id;
}

async function assign(
  tx: Transaction,
  schoolId: string,
  counselorId: string | undefined,
  studentId: string | undefined,
  from: Date,
) {
  if (counselorId === undefined || studentId === undefined) return;
  const there = await tx.caseloadAssignment.count({ where: { schoolId, counselorId, studentId } });
  if (there === 0) await tx.caseloadAssignment.create({ data: { schoolId, counselorId, studentId, from } });
}

async function enroll(tx: Transaction, classId: string, personId: string | undefined, role: Role, from: Date) {
  if (personId === undefined) return;
  const row = { classId, personId, role };
  await tx.enrollment.upsert({ where: { classId_personId_role: row }, create: { ...row, from }, update: {} });
}
