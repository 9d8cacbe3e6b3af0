import { describe, expect, it } from "vitest";
import { sectionAt, sectionLinks } from "@/components/layout/sections";
import { homes } from "@/lib/accounts/rules/roles";

const pathsOf = (home?: string) => sectionLinks("en", home).map(({ href }) => href);

describe("the links of the header", () => {
  it("are one's work where someone works here, and the ways of a visitor otherwise", () => {
    expect(pathsOf()).toEqual(["/en/clusters", "/en/survey", "/en/plan"]);
    expect(pathsOf("/home")).toEqual([...pathsOf(), "/en/opportunities"]);
    for (const home of ["/day", "/classes", "/admin/school", "/admin"]) expect(pathsOf(home)).toContain("/en/partners");
    expect(pathsOf("/day")[0]).toBe("/en/day");
    expect(sectionLinks("es", "/classes")[0]).toEqual({ section: "classes", href: "/es/classes", label: "Clases" });
  });

  it("lead everybody to where their day begins, unless that is their own page", () => {
    for (const home of homes)
      if (home !== "/home" && home !== "/account") expect(pathsOf(home)).toContain(`/en${home}`);
  });

  it.each([
    ["/admin", "/admin/school/all?q=a", "schools"],
    ["/admin/school", "/admin/school/students?q=a", "school"],
    ["/admin", "/admin/survey", "administration"],
    ["/day", "/caseload/123/plan", "students"],
    ["/day", "/days", undefined],
    ["/home", "/plan/history", "plan"],
    ["/home", "/applications/new", "opportunities"],
    ["/home", "/hours?done=sent", "opportunities"],
    ["/day", "/offers/new", "partners"],
    ["/day", "/hours", undefined],
  ])("for who begins at %s, %s stands under %s", (home, path, section) => {
    expect(sectionAt(sectionLinks("en", home), path)).toBe(section);
  });
});
