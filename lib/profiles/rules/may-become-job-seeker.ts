import type { Role } from "@/prisma/generated/enums";

type Known = {
  /** When someone who signed up on their own said that they are 13 or older. */
  ageConfirmedAt: Date | null;
  memberships: readonly { role: Role; grade: number | null }[];
};

const [firstGrade, lastGrade] = [12, 14];

/** A current student may look for work too who confirmed their age at sign-up, or is in grade 12 or beyond. */
export const mayBecomeJobSeeker = ({ ageConfirmedAt, memberships }: Known): boolean => {
  const places = memberships.filter(({ role }) => role === "STUDENT");
  const old = places.some(({ grade }) => grade !== null && grade >= firstGrade && grade <= lastGrade);
  return places.length > 0 && (ageConfirmedAt !== null || old);
};

/** Whether this person is shown the way to become a job seeker too. The verb decides again. */
export const isOfferedJobSeeking = (known: Known): boolean =>
  mayBecomeJobSeeker(known) && !known.memberships.some(({ role }) => role === "JOB_SEEKER");
