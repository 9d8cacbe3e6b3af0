import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { holds, looksAfter } from "../care-sql";
import { Prisma } from "@/prisma/generated/client";
import { administers } from "../rules/administers";
import { publishedStates } from "../save-school";

export type SchoolFacts = {
  name: string;
  districtName: string | null;
  timeZone: string;
  stateCode: string | null;
  framework: string;
  gradeFrom: number | null;
  gradeTo: number | null;
  setUpAt: Date | null;
  closedAt: Date | null;
};

/** What the checklist of a new school is read off; nothing in it is ticked by hand. */
export type SetupCounts = {
  /** Published graduation rules hold for the school. */
  rules: boolean;
  courses: number;
  students: number;
  staff: number;
  /** Students whom nobody looks after. */
  lone: number;
  /** A code of the school was made, or a student came in. */
  slips: boolean;
  /** A running class has a teacher and a student. */
  taught: boolean;
  classes: number;
  programs: number;
  years: number;
};

/** A school with what its checklist says, for its administrators. */
export async function getSchoolSetup(
  administrator: SchoolAdministrator,
  schoolId: string,
  at: Date,
): Promise<(SchoolFacts & { counts: SetupCounts }) | null> {
  if (!administers(administrator, schoolId)) return null;
  const inClass = (role: string) => Prisma.sql`EXISTS (
    SELECT 1 FROM "Enrollment" e WHERE e."classId" = k.id AND e.role = ${role}::"Role" AND ${holds("e", at)}
  )`;
  return withActor(administrator, async (tx) => {
    const [row] = await tx.$queryRaw<{ school: SchoolFacts; counts: SetupCounts }[]>`
      WITH own AS MATERIALIZED (
        SELECT m."personId", m.role FROM "Membership" m
        WHERE m."schoolId" = ${schoolId}::uuid AND ${holds("m", at)}
      )
      SELECT
        json_build_object(
          'name', s.name, 'districtName', d.name, 'timeZone', s."timeZone", 'stateCode', s."stateCode",
          'framework', s.framework, 'gradeFrom', s."gradeFrom", 'gradeTo', s."gradeTo",
          'setUpAt', s."setUpAt", 'closedAt', s."closedAt"
        ) AS school,
        json_build_object(
          'rules', EXISTS (
            SELECT 1 FROM "RequirementSet" r
            WHERE r.state = 'PUBLISHED' AND r.code = coalesce(p."requirementCode", s."stateCode")
          ),
          'courses', (SELECT count(*)::int FROM "Course" c WHERE c."schoolId" = s.id AND c."retiredAt" IS NULL),
          'students', (SELECT count(DISTINCT "personId")::int FROM own WHERE role = 'STUDENT'),
          'staff', (SELECT count(DISTINCT "personId")::int FROM own WHERE role <> 'STUDENT'),
          'lone', (
            SELECT count(DISTINCT o."personId")::int FROM own o
            WHERE o.role = 'STUDENT' AND NOT ${looksAfter(schoolId, at, Prisma.sql`o."personId"`)}
          ),
          'slips', EXISTS (SELECT 1 FROM "SchoolCode" c WHERE c."schoolId" = s.id)
            OR EXISTS (
              SELECT 1 FROM "ResetToken" t JOIN own o ON o."personId" = t."personId" AND o.role = 'STUDENT'
              WHERE t."createdById" = ${administrator.id}::uuid
            )
            OR EXISTS (
              SELECT 1 FROM own o JOIN "Standing" g ON g."personId" = o."personId" WHERE o.role = 'STUDENT'
            ),
          'taught', EXISTS (
            SELECT 1 FROM "Class" k
            WHERE k."schoolId" = s.id AND k."endedAt" IS NULL AND ${inClass("EDUCATOR")} AND ${inClass("STUDENT")}
          ),
          'classes', (SELECT count(*)::int FROM "Class" k WHERE k."schoolId" = s.id AND k."endedAt" IS NULL),
          'programs', (SELECT count(*)::int FROM "SchoolProgram" g WHERE g."schoolId" = s.id AND g."endedAt" IS NULL),
          'years', (
            SELECT count(*)::int FROM "SchoolYear" y
            WHERE y."schoolId" = s.id OR (y."schoolId" IS NULL AND y."districtId" = s."districtId")
          )
        ) AS counts
      FROM "School" s
      LEFT JOIN "District" d ON d.id = s."districtId"
      LEFT JOIN "PlanSettings" p ON p."schoolId" = s.id
      WHERE s.id = ${schoolId}::uuid`;
    if (!row) return null;
    const moment = (value: Date | null) => (value === null ? null : new Date(`${String(value)}Z`));
    const { school, counts } = row;
    return { ...school, setUpAt: moment(school.setUpAt), closedAt: moment(school.closedAt), counts };
  });
}

export type Choice = { code: string; titleEn: string; titleEs: string };

/** The settings of a school, and the states that can be chosen. */
export async function getSchoolSettings(
  administrator: SchoolAdministrator,
  schoolId: string,
): Promise<{ school: Omit<SchoolFacts, "districtName">; states: Choice[] } | null> {
  if (!administers(administrator, schoolId)) return null;
  return withActor(administrator, async (tx) => {
    const school = await tx.school.findUnique({
      where: { id: schoolId },
      select: {
        name: true,
        timeZone: true,
        stateCode: true,
        framework: true,
        gradeFrom: true,
        gradeTo: true,
        setUpAt: true,
        closedAt: true,
      },
    });
    return school && { school, states: await publishedStates(tx) };
  });
}
