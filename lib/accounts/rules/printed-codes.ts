import type { Role } from "@/prisma/generated/enums";
import { isSiteAdministrator, schoolsOf, type CurrentUser } from "./roles";

type Held = { readonly role: Role; readonly schoolId: string | null };

/**
 * Whether a code for someone with these current roles gives the staff member no power that they do not have:
 * a counselor's reaches those who are students or job seekers only, a school administrator's also the staff of
 * their own schools. Whether the person is in their care at all is for the query to say.
 */
export function mayPrintCodeFor(staff: CurrentUser, personId: string, theirs: readonly Held[]): boolean {
  if (staff.id === personId || theirs.length === 0) return false;
  if (isSiteAdministrator(staff)) return true;
  const administered = new Set(schoolsOf(staff, "SCHOOL_ADMINISTRATOR").map(({ id }) => id));
  return theirs.every(
    ({ role, schoolId }) =>
      role === "STUDENT" ||
      role === "JOB_SEEKER" ||
      (role !== "SITE_ADMINISTRATOR" && schoolId !== null && administered.has(schoolId)),
  );
}
