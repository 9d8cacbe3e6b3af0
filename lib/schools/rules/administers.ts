import { type CurrentUser, schoolsOf } from "@/lib/accounts/rules/roles";

/** Whether someone is an administrator of a school. */
export const administers = (user: CurrentUser, schoolId: string): boolean =>
  schoolsOf(user, "SCHOOL_ADMINISTRATOR").some(({ id }) => id === schoolId);
