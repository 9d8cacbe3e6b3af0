import "server-only";
import { currentAt } from "@/lib/accounts/rules/current";
import { type SchoolAdministrator, schoolsOf, type SchoolStaff } from "@/lib/accounts/rules/roles";
import { withActor, withPurpose } from "@/lib/platform/with-actor";
import { reachOf } from "./revoke-school-code";

export type SchoolCodeRow = {
  id: string;
  /** The last two characters of the code. */
  hint: string;
  schoolName: string;
  grade: number | null;
  usesLeft: number;
  expiresAt: Date;
};

const mostListed = 50;

/** The codes within the staff member's reach that still open, newest first. */
export const listSchoolCodes = (staff: SchoolStaff, at: Date): Promise<SchoolCodeRow[]> =>
  withActor(staff, async (tx) => {
    const codes = await tx.schoolCode.findMany({
      where: { revokedAt: null, expiresAt: { gt: at }, usesLeft: { gt: 0 }, ...reachOf(staff) },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: mostListed,
      select: {
        id: true,
        hint: true,
        grade: true,
        usesLeft: true,
        expiresAt: true,
        school: { select: { name: true } },
      },
    });
    return codes.map(({ school, ...code }) => ({ ...code, schoolName: school.name }));
  });

/** The counselors of one school that the actor administers, for a code or an assignment. */
export const listCounselors = (
  staff: SchoolStaff,
  schoolId: string,
  at: Date,
): Promise<{ id: string; name: string }[]> =>
  withActor(staff, async (tx) => {
    if (!schoolsOf(staff, "SCHOOL_ADMINISTRATOR").some(({ id }) => id === schoolId)) return [];
    return tx.person.findMany({
      where: { memberships: { some: { schoolId, role: "COUNSELOR", ...currentAt(at) } } },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    });
  });

export type ResearchSchool = { id: string; name: string; researchAllowedAt: Date | null };

/** The schools that the actor administers, and since when each allows research with anonymised answers. */
export const listResearchSchools = (administrator: SchoolAdministrator): Promise<ResearchSchool[]> =>
  withActor(administrator, (tx) =>
    tx.school.findMany({
      where: { id: { in: schoolsOf(administrator, "SCHOOL_ADMINISTRATOR").map(({ id }) => id) } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true, researchAllowedAt: true },
    }),
  );

/** How many schools of the whole site allow it. */
export const countResearchSchools = (): Promise<number> =>
  withPurpose("research", (tx) => tx.school.count({ where: { researchAllowedAt: { not: null } } }));
