import type { CurrentUser } from "@/lib/accounts/rules/roles";

/** The first grade after high school: who is there is grown up. */
export const firstAdultGrade = 13;

/**
 * Whether a person may be a minor for whom a school speaks: a student before the years after high school, or of unknown
 * grade. Waymark keeps no birth dates, so an 18-year-old senior is treated alike.
 */
export const needsStaff = (user: Pick<CurrentUser, "memberships">): boolean =>
  user.memberships.some(({ role, grade }) => role === "STUDENT" && (grade === null || grade < firstAdultGrade));

/** The grades of a student, each once; empty for everyone else. */
export const gradesOf = (user: Pick<CurrentUser, "memberships">): number[] => [
  ...new Set(user.memberships.flatMap(({ role, grade }) => (role === "STUDENT" && grade !== null ? [grade] : []))),
];

/** The schools to which the user belongs in whatever role. */
export const ownSchools = (user: Pick<CurrentUser, "memberships">): string[] => [
  ...new Set(user.memberships.flatMap(({ schoolId }) => schoolId ?? [])),
];
