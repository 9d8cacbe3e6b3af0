import "server-only";
import { audit } from "@/lib/platform/audit";
import { now } from "@/lib/platform/clock";
import { readableCode } from "@/lib/platform/readable-code";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withPurpose } from "@/lib/platform/with-actor";
import { createAccount, isTaken } from "./create-account";
import { forgottenHours } from "./rules/printed-codes";
import { hashPassword } from "./hash-password";
import { printedCodeHash } from "./printed-code-hash";
import { toLogin } from "./rules/logins";
import { passwordProblem, type PasswordProblem } from "./rules/password";

export type NewStaff = {
  name: string;
  signInName: string;
  email: string | null;
  role: "SITE_ADMINISTRATOR" | "SCHOOL_ADMINISTRATOR" | "COUNSELOR";
  /** Of the school at which they work; it is made when there is none of that name. Null for the site. */
  schoolName: string | null;
  /** Null: a one-time code is made instead, with which they choose their own. */
  password: string | null;
  locale: string;
};

export type StaffProblem = PasswordProblem | "sign-in-name" | "email" | "taken" | "school-ambiguous";
export type CreatedStaff = { personId: string; code: string | null };

/** The operator makes an administrator or a counselor from the command line. */
export async function createStaff(staff: NewStaff): Promise<Result<CreatedStaff, StaffProblem>> {
  const at = now();
  const login = toLogin(staff.signInName);
  if (login?.kind !== "name") return fail("sign-in-name");
  const mail = staff.email === null ? null : toLogin(staff.email);
  if (mail?.kind === "name" || (staff.email !== null && mail === null)) return fail("email");
  const names = [staff.name, staff.signInName, staff.email ?? ""];
  const problem = staff.password === null ? null : passwordProblem(staff.password, names);
  if (problem) return fail(problem);
  const passwordHash = staff.password === null ? null : await hashPassword(staff.password);
  const { name, locale, role, schoolName } = staff;

  try {
    return await withPurpose("operator", async (tx) => {
      const schools = schoolName === null ? [] : await tx.school.findMany({ where: { name: schoolName }, take: 2 });
      if (schools.length > 1) return fail("school-ambiguous");
      const school =
        schoolName === null ? null : (schools[0] ?? (await tx.school.create({ data: { name: schoolName } })));
      const personId = await createAccount(tx, { name, login, passwordHash, locale, ageConfirmedAt: null }, at);
      if (mail) await tx.person.update({ where: { id: personId }, data: { email: mail.email }, select: { id: true } });
      const { id } = await tx.membership.create({
        data: { personId, role, schoolId: school?.id ?? null, from: at },
        select: { id: true },
      });
      const entry = { actorId: null, subjectId: personId, entity: "Membership", entityId: id };
      await audit(tx, { ...entry, action: "membership.add", fields: ["role", "schoolId"] });
      if (passwordHash !== null) return succeed({ personId, code: null });

      const code = readableCode(8);
      const expiresAt = new Date(at.getTime() + forgottenHours * 3_600_000);
      const tokenHash = printedCodeHash(personId, code);
      await tx.resetToken.create({ data: { personId, kind: "PRINTED", tokenHash, createdAt: at, expiresAt } });
      return succeed({ personId, code });
    });
  } catch (error) {
    if (isTaken(error)) return fail("taken");
    throw error;
  }
}
