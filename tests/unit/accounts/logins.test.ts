import { describe, expect, it } from "vitest";
import { similarNames, toLogin } from "@/lib/accounts/rules/logins";

describe("toLogin", () => {
  it("reads sign-in names and e-mails whatever their case and the spaces around them", () => {
    expect(toLogin("  Maya.R ")).toEqual({ kind: "name", signInName: "maya.r" });
    expect(toLogin("Ana@Example.ORG")).toEqual({ kind: "email", email: "ana@example.org" });
  });

  it.each([
    "ab",
    "a".repeat(33),
    "maya r",
    "josé",
    "maya@",
    "@example.org",
    "a@b",
    "a b@example.org",
    "x@y@example.org",
    "",
  ])("refuses %j", (typed) => expect(toLogin(typed)).toBeNull());
});

describe("similarNames", () => {
  it("gives names that can be taken, from the taken one and from the person's own", () => {
    let n = 0;
    const names = similarNames("maya.r", "Maya Núñez Ríos", () => (n += 7));
    expect(names).toContain("maya.r17");
    expect(names.some((name) => name.startsWith("maya.nr"))).toBe(true);
    expect(names.every((name) => toLogin(name)?.kind === "name")).toBe(true);
  });

  it("stays within 32 characters", () => {
    const names = similarNames("a".repeat(32), "B".repeat(60) + " C", () => 989);
    expect(names.length).toBeGreaterThan(0);
    expect(names.every((name) => name.length <= 32)).toBe(true);
  });
});
