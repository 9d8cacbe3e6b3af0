import type { Role } from "@/prisma/generated/enums";
import { isSiteAdministrator, schoolsOf, type CurrentUser } from "./roles";

type Held = { readonly role: Role; readonly schoolId: string | null };

/** Through what someone is within reach of a staff member now; more than one can be true. */
export type CodeReach = {
  /** In their care as a counselor. */
  care: boolean;
  /** In a class or program of theirs as an educator. */
  taught: boolean;
};

/** Hours that a code works for someone who forgot their password. */
export const forgottenHours = 24;
/** Days that the first code of someone may work. */
export const mostCodeDays = 60;
export const usualCodeDays = 14;
/** Slips that are printed at once. */
export const mostSlips = 1000;

/**
 * When a code ends that is printed at a moment: the first one of someone who has no password yet after so many days, 1
 * to 60; any other one after 24 hours, because it opens an account that something is in.
 */
export function codeEnds(at: Date, hasPassword: boolean, days: number): Date {
  const hours = hasPassword ? forgottenHours : Math.min(Math.max(1, Math.trunc(days)), mostCodeDays) * 24;
  return new Date(at.getTime() + hours * 3_600_000);
}

/**
 * Whether a code for someone with these current roles gives the staff member no power that they do not have: a
 * counselor's reaches those who are students or job seekers only, an educator's those who are nothing but students, a
 * school administrator's also the staff of their own schools. Whether the person is within reach at all is for the
 * query to say.
 */
export function mayPrintCodeFor(
  staff: CurrentUser,
  personId: string,
  theirs: readonly Held[],
  { care, taught }: CodeReach,
): boolean {
  if (staff.id === personId || theirs.length === 0) return false;
  if (isSiteAdministrator(staff)) return true;
  const administered = new Set(schoolsOf(staff, "SCHOOL_ADMINISTRATOR").map(({ id }) => id));
  const isOwn = theirs.some(({ schoolId }) => schoolId !== null && administered.has(schoolId));
  return theirs.every(
    ({ role, schoolId }) =>
      (role === "STUDENT" && (care || taught || isOwn)) ||
      (role === "JOB_SEEKER" && (care || isOwn)) ||
      (isOwn && role !== "SITE_ADMINISTRATOR" && schoolId !== null && administered.has(schoolId)),
  );
}
