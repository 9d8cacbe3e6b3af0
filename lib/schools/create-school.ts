import "server-only";
import { isSiteAdministrator, type SiteAdministrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";

/** A new district; two of one name would not be told apart. */
export async function createDistrict(
  administrator: SiteAdministrator,
  { name }: { name: string },
  at: Date,
): Promise<Result<{ id: string }, "not-found" | "name-taken">> {
  if (!isSiteAdministrator(administrator)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('district names', 0))`;
    if ((await tx.district.count({ where: { name } })) > 0) return fail("name-taken");
    const { id } = await tx.district.create({ data: { name, createdAt: at }, select: { id: true } });
    const entry = { actorId: administrator.id, subjectId: null, entity: "District", entityId: id };
    await audit(tx, { ...entry, action: "district.add", fields: ["name"] });
    return succeed({ id });
  });
}

/** A new school, of a district or of none; its district has no other of the name. */
export async function createSchool(
  administrator: SiteAdministrator,
  { name, districtId }: { name: string; districtId: string | null },
  at: Date,
): Promise<Result<{ id: string }, "not-found" | "name-taken">> {
  if (!isSiteAdministrator(administrator)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`school names ${districtId ?? ""}`}, 0))`;
    if (districtId !== null && (await tx.district.count({ where: { id: districtId } })) === 0) return fail("not-found");
    if ((await tx.school.count({ where: { name, districtId } })) > 0) return fail("name-taken");
    const { id } = await tx.school.create({ data: { name, districtId, createdAt: at }, select: { id: true } });
    const entry = { actorId: administrator.id, subjectId: null, entity: "School", entityId: id };
    await audit(tx, { ...entry, action: "school.add", fields: ["name", "districtId"] });
    return succeed({ id });
  });
}

type Named = { schoolId: string };

/** A school closes: nobody comes to it any more. Who is there keeps what they have until they leave. */
export const closeSchool = (administrator: SiteAdministrator, named: Named, at: Date) =>
  setClosed(administrator, named, at);

/** A closed school opens again. */
export const openSchool = (administrator: SiteAdministrator, named: Named) => setClosed(administrator, named, null);

async function setClosed(
  administrator: SiteAdministrator,
  { schoolId }: Named,
  closedAt: Date | null,
): Promise<Result<null, "not-found">> {
  if (!isSiteAdministrator(administrator)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    const where = { id: schoolId, closedAt: closedAt === null ? { not: null } : null };
    const { count } = await tx.school.updateMany({ where, data: { closedAt } });
    if (count === 0) return fail("not-found");
    const entry = { actorId: administrator.id, subjectId: null, entity: "School", entityId: schoolId };
    await audit(tx, { ...entry, action: closedAt === null ? "school.open" : "school.close", fields: ["closedAt"] });
    return succeed(null);
  });
}
