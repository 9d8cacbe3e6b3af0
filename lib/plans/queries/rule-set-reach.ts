import "server-only";
import { type Administrator, isSiteAdministrator, schoolsOf } from "@/lib/accounts/rules/roles";

/** Everyone's sets are the site administrators'; a school's own are its administrators'. */
export const reachOfRules = (administrator: Administrator) => ({
  OR: [
    ...(isSiteAdministrator(administrator) ? [{ schoolId: null, districtId: null }] : []),
    { schoolId: { in: schoolsOf(administrator, "SCHOOL_ADMINISTRATOR").map(({ id }) => id) } },
  ],
});
