import { describe, expect, it, test } from "vitest";
import { codeEnds, mayPrintCodeFor } from "@/lib/accounts/rules/printed-codes";
import type { CurrentMembership, CurrentUser } from "@/lib/accounts/rules/roles";

const at = (role: CurrentMembership["role"], schoolId: string | null = null): CurrentMembership => ({
  role,
  schoolId,
  schoolName: schoolId && `School ${schoolId}`,
  grade: null,
});
const user = (...memberships: CurrentMembership[]): CurrentUser => ({
  id: "me",
  sessionId: "s",
  name: "N",
  signInName: "n",
  email: null,
  locale: "en",
  memberships,
});
const care = { care: true, taught: false };
const taught = { care: false, taught: true };
const neither = { care: false, taught: false };

describe("mayPrintCodeFor", () => {
  const counselor = user(at("COUNSELOR", "a"));
  const educator = user(at("EDUCATOR", "a"));
  const administrator = user(at("SCHOOL_ADMINISTRATOR", "a"));
  const site = user(at("SITE_ADMINISTRATOR"));

  it("reaches students", () => {
    expect(mayPrintCodeFor(counselor, "them", [at("STUDENT", "a"), at("JOB_SEEKER")], care)).toBe(true);
    expect(mayPrintCodeFor(educator, "them", [at("STUDENT", "a")], taught)).toBe(true);
    expect(mayPrintCodeFor(administrator, "them", [at("STUDENT", "a"), at("JOB_SEEKER")], neither)).toBe(true);
    expect(mayPrintCodeFor(administrator, "them", [at("COUNSELOR", "a")], neither)).toBe(true);
    expect(mayPrintCodeFor(site, "them", [at("SITE_ADMINISTRATOR")], neither)).toBe(true);
  });

  it("gives nobody a way to act with powers that they do not have", () => {
    expect(mayPrintCodeFor(counselor, "them", [at("STUDENT", "a"), at("EDUCATOR", "a")], care)).toBe(false);
    expect(mayPrintCodeFor(administrator, "them", [at("COUNSELOR", "a"), at("COUNSELOR", "b")], neither)).toBe(false);
    expect(mayPrintCodeFor(administrator, "them", [at("STUDENT", "a"), at("SITE_ADMINISTRATOR")], neither)).toBe(false);
    expect(mayPrintCodeFor(administrator, "me", [at("STUDENT", "a")], neither)).toBe(false);
    expect(mayPrintCodeFor(counselor, "them", [], care)).toBe(false);
  });

  it("lets an educator print for those who are nothing but students", () => {
    for (const role of ["JOB_SEEKER", "EDUCATOR", "COUNSELOR", "SCHOOL_ADMINISTRATOR", "SITE_ADMINISTRATOR"] as const)
      expect(mayPrintCodeFor(educator, "them", [at("STUDENT", "a"), at(role, "a")], taught), role).toBe(false);
    expect(mayPrintCodeFor(educator, "them", [at("STUDENT", "a")], neither)).toBe(false);
    // Two capacities do not add up: what a counselor may, an educator's class does not allow.
    expect(mayPrintCodeFor(counselor, "them", [at("STUDENT", "a"), at("JOB_SEEKER")], taught)).toBe(false);
  });
});

test.each([
  [false, 1, 24],
  [false, 60, 1440],
  [false, 0, 24],
  [false, 400, 1440],
  [false, 2.9, 48],
  [true, 60, 24],
])("a code of someone with a password (%s) printed for %s days works %s hours", (hasPassword, days, hours) => {
  const printed = new Date("2026-11-23T08:00:00Z");
  expect((codeEnds(printed, hasPassword, days).getTime() - printed.getTime()) / 3_600_000).toBe(hours);
});
