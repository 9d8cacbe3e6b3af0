import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import { planPdf } from "@/components/plans/approval/plan-pdf";
import { makePdf } from "@/lib/platform/pdf";
import { checkRequirements } from "@/lib/plans/rules/check-requirements";
import type { CheckedCourse } from "@/lib/plans/rules/checked-course";
import { emptyContent } from "@/lib/plans/rules/content";
import { emptySet, type RequirementSetContent } from "@/lib/plans/rules/requirement-set";
import type { SnapshotData } from "@/lib/plans/rules/snapshot";

type Node = { role?: string; children?: Node[]; type?: string };

const words = (text: string) => ({ en: text, es: `${text} (es)` });

/** A set of so many lines, each of a subject area. */
const set = (lines: number): RequirementSetContent => ({
  ...emptySet,
  totalCredits: lines,
  countsFrom: 9,
  lines: Array.from({ length: lines }, (_, i) => ({
    id: `line-${i}`,
    title: words(`Subject area number ${i}`),
    credits: 1,
    selectors: [`sced:${String(i + 1).padStart(2, "0")}`],
  })),
  conditions: [{ id: "civics", title: words("Civics test") }],
});

const courses = (count: number): CheckedCourse[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `c${i}`,
    grade: 7 + (i % 8),
    term: i % 3,
    code: `CODE${i}`,
    scedCode: `${String((i % 25) + 1).padStart(2, "0")}001`,
    title: `Exploration of health care occupations, part ${i}`,
    credits: 0.5,
    state: i % 8 < 3 ? "DONE" : "PLANNED",
    origin: "PLAN",
  }));

function plan(count: number, lines: number, change: Partial<SnapshotData> = {}): SnapshotData {
  const all = courses(count);
  return {
    version: 1,
    locale: "en",
    student: { name: "Maya Robinson", grade: 10, classOf: 2029 },
    school: "Lincoln High School",
    timeZone: "America/Chicago",
    revision: 7,
    materialHash: "abcdef0123456789".repeat(4),
    content: {
      ...emptyContent("p", "I like to help people."),
      steps: [{ id: "s", kind: "JOB", grade: 14, title: "", exit: "WORK" }],
    },
    pathway: words("Therapeutic Services"),
    courses: all,
    spanish: { CODE0: "Exploración" },
    rules: words("Missouri: state minimum"),
    check: checkRequirements(set(lines), all),
    approved: { by: "Rosa Delgado", at: "2026-11-23T16:00:00.000Z" },
    signatures: [{ kind: "GUARDIAN", name: "Ana Robinson", relation: "MOTHER", at: "2026-11-23T17:00:00.000Z" }],
    guardianSigns: true,
    at: "2026-11-23T16:00:00.000Z",
    ...change,
  };
}

const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];

async function read(data: SnapshotData, locale: "en" | "es") {
  const file = await makePdf(planPdf(data, locale));
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1)));
  const trees = await Promise.all(pages.map((page) => page.getStructTree()));
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  const markInfo = (await pdf.getMarkInfo()) as Map<string, boolean> | null;
  return {
    pages: pdf.numPages,
    marked: markInfo?.get("Marked"),
    roles: trees.map((tree) => flat(tree as Node).flatMap(({ role }) => role ?? [])),
    text: texts.map(({ items }) =>
      items.flatMap((item) => ("str" in item && item.str.trim() ? [item.str] : [])).join(" "),
    ),
  };
}

describe("the document of a plan", () => {
  test("has two pages, tagged: the years, then what is needed as a table, and the signatures", async () => {
    const { pages, marked, roles, text } = await read(plan(24, 9), "en");
    expect([pages, marked]).toEqual([2, true]);
    expect(roles[0]?.filter((role) => role === "H1")).toHaveLength(1);
    expect(roles[0]).toEqual(expect.arrayContaining(["H2", "H3", "L", "LI", "LBody"]));
    expect(roles[1]?.filter((role) => role === "Table")).toHaveLength(1);
    // Nine lines, their sum and the head.
    expect(roles[1]?.filter((role) => role === "TR")).toHaveLength(11);
    expect(text[0]).toContain("Approved by Rosa Delgado on November 23, 2026. Version 7.");
    expect(text[0]).toContain("I like to help people.");
    expect(text[1]).toContain("Ana Robinson");
    expect(text[1]).toContain("mother, November 23, 2026");
    expect(text[1]).toContain("student, date");
    expect(text[1]).toContain("Check code of this version: abcdef012345");
  });

  test("keeps to two pages with 120 courses and 25 lines", async () => {
    const { pages, text } = await read(plan(120, 25), "en");
    expect(pages).toBe(2);
    expect(text[0]).toContain("part 119");
    expect(text[1]).toContain("Subject area number 24");
  });

  test("speaks Spanish, and says when nothing is approved, checked or planned", async () => {
    const spanish = await read(plan(8, 3), "es");
    expect(spanish.text[0]).toContain("Exploración");
    expect(spanish.text[1]).toContain("Subject area number 0 (es)");
    const bare = await read(
      plan(0, 0, { courses: [], check: null, rules: null, approved: null, signatures: [] }),
      "en",
    );
    expect(bare.pages).toBe(2);
    expect(bare.text[0]).toContain("Not approved.");
    expect(bare.text[1]).toContain("No graduation rules are chosen");
  });
});
