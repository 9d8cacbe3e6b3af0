import "server-only";
import { type CurrentUser, isJobSeeker, isStudent } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { mayBecomeJobSeeker } from "../rules/may-become-job-seeker";

/** Whether this student is shown the way to become a job seeker too. The verb decides again. */
export async function isOfferedJobSeeking(user: CurrentUser): Promise<boolean> {
  if (!isStudent(user) || isJobSeeker(user)) return false;
  const person = await withActor(user, (tx) =>
    tx.person.findUnique({ where: { id: user.id }, select: { ageConfirmedAt: true } }),
  );
  return person !== null && mayBecomeJobSeeker({ ...person, memberships: user.memberships });
}
