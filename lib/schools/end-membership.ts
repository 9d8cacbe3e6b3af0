import "server-only";
import { isSiteAdministrator, type SchoolAdministrator, type SiteAdministrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import type { Role } from "@/prisma/generated/enums";
import { applyCaseloadRules } from "./apply-caseload-rules";
import { endPlaces, lockPlaces, resumePlaces } from "./end-places";
import { administers } from "./rules/administers";
import { undoableSince } from "./rules/undo";

type Input = { schoolId: string; membershipId: string };
export type Ended = { personId: string; role: Role };

/** The roles whose memberships at a school someone may end: the site's administrators name the school's, no more. */
function rolesInReach(administrator: SchoolAdministrator | SiteAdministrator, schoolId: string): Role[] {
  if (administers(administrator, schoolId)) return ["STUDENT", "EDUCATOR", "COUNSELOR", "SCHOOL_ADMINISTRATOR"];
  return isSiteAdministrator(administrator) ? ["SCHOOL_ADMINISTRATOR"] : [];
}

/**
 * Someone leaves a school: their access ends with this moment, their classes, programs and shares there too; what they
 * did stays. Nobody ends their own right to administer, so that a school is not left without.
 */
export const endMembership = (
  administrator: SchoolAdministrator | SiteAdministrator,
  { schoolId, membershipId }: Input,
  at: Date,
): Promise<Result<Ended, "not-found" | "own-role">> =>
  withActor(administrator, async (tx) => {
    const roles = rolesInReach(administrator, schoolId);
    const where = { id: membershipId, schoolId, role: { in: roles }, OR: [{ until: null }, { until: { gt: at } }] };
    const found = await tx.membership.findFirst({ where, select: { personId: true, role: true } });
    if (!found) return fail("not-found");
    if (found.personId === administrator.id && found.role === "SCHOOL_ADMINISTRATOR") return fail("own-role");
    await lockPlaces(tx, found.personId);
    const { count } = await tx.membership.updateMany({ where, data: { until: at } });
    if (count === 0) return fail("not-found");
    await endPlaces(tx, { ...found, schoolId }, at);
    const entry = {
      actorId: administrator.id,
      subjectId: found.personId,
      entity: "Membership",
      entityId: membershipId,
    };
    await audit(tx, { ...entry, action: "membership.end", fields: ["until"] });
    return succeed(found);
  });

/** Takes an end back within ten minutes, with what ended by it. */
export const resumeMembership = (
  administrator: SchoolAdministrator | SiteAdministrator,
  { schoolId, membershipId }: Input,
  at: Date,
): Promise<Result<Ended, "not-found">> =>
  withActor(administrator, async (tx) => {
    const where = {
      id: membershipId,
      schoolId,
      role: { in: rolesInReach(administrator, schoolId) },
      until: { gte: undoableSince(at), lte: at },
    };
    const found = await tx.membership.findFirst({ where, select: { personId: true, role: true, until: true } });
    if (!found?.until) return fail("not-found");
    const { until: endedAt, ...ended } = found;
    await lockPlaces(tx, ended.personId);
    const { count } = await tx.membership.updateMany({ where, data: { until: null } });
    if (count === 0) return fail("not-found");
    await resumePlaces(tx, { ...ended, schoolId }, endedAt);
    if (administers(administrator, schoolId) && ended.role === "STUDENT")
      await applyCaseloadRules(tx, schoolId, at, { studentId: ended.personId });
    const entry = {
      actorId: administrator.id,
      subjectId: ended.personId,
      entity: "Membership",
      entityId: membershipId,
    };
    await audit(tx, { ...entry, action: "membership.resume", fields: ["until"] });
    return succeed(ended);
  });
