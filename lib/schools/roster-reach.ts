import "server-only";
import { type Administrator, isSiteAdministrator, schoolsOf } from "@/lib/accounts/rules/roles";

/** The runs that an administrator may see and decide about: those of their schools, and of the whole site its own. */
export const rosterReach = (administrator: Administrator) =>
  isSiteAdministrator(administrator)
    ? {}
    : { schoolId: { in: schoolsOf(administrator, "SCHOOL_ADMINISTRATOR").map(({ id }) => id) } };
