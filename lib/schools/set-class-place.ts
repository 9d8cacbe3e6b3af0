import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { currentAt } from "@/lib/accounts/rules/current";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { administers } from "./rules/administers";
import { undoableSince } from "./rules/undo";

type Class = { schoolId: string; classId: string };
type Added = Class & { personId: string; role: "STUDENT" | "EDUCATOR" };
type Named = Class & { enrollmentId: string };

/** A student or an educator of the school comes into a class; who is in it already stays as they are. */
export async function addToClass(
  administrator: SchoolAdministrator,
  { schoolId, classId, personId, role }: Added,
  at: Date,
): Promise<Result<{ id: string }, "not-found">> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    if ((await tx.class.count({ where: { id: classId, schoolId, endedAt: null } })) === 0) return fail("not-found");
    const there = { personId, schoolId, role, ...currentAt(at) };
    if ((await tx.membership.count({ where: there })) === 0) return fail("not-found");
    const place = { classId, personId, role };
    const before = await tx.enrollment.findUnique({ where: { classId_personId_role: place } });
    if (before && before.from <= at && (before.until === null || before.until > at)) return succeed({ id: before.id });
    const { id } = await tx.enrollment.upsert({
      where: { classId_personId_role: place },
      create: { ...place, from: at },
      update: { from: at, until: null },
      select: { id: true },
    });
    const entry = { actorId: administrator.id, subjectId: personId, entity: "Enrollment", entityId: id };
    await audit(tx, { ...entry, action: "class.add-person", fields: ["classId", "role"] });
    return succeed({ id });
  });
}

/** Someone leaves a class; that they were in it stays. */
export const endClassPlace = (administrator: SchoolAdministrator, named: Named, at: Date) =>
  setUntil(administrator, named, { OR: [{ until: null }, { until: { gt: at } }] }, at);

/** Takes it back within ten minutes. */
export const resumeClassPlace = (administrator: SchoolAdministrator, named: Named, at: Date) =>
  setUntil(administrator, named, { until: { gte: undoableSince(at), lte: at } }, null);

async function setUntil(
  administrator: SchoolAdministrator,
  { schoolId, classId, enrollmentId }: Named,
  guard: object,
  until: Date | null,
): Promise<Result<null, "not-found">> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withActor(administrator, async (tx) => {
    const where = { id: enrollmentId, classId, class: { schoolId, endedAt: null }, ...guard };
    const found = await tx.enrollment.findFirst({ where, select: { personId: true } });
    if (!found || (await tx.enrollment.updateMany({ where, data: { until } })).count === 0) return fail("not-found");
    const entry = {
      actorId: administrator.id,
      subjectId: found.personId,
      entity: "Enrollment",
      entityId: enrollmentId,
    };
    await audit(tx, {
      ...entry,
      action: until === null ? "class.resume-person" : "class.end-person",
      fields: ["until"],
    });
    return succeed(null);
  });
}
