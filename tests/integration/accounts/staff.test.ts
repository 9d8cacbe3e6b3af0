import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createDemoPeople } from "@/lib/accounts/create-demo-people";
import { createStaff, type NewStaff } from "@/lib/accounts/create-staff";
import classmates from "@/lib/accounts/demo-classmates.json";
import people from "@/lib/accounts/demo-people.json";
import { getUserOfSession } from "@/lib/accounts/queries";
import { resetByCode } from "@/lib/accounts/reset-password";
import { isCounselor, isSchoolAdministrator, isSiteAdministrator } from "@/lib/accounts/rules/roles";
import { signIn } from "@/lib/accounts/sign-in";
import { withActor } from "@/lib/platform/with-actor";

const staff = (more: Partial<NewStaff> = {}): NewStaff => ({
  name: "Ana Ruiz",
  signInName: `ana.${randomUUID().slice(0, 8)}`,
  email: null,
  role: "SITE_ADMINISTRATOR",
  schoolName: null,
  password: "three green boats",
  locale: "en",
  ...more,
});

async function signedIn(login: string, password: string) {
  const result = await signIn({ login, password }, null);
  if (!result.ok) throw new Error(result.problem);
  const user = await getUserOfSession(result.value.sessionId, new Date());
  if (!user) throw new Error("no session");
  return user;
}

describe("createStaff", () => {
  it("makes an administrator of the site, who can sign in by name and by e-mail", async () => {
    const email = `${randomUUID()}@example.org`;
    const one = staff({ email: email.toUpperCase() });
    expect(await createStaff(one)).toMatchObject({ ok: true, value: { code: null } });
    expect(isSiteAdministrator(await signedIn(one.signInName, one.password!))).toBe(true);
    expect(isSiteAdministrator(await signedIn(email, one.password!))).toBe(true);
  });

  it("makes the school once, and gives a one-time code in place of a password", async () => {
    const schoolName = `School ${randomUUID()}`;
    const principal = staff({ role: "SCHOOL_ADMINISTRATOR", schoolName });
    const counselor = staff({ role: "COUNSELOR", schoolName, password: null });
    await createStaff(principal);
    const made = await createStaff(counselor);
    if (!made.ok || made.value.code === null) throw new Error("no code");
    const password = "four red canoes";
    const reset = { login: counselor.signInName, resetCode: made.value.code, password };
    expect(await resetByCode(reset, null)).toMatchObject({ ok: true });
    const [one, other] = [
      await signedIn(principal.signInName, principal.password!),
      await signedIn(counselor.signInName, password),
    ];
    expect(isSchoolAdministrator(one) && isCounselor(other)).toBe(true);
    expect(one.memberships[0]?.schoolId).toBe(other.memberships[0]?.schoolId);
  });

  it("says what is wrong", async () => {
    const taken = staff();
    await createStaff(taken);
    expect(await createStaff(taken)).toEqual({ ok: false, problem: "taken" });
    expect(await createStaff(staff({ signInName: "ana@example.org" }))).toEqual({ ok: false, problem: "sign-in-name" });
    expect(await createStaff(staff({ email: "ana" }))).toEqual({ ok: false, problem: "email" });
    expect(await createStaff(staff({ password: "password" }))).toEqual({ ok: false, problem: "password-common" });
  });
});

describe("createDemoPeople", () => {
  it("comes once, and each of them can sign in", async () => {
    expect(await createDemoPeople(new Date())).toBe(people.length + classmates.length);
    expect(await createDemoPeople(new Date())).toBe(0);
    for (const { signIn: login, password, role, name } of people) {
      const user = await signedIn(login, password);
      expect(user).toMatchObject({ name, memberships: [{ role }] });
    }
  });

  it("fills the caseload of the counselor", async () => {
    await createDemoPeople(new Date());
    const rosa = await signedIn("rosa.delgado", "trail-map-rosa");
    const students = await withActor(rosa, (tx) => tx.person.count({ where: { id: { not: rosa.id } } }));
    expect(students).toBe(classmates.length + people.filter(({ role }) => role === "STUDENT").length);
  });
});
