import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withPurpose } from "@/lib/platform/with-actor";
import { applyCaseloadRules } from "./apply-caseload-rules";
import { endPlaces, lockPlaces, resumePlaces } from "./end-places";
import { administers } from "./rules/administers";
import { undoableSince } from "./rules/undo";
import type { MoveInput } from "./structure-schema";

type Input = { schoolId: string; membershipId: string };
type Outcome = Result<{ personId: string }, "not-found" | "school-missing">;

const entryOf = (administrator: SchoolAdministrator, personId: string, membershipId: string) => ({
  actorId: administrator.id,
  subjectId: personId,
  entity: "Membership",
  entityId: membershipId,
});

/**
 * A student goes to another school of the district from this moment on. What they were in at the old one ends, its
 * history stays; the new school's rules say who looks after them.
 */
export async function moveStudent(
  administrator: SchoolAdministrator,
  { schoolId, membershipId, toSchoolId, grade }: Input & MoveInput,
  at: Date,
): Promise<Outcome> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  // The new school is not the administrator's to write to: the house moves the student, having asked whose they are.
  return withPurpose("roster", async (tx): Promise<Outcome> => {
    if (!(await stillAdministers(tx, administrator, schoolId, at))) return fail("not-found");
    const current = { OR: [{ until: null }, { until: { gt: at } }] };
    const where = { id: membershipId, schoolId, role: "STUDENT", ...current } as const;
    const before = await tx.membership.findFirst({ where, select: { personId: true, grade: true } });
    if (!before) return fail("not-found");
    const from = await tx.school.findUniqueOrThrow({ where: { id: schoolId }, select: { districtId: true } });
    if (from.districtId === null) return fail("school-missing");
    const open = { id: toSchoolId, NOT: { id: schoolId }, districtId: from.districtId, closedAt: null };
    if ((await tx.school.count({ where: open })) === 0) return fail("school-missing");

    const { personId } = before;
    await lockPlaces(tx, personId);
    if ((await tx.membership.updateMany({ where, data: { until: at } })).count === 0) return fail("not-found");
    await endPlaces(tx, { personId, schoolId, role: "STUDENT" }, at);
    const there = { personId, role: "STUDENT", schoolId: toSchoolId } as const;
    if ((await tx.membership.count({ where: { ...there, ...current } })) === 0)
      await tx.membership.create({
        data: { ...there, grade: grade ?? before.grade, from: at },
        select: { id: true },
      });
    await applyCaseloadRules(tx, toSchoolId, at, { studentId: personId });
    await audit(tx, {
      ...entryOf(administrator, personId, membershipId),
      action: "membership.move",
      fields: ["schoolId", "until"],
    });
    return succeed({ personId });
  });
}

/** Takes a move back within ten minutes: what began at the new school with it ends, what ended at the old one resumes. */
export async function undoMove(
  administrator: SchoolAdministrator,
  { schoolId, membershipId }: Input,
  at: Date,
): Promise<Result<{ personId: string }, "not-found">> {
  if (!administers(administrator, schoolId)) return fail("not-found");
  return withPurpose("roster", async (tx) => {
    if (!(await stillAdministers(tx, administrator, schoolId, at))) return fail("not-found");
    const where = {
      id: membershipId,
      schoolId,
      role: "STUDENT",
      until: { gte: undoableSince(at), lte: at },
    } as const;
    const old = await tx.membership.findFirst({ where, select: { personId: true, until: true } });
    if (!old?.until) return fail("not-found");
    const { personId, until: movedAt } = old;
    await lockPlaces(tx, personId);
    if ((await tx.membership.updateMany({ where, data: { until: null } })).count === 0) return fail("not-found");
    const began = { personId, role: "STUDENT", from: movedAt, NOT: { schoolId } } as const;
    const there = await tx.membership.findMany({ where: { ...began, until: null }, select: { schoolId: true } });
    for (const { schoolId: toSchoolId } of there) {
      if (toSchoolId === null) continue;
      await tx.membership.updateMany({ where: { ...began, schoolId: toSchoolId, until: null }, data: { until: at } });
      await endPlaces(tx, { personId, schoolId: toSchoolId, role: "STUDENT" }, at);
    }
    await resumePlaces(tx, { personId, schoolId, role: "STUDENT" }, movedAt);
    await applyCaseloadRules(tx, schoolId, at, { studentId: personId });
    await audit(tx, { ...entryOf(administrator, personId, membershipId), action: "membership.move-undo" });
    return succeed({ personId });
  });
}

const stillAdministers = async (tx: Transaction, { id }: SchoolAdministrator, schoolId: string, at: Date) =>
  (await tx.membership.count({
    where: {
      personId: id,
      schoolId,
      role: "SCHOOL_ADMINISTRATOR",
      from: { lte: at },
      OR: [{ until: null }, { until: { gt: at } }],
    },
  })) > 0;
