import "server-only";
import { createAccount, isTaken } from "@/lib/accounts/create-account";
import { findByLogin } from "@/lib/accounts/queries";
import { currentAt } from "@/lib/accounts/rules/current";
import { toLogin } from "@/lib/accounts/rules/logins";
import { isSiteAdministrator, type SchoolAdministrator, type SiteAdministrator } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withPurpose } from "@/lib/platform/with-actor";
import { administers } from "./rules/administers";
import type { InvitationInput, StaffInput, StaffRole } from "./structure-schema";

type Reach = { schoolId: string };
export type Added = { personId: string; name: string };
export type AddProblem = "not-found" | "no-person" | "already-there";

/** A school's administrators say who works there; those of the site name its administrators. */
const mayAdd = (administrator: SchoolAdministrator | SiteAdministrator, schoolId: string, role: StaffRole) =>
  administers(administrator, schoolId) || (isSiteAdministrator(administrator) && role === "SCHOOL_ADMINISTRATOR");

/** Inside the operator's purpose: whether the person still administers, asked again in the transaction. */
async function stillMay(tx: Transaction, { id }: SchoolAdministrator | SiteAdministrator, schoolId: string, at: Date) {
  const current = currentAt(at);
  const held = { OR: [{ role: "SITE_ADMINISTRATOR" as const }, { role: "SCHOOL_ADMINISTRATOR" as const, schoolId }] };
  const open = await tx.school.count({ where: { id: schoolId, closedAt: null } });
  return open > 0 && (await tx.membership.count({ where: { personId: id, AND: [current, held] } })) > 0;
}

async function join(
  tx: Transaction,
  { actorId, personId, schoolId, role }: { actorId: string; personId: string; schoolId: string; role: StaffRole },
  at: Date,
) {
  const { id } = await tx.membership.create({ data: { personId, schoolId, role, from: at }, select: { id: true } });
  const entry = { actorId, subjectId: personId, entity: "Membership", entityId: id };
  await audit(tx, { ...entry, action: "membership.add", fields: ["role", "schoolId"] });
}

/**
 * Someone with an account comes to work at a school, named by their sign-in name or e-mail. Who is nothing but a student
 * is not found: whoever types the name of a child elsewhere learns nothing.
 */
export async function addStaff(
  administrator: SchoolAdministrator | SiteAdministrator,
  { schoolId, role, login }: Reach & StaffInput,
  at: Date,
): Promise<Result<Added, AddProblem>> {
  if (!mayAdd(administrator, schoolId, role)) return fail("not-found");
  // People of other schools are shut to an administrator; the house looks for the one that was named.
  return withPurpose("operator", async (tx): Promise<Result<Added, AddProblem>> => {
    if (!(await stillMay(tx, administrator, schoolId, at))) return fail("not-found");
    const person = await findByLogin(tx, login);
    if (!person) return fail("no-person");
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`places ${person.id}`}, 0))`;
    // Also one that began a moment after this act did: of two at once the later may have had the lock first.
    const current = await tx.membership.findMany({
      where: { personId: person.id, OR: [{ until: null }, { until: { gt: at } }] },
      select: { role: true, schoolId: true },
    });
    if (current.length > 0 && current.every((each) => each.role === "STUDENT")) return fail("no-person");
    if (current.some((each) => each.role === role && each.schoolId === schoolId)) return fail("already-there");
    await join(tx, { actorId: administrator.id, personId: person.id, schoolId, role }, at);
    return succeed({ personId: person.id, name: person.name });
  });
}

export type InviteProblem = "not-found" | "login" | "taken";

/** Makes an account without a password for someone who comes to work at a school; a printed code lets them choose one. */
export async function inviteStaff(
  administrator: SchoolAdministrator | SiteAdministrator,
  { schoolId, role, login: typed, name }: Reach & InvitationInput,
  locale: string,
  at: Date,
): Promise<Result<Added, InviteProblem>> {
  if (!mayAdd(administrator, schoolId, role)) return fail("not-found");
  const login = toLogin(typed);
  if (login === null) return fail("login");
  try {
    return await withPurpose("operator", async (tx): Promise<Result<Added, InviteProblem>> => {
      if (!(await stillMay(tx, administrator, schoolId, at))) return fail("not-found");
      const personId = await createAccount(tx, { name, login, passwordHash: null, locale, ageConfirmedAt: null }, at);
      await join(tx, { actorId: administrator.id, personId, schoolId, role }, at);
      return succeed({ personId, name });
    });
  } catch (error) {
    if (isTaken(error)) return fail("taken");
    throw error;
  }
}
