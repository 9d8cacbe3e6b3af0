import { describe, expect, test } from "vitest";
import { basicsSchema, entrySchema, wantsSchema } from "@/lib/profiles/schema";

describe("forms", () => {
  const problems = (form: Record<string, string>) =>
    entrySchema.safeParse({ kind: "WORK", title: "Cook", ...form }).error?.issues.map(({ message }) => message) ?? [];

  test.each([
    [{ title: " " }, ["TITLE_MISSING"]],
    [{ startsOn: "soon" }, ["DATE_WRONG"]],
    [{ startsOn: "2024", endsOn: "2023" }, ["ENDS_TOO_EARLY"]],
    [{ url: "javascript:alert(1)" }, ["URL_WRONG"]],
    [{ title: "x".repeat(201) }, ["TOO_LONG"]],
    [{ highlights: "x\n".repeat(31) }, ["TOO_MANY_LINES"]],
    [{ highlights: "x".repeat(501) }, ["HIGHLIGHT_TOO_LONG"]],
    [{ url: "example.org" }, []],
  ])("an entry with %j has problems %j", (form, expected) =>
    expect(problems(form as Record<string, string>)).toEqual(expected),
  );

  test("a school needs no field of study, and a kind keeps only what it has", () => {
    const school = entrySchema.parse({
      kind: "EDUCATION",
      organisation: "Central High",
      level: "3",
      text: "x",
      score: "3.4",
    });
    expect(school).toMatchObject({
      title: "",
      organisation: "Central High",
      level: null,
      text: "",
      more: { score: "3.4" },
    });
    expect(entrySchema.parse({ kind: "SKILL", title: "a", level: "9", organisation: "x" })).toMatchObject({
      level: null,
      organisation: "",
    });
    expect(entrySchema.parse({ kind: "WORK", title: "a", highlights: "- one\r\n\r\n• two" }).highlights).toEqual([
      "one",
      "two",
    ]);
  });

  test("who one is and what one looks for", () => {
    const wrong = basicsSchema.safeParse({ email: "a@b", phone: "call me", region: "Missouri", url: "mailto:a@b.org" });
    expect(wrong.error?.issues.map(({ path }) => path[0]).sort()).toEqual(["email", "phone", "region", "url"]);
    expect(basicsSchema.parse({ region: "mo", phone: "(417) 555-0100 ext. 4", url: "dana.example" })).toMatchObject({
      region: "MO",
      url: "https://dana.example",
    });
    expect(wantsSchema.parse({ payFrom: "$18.50", payPer: "hour" })).toMatchObject({ payFrom: 18.5, horizon: null });
    for (const payFrom of ["-1", "a lot", "1001"])
      expect(wantsSchema.safeParse({ payFrom, payPer: "hour" }).success).toBe(false);
  });
});
