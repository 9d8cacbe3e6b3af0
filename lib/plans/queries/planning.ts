import "server-only";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { listNationalCourses } from "@/lib/catalog/queries/list-national-courses";
import { now } from "@/lib/platform/clock";
import type { Transaction } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import type { YearLocked } from "../rules/locked-years";
import { usuallyLoose } from "../rules/material";
import { nationalOffers } from "../rules/national-courses";
import { type OfferedCourse, type Offers, toOffers } from "../rules/offered-course";
import { classOf, schoolYearEnd } from "../rules/school-year";
import { schoolCoursesIn, type SchoolCourse } from "./list-school-courses";

/** How one student plans: where, in which year, and within which limits. Without a school the usual ones hold. */
export type Planning = {
  schoolId: string | null;
  timeZone: string;
  /** 6 to 14; null where no school says it and the plan must. */
  grade: number | null;
  /** The calendar year in which the current school year ends. */
  yearEnd: number;
  classOf: number | null;
  /** The rules of the school, by code; null: the plan chooses. */
  requirementCode: string | null;
  supplements: readonly string[];
  terms: number;
  minimumCredits: number | null;
  maximumCredits: number | null;
  immaterial: readonly string[];
  guardianSigns: boolean;
  locks: readonly YearLocked[];
};

const usualTimeZone = "America/Chicago";
export const usualTerms = 2;

/** The membership that a student plans by: with a school before one without. */
export function planningPlace({ memberships }: Pick<CurrentUser, "memberships">) {
  const places = memberships.filter(({ role }) => role === "STUDENT");
  return places.find(({ schoolId }) => schoolId !== null) ?? places[0] ?? null;
}

/** What of a school says how its students plan. */
export const planningSchool = {
  id: true,
  timeZone: true,
  stateCode: true,
  planning: true,
  yearLocks: { where: { unlockedAt: null }, select: { planId: true, grade: true, classOf: true } },
} as const satisfies Prisma.SchoolSelect;

type PlanningSchool = Prisma.SchoolGetPayload<{ select: typeof planningSchool }>;

/** One query, in a transaction at hand; none without a school. */
export async function planningIn(
  tx: Transaction,
  student: Pick<CurrentUser, "memberships">,
  at: Date = now(),
): Promise<Planning> {
  const place = planningPlace(student);
  const school =
    place?.schoolId == null
      ? null
      : await tx.school.findUnique({
          relationLoadStrategy: "join",
          where: { id: place.schoolId },
          select: planningSchool,
        });
  return planningOf(place?.grade ?? null, school, at);
}

/** The same from a school that was read with something else. */
export function planningOf(grade: number | null, school: PlanningSchool | null, at: Date): Planning {
  const settings = school?.planning;
  const timeZone = school?.timeZone ?? usualTimeZone;
  const yearEnd = schoolYearEnd(at, timeZone);
  return {
    schoolId: school?.id ?? null,
    timeZone,
    grade,
    yearEnd,
    classOf: grade === null ? null : classOf(grade, yearEnd),
    requirementCode: settings?.requirementCode ?? school?.stateCode ?? null,
    supplements: settings?.supplements ?? [],
    terms: settings?.terms ?? usualTerms,
    minimumCredits: settings?.minimumCredits ?? null,
    maximumCredits: settings?.maximumCredits ?? null,
    immaterial: settings?.immaterial ?? usuallyLoose,
    guardianSigns: settings?.guardianSigns ?? school !== null,
    locks: school?.yearLocks ?? [],
  };
}

type Listed = Omit<SchoolCourse, "id" | "titleEs" | "capacity" | "credentialId">;

export const toOffered = ({ titleEn, ...course }: Listed): OfferedCourse => ({
  origin: "SCHOOL",
  code: course.code,
  scedCode: course.scedCode,
  title: titleEn,
  credits: course.credits,
  gradeFrom: course.gradeFrom,
  gradeTo: course.gradeTo,
  length: course.length,
  terms: course.terms,
  prerequisites: course.prerequisites,
  corequisites: course.corequisites,
  repeatable: course.repeatable,
  dualCredit: course.dualCredit,
  retired: course.retired,
});

/** What the student can plan, and its Spanish titles by code, where the list has them. Two queries at most. */
export async function titledOffersIn(
  tx: Transaction,
  { schoolId }: Pick<Planning, "schoolId">,
): Promise<{ offers: Offers; spanish: Map<string, string> }> {
  const own = schoolId === null ? [] : await schoolCoursesIn(tx, schoolId);
  const isOwn = own.some(({ retired }) => !retired);
  const national = isOwn ? [] : await listNationalCourses(tx);
  const spanish = new Map([...national, ...own].flatMap(({ code, titleEs }) => (titleEs ? [[code, titleEs]] : [])));
  return { offers: isOwn ? toOffers(own.map(toOffered)) : nationalOffers(national), spanish };
}

/** What the student can plan: the school's list, or the national one where there is none. Two queries at most. */
export const offersIn = async (tx: Transaction, planning: Pick<Planning, "schoolId">): Promise<Offers> =>
  (await titledOffersIn(tx, planning)).offers;
