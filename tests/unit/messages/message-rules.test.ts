import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isEmptyDigest, isMailTime, usualDigest } from "@/lib/counseling/rules/digest";
import { audienceKey, readAudience } from "@/lib/counseling/rules/message-audience";
import { messageParts } from "@/lib/counseling/rules/message-text";
import { readStandards } from "@/lib/counseling/rules/standard-list";

const own = "https://waymark.example";
const id = "0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";

describe("the words of a message", () => {
  const hrefs = (text: string) => messageParts(text, own).flatMap(({ href }) => href ?? []);

  test("lead to pages of our own and nowhere else", () => {
    expect(hrefs(`See ${own}/en/plan?x=1#top, please.`)).toEqual(["/en/plan?x=1#top"]);
    for (const foreign of [
      "https://elsewhere.example/en",
      `${own}.evil.example/en`,
      `https://waymark.example@evil.example/`,
      `https://someone@waymark.example/en`,
      "http://waymark.example/en",
      `${own}//evil.example`,
      "javascript:alert(1)",
      "www.elsewhere.example",
    ])
      expect(hrefs(`Go to ${foreign} now`), foreign).toEqual([]);
  });

  test("lose no letter", () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom(`${own}/en/plan`, "https://x.example", "(", ".", "\n", " "));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        expect(
          messageParts(text, own)
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
        for (const { href } of messageParts(text, own)) if (href !== undefined) expect(href).toMatch(/^\/(?!\/)/);
      }),
    );
  });
});

test("an audience is read from an address and written back; anything else is none", () => {
  for (const to of ["caseload", id, `class:${id}`, `program:${id}`]) expect(audienceKey(readAudience(to)!)).toBe(to);
  expect(readAudience("caseload", { grade: 9 })).toEqual({ kind: "caseload", grade: 9 });
  for (const to of ["", "everyone", "class:", `student:${id}`, `${id}0`, `class:${id};`])
    expect(readAudience(to)).toBeNull();
});

describe("a list of standards", () => {
  test("is read with its columns in any order, and with or without Spanish", () => {
    expect(readStandards("Title;Code\nKnows interests; A.1\nPlans;A.2\n")).toEqual({
      problems: [],
      standards: [
        { code: "A.1", titleEn: "Knows interests", titleEs: "Knows interests" },
        { code: "A.2", titleEn: "Plans", titleEs: "Plans" },
      ],
    });
    expect(readStandards('\uFEFFcode,title,title_es\r\nB-1,"Asks, and listens",Pregunta\r\n').standards).toEqual([
      { code: "B-1", titleEn: "Asks, and listens", titleEs: "Pregunta" },
    ]);
  });

  test("names every problem by line, and is then read not at all", () => {
    const { standards, problems } = readStandards(
      `code,title\nA1,One\n,Two\nA1,Three\n=cmd(),Four\nA5,\nA6,${"x".repeat(301)}\nA7,Seven,extra\n`,
    );
    expect(standards).toEqual([]);
    expect(problems.map(({ line, kind }) => [line, kind])).toEqual([
      [8, "cells"],
      [3, "code-missing"],
      [4, "code-twice"],
      [5, "code-shape"],
      [6, "title-missing"],
      [7, "title-long"],
    ]);
    expect(readStandards("").problems).toMatchObject([{ kind: "empty" }]);
    expect(readStandards("code,text_of\nA,B").problems).toMatchObject([{ kind: "column", value: "title" }]);
    expect(readStandards('code,title\nA,"open').problems).toMatchObject([{ kind: "quote" }]);
    const many = `code,title\n${Array.from({ length: 401 }, (_, n) => `A${n},T`).join("\n")}`;
    expect(readStandards(many).problems).toMatchObject([{ kind: "many" }]);
  });
});

describe("a digest", () => {
  test("goes out by day on the clocks of the place", () => {
    expect(isMailTime(new Date("2026-11-23T11:59:00Z"), "America/Chicago")).toBe(false);
    expect(isMailTime(new Date("2026-11-23T12:00:00Z"), "America/Chicago")).toBe(true);
    expect(isMailTime(new Date("2026-11-24T01:59:00Z"), "America/Chicago")).toBe(true);
    expect(isMailTime(new Date("2026-11-24T02:00:00Z"), "America/Chicago")).toBe(false);
    expect(isMailTime(new Date("2026-11-24T06:30:00Z"), "America/Chicago")).toBe(false);
  });

  test("is weekly for students and job seekers, daily for staff, and none without anything in it", () => {
    expect(usualDigest(["STUDENT"])).toBe(7);
    expect(usualDigest(["JOB_SEEKER"])).toBe(7);
    expect(usualDigest(["STUDENT", "COUNSELOR"])).toBe(1);
    const none = {
      ...{ messages: 0, tasks: 0, questions: 0, plans: 0 },
      ...{ asked: 0, hours: 0, steps: 0, applications: 0 },
    };
    expect(isEmptyDigest(none)).toBe(true);
    for (const key of Object.keys(none)) expect(isEmptyDigest({ ...none, [key]: 1 })).toBe(false);
  });
});
