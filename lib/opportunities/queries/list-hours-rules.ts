import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { administers } from "@/lib/schools/rules/administers";

export type HoursRuleRow = {
  id: string;
  titleEn: string;
  titleEs: string;
  minutes: number;
  minutesInOne: number | null;
  gradeFrom: number | null;
  gradeTo: number | null;
  endedAt: Date | null;
};

/** The rules of one school, those that hold first, and whether it asks guardians; null for whoever does not run it. */
export async function listHoursRules(
  administrator: SchoolAdministrator,
  schoolId: string,
): Promise<{ rules: HoursRuleRow[]; askGuardians: boolean } | null> {
  if (!administers(administrator, schoolId)) return null;
  return withActor(administrator, async (tx) => {
    const rules = await tx.hoursRule.findMany({
      where: { schoolId },
      orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
      take: 100,
      select: {
        id: true,
        titleEn: true,
        titleEs: true,
        minutes: true,
        minutesInOne: true,
        gradeFrom: true,
        gradeTo: true,
        endedAt: true,
      },
    });
    const school = await tx.school.findUnique({ where: { id: schoolId }, select: { askGuardians: true } });
    return { rules, askGuardians: school?.askGuardians ?? false };
  });
}
