import { describe, expect, it } from "vitest";
import { mayPrintCodeFor } from "@/lib/accounts/rules/printed-codes";
import {
  homePath,
  isCounselor,
  isExplorer,
  isSchoolStaff,
  isStudent,
  schoolsOf,
  type CurrentMembership,
  type CurrentUser,
} from "@/lib/accounts/rules/roles";

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

describe("roles", () => {
  it("makes a student of a membership with or without a school, a counselor only of one with", () => {
    expect(isStudent(user(at("STUDENT")))).toBe(true);
    expect(isCounselor(user(at("COUNSELOR")))).toBe(false);
    expect(isCounselor(user(at("COUNSELOR", "a")))).toBe(true);
    expect(isSchoolStaff(user(at("EDUCATOR", "a")))).toBe(false);
    expect(isExplorer(user(at("EDUCATOR", "a")))).toBe(false);
    expect(isExplorer(user(at("JOB_SEEKER")))).toBe(true);
  });

  it("lets one person be several things, work first", () => {
    const both = user(at("JOB_SEEKER"), at("COUNSELOR", "b"), at("COUNSELOR", "a"));
    expect(homePath(both)).toBe("/caseload");
    expect(schoolsOf(both, "COUNSELOR").map(({ id }) => id)).toEqual(["a", "b"]);
    expect(homePath(user(at("STUDENT")))).toBe("/home");
    expect(homePath(user(at("SITE_ADMINISTRATOR")))).toBe("/admin");
    expect(homePath(user(at("SITE_ADMINISTRATOR"), at("COUNSELOR", "a")))).toBe("/caseload");
    expect(homePath(user(at("SCHOOL_ADMINISTRATOR", "a")))).toBe("/account");
    expect(homePath(user())).toBe("/account");
  });
});

describe("mayPrintCodeFor", () => {
  const counselor = user(at("COUNSELOR", "a"));
  const administrator = user(at("SCHOOL_ADMINISTRATOR", "a"));
  const site = user(at("SITE_ADMINISTRATOR"));

  it("reaches students", () => {
    expect(mayPrintCodeFor(counselor, "them", [at("STUDENT", "a"), at("JOB_SEEKER")])).toBe(true);
    expect(mayPrintCodeFor(administrator, "them", [at("COUNSELOR", "a")])).toBe(true);
    expect(mayPrintCodeFor(site, "them", [at("SITE_ADMINISTRATOR")])).toBe(true);
  });

  it("gives nobody a way to act with powers that they do not have", () => {
    expect(mayPrintCodeFor(counselor, "them", [at("STUDENT", "a"), at("EDUCATOR", "a")])).toBe(false);
    expect(mayPrintCodeFor(administrator, "them", [at("COUNSELOR", "a"), at("COUNSELOR", "b")])).toBe(false);
    expect(mayPrintCodeFor(administrator, "them", [at("STUDENT", "a"), at("SITE_ADMINISTRATOR")])).toBe(false);
    expect(mayPrintCodeFor(administrator, "me", [at("STUDENT", "a")])).toBe(false);
    expect(mayPrintCodeFor(counselor, "them", [])).toBe(false);
  });
});
