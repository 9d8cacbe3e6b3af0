import "server-only";
import { audit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { readableCode } from "@/lib/platform/readable-code";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withActor, withPurpose } from "@/lib/platform/with-actor";
import { printedCodeHash } from "./reset-password";
import { currentAt } from "./rules/current";
import { mayPrintCodeFor } from "./rules/printed-codes";
import { isSiteAdministrator, schoolsOf, type Administrator, type Counselor } from "./rules/roles";

export const printedCodeHours = 24;

export type PrintedCode = { name: string; login: string; code: string; expiresAt: Date };

/** A one-time code for someone who forgot their password. It is shown now and never again. */
export async function createPrintedCode(
  staff: Counselor | Administrator,
  personId: string,
): Promise<Result<PrintedCode, "not-found">> {
  const at = now();
  // All of the person's roles, also where the staff member sees nothing: a code is a way to act as them.
  const theirs = await withPurpose("sign-in", (tx) =>
    tx.membership.findMany({ where: { personId, ...currentAt(at) }, select: { role: true, schoolId: true } }),
  );
  if (!mayPrintCodeFor(staff, personId, theirs)) return fail("not-found");

  const code = readableCode(8);
  const expiresAt = new Date(at.getTime() + printedCodeHours * 3_600_000);
  return withActor(staff, async (tx) => {
    const person = await tx.person.findFirst({
      where: { id: personId, ...inReachOf(staff, at) },
      select: { name: true, signInName: true, email: true },
    });
    if (!person) return fail("not-found");
    const { id } = await tx.resetToken.create({
      data: {
        personId,
        kind: "PRINTED",
        tokenHash: printedCodeHash(personId, code),
        createdById: staff.id,
        createdAt: at,
        expiresAt,
      },
      select: { id: true },
    });
    const entry = { actorId: staff.id, subjectId: personId, entity: "ResetToken", entityId: id };
    await audit(tx, { ...entry, action: "password.print-code", fields: ["name", "signInName", "email"] });
    return succeed({ name: person.name, login: person.signInName ?? person.email ?? "", code, expiresAt });
  });
}

function inReachOf(staff: Counselor | Administrator, at: Date) {
  if (isSiteAdministrator(staff)) return {};
  const administered = schoolsOf(staff, "SCHOOL_ADMINISTRATOR").map(({ id }) => id);
  return {
    OR: [
      { counselors: { some: { counselorId: staff.id, ...currentAt(at) } } },
      { memberships: { some: { schoolId: { in: administered }, ...currentAt(at) } } },
    ],
  };
}
