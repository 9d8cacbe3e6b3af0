import "server-only";
import { type SchoolAdministrator, schoolsOf } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { withActor } from "@/lib/platform/with-actor";

/** Throws a trial of a list away; what was applied stays. Answers whether there was one. */
export const discardSchoolImport = (administrator: SchoolAdministrator, id: string): Promise<boolean> =>
  withActor(administrator, async (tx) => {
    const schoolIds = schoolsOf(administrator, "SCHOOL_ADMINISTRATOR").map((school) => school.id);
    const { count } = await tx.schoolImport.deleteMany({
      where: { id, state: "TRIED", schoolId: { in: schoolIds } },
    });
    if (count === 0) return false;
    const entry = { actorId: administrator.id, subjectId: null, entity: "SchoolImport", entityId: id };
    await audit(tx, { ...entry, action: "school-import.discard" });
    return true;
  });
