import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { withActor } from "@/lib/platform/with-actor";
import type { RequirementKind } from "@/prisma/generated/enums";
import { administers } from "../imports/trial";
import { defaultSettings, type PlanningSettings } from "../rules/plan-settings";

const columns = {
  requirementCode: true,
  supplements: true,
  terms: true,
  minimumCredits: true,
  maximumCredits: true,
  immaterial: true,
  guardianSigns: true,
} as const;

/** How a school plans, in a transaction at hand; a school that said nothing plans by the defaults. */
export async function planningOf(tx: Transaction, schoolId: string): Promise<PlanningSettings | null> {
  const school = await tx.school.findUnique({
    where: { id: schoolId },
    relationLoadStrategy: "join",
    select: { stateCode: true, planning: { select: columns } },
  });
  return school && { ...defaultSettings, ...school.planning, stateCode: school.stateCode };
}

export type PublishedRules = { code: string; kind: RequirementKind; titleEn: string; titleEs: string };

/** Codes of published graduation rules that a school may take: everyone's, its district's, its own. */
export async function publishedRules(tx: Transaction, schoolId: string): Promise<PublishedRules[]> {
  const school = await tx.school.findUnique({ where: { id: schoolId }, select: { districtId: true } });
  const owners = [
    { schoolId: null, districtId: null },
    { schoolId },
    ...(school?.districtId ? [{ schoolId: null, districtId: school.districtId }] : []),
  ];
  return tx.requirementSet.findMany({
    where: { state: "PUBLISHED", OR: owners },
    distinct: ["code"],
    orderBy: [{ code: "asc" }, { version: "desc" }],
    select: { code: true, kind: true, titleEn: true, titleEs: true },
  });
}

/** The settings of a school and what can be chosen, for its administrators. */
export async function getPlanning(administrator: SchoolAdministrator, schoolId: string) {
  if (!administers(administrator, schoolId)) return null;
  return withActor(administrator, async (tx) => {
    const settings = await planningOf(tx, schoolId);
    return settings && { settings, rules: await publishedRules(tx, schoolId) };
  });
}
