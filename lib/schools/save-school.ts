import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { administers } from "./rules/administers";
import type { SchoolInput } from "./structure-schema";

export type SchoolProblem = "not-found" | "state" | "framework";

/** The states whose graduation rules are published for everyone, by the code of the rules. */
export const publishedStates = (tx: Transaction) =>
  tx.requirementSet.findMany({
    where: { state: "PUBLISHED", kind: "STATE", schoolId: null, districtId: null },
    distinct: ["code"],
    orderBy: { code: "asc" },
    select: { code: true, titleEn: true, titleEs: true },
  });

/** How a school calls itself, its clock, its state, the framework that its students see first, and its grades. */
export async function saveSchool(
  administrator: SchoolAdministrator,
  { schoolId, ...data }: SchoolInput & { schoolId: string },
): Promise<Result<{ changed: boolean }, SchoolProblem>> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    const before = await tx.school.findUnique({ where: { id: schoolId } });
    if (!before) return fail("not-found");
    const names = Object.keys(data) as (keyof typeof data)[];
    const fields = names.filter((name) => data[name] !== before[name]);
    if (fields.length === 0) return succeed({ changed: false });
    // What the school has already may stay, also where it is no longer offered.
    const { stateCode, framework } = data;
    const states = fields.includes("stateCode") && stateCode !== null ? await publishedStates(tx) : null;
    if (states && !states.some(({ code }) => code === stateCode)) return fail("state");
    if (fields.includes("framework") && (await tx.framework.count({ where: { code: framework } })) === 0)
      return fail("framework");
    const { count } = await tx.school.updateMany({ where: { id: schoolId }, data });
    if (count === 0) return fail("not-found");
    const entry = { actorId: administrator.id, subjectId: null, entity: "School", entityId: schoolId };
    await audit(tx, { ...entry, action: "school.save", fields });
    return succeed({ changed: true });
  });
}
