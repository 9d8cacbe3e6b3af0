import { describe, expect, it } from "vitest";
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
    expect(homePath(both)).toBe("/day");
    expect(schoolsOf(both, "COUNSELOR").map(({ id }) => id)).toEqual(["a", "b"]);
    expect(homePath(user(at("STUDENT")))).toBe("/home");
    expect(homePath(user(at("SITE_ADMINISTRATOR")))).toBe("/admin");
    expect(homePath(user(at("SITE_ADMINISTRATOR"), at("COUNSELOR", "a")))).toBe("/day");
    expect(homePath(user(at("SCHOOL_ADMINISTRATOR", "a"), at("EDUCATOR", "a")))).toBe("/admin/school");
    expect(homePath(user(at("EDUCATOR", "a"), at("JOB_SEEKER")))).toBe("/classes");
    expect(homePath(user(at("EDUCATOR")))).toBe("/account");
    expect(homePath(user())).toBe("/account");
  });
});
