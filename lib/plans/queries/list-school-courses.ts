import "server-only";
import { cache } from "react";
import type { Transaction } from "@/lib/platform/db";
import { withActor, type Actor } from "@/lib/platform/with-actor";
import type { CourseEntry } from "../rules/course-list";
import { storedPrerequisites } from "../rules/prerequisites";

/** A course for boards, checks and fitting: what the school offers, or offered once. */
export type SchoolCourse = CourseEntry & { id: string; retired: boolean };

export const courseColumns = {
  id: true,
  code: true,
  scedCode: true,
  titleEn: true,
  titleEs: true,
  credits: true,
  gradeFrom: true,
  gradeTo: true,
  length: true,
  terms: true,
  prerequisites: true,
  corequisites: true,
  capacity: true,
  credentialId: true,
  dualCredit: true,
  repeatable: true,
  retiredAt: true,
} as const;

/** All courses of one school by code, the retired ones too: plans may still hold them. One query, in a transaction at hand. */
export async function schoolCoursesIn(tx: Transaction, schoolId: string): Promise<SchoolCourse[]> {
  const rows = await tx.course.findMany({ where: { schoolId }, orderBy: { code: "asc" }, select: courseColumns });
  return rows.map(({ retiredAt, prerequisites, ...course }) => ({
    ...course,
    prerequisites: storedPrerequisites(prerequisites),
    retired: retiredAt !== null,
  }));
}

const once = cache((actorId: string, schoolId: string) =>
  withActor({ id: actorId }, (tx) => schoolCoursesIn(tx, schoolId)),
);

/** The same for a page, read once a request. Courses of a school are no secret. */
export const listSchoolCourses = (actor: Actor, schoolId: string): Promise<SchoolCourse[]> => once(actor.id, schoolId);
