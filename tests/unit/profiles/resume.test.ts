import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import { problemWords, trialWords } from "@/components/profiles/import-words";
import { dateWords, spanWords } from "@/components/profiles/profile-words";
import { resumeDocument } from "@/components/profiles/resume-document";
import { resumePdf } from "@/components/profiles/resume-pdf";
import { resumePlainText } from "@/components/profiles/resume-plain-text";
import { makePdf } from "@/lib/platform/pdf";
import { blankEntry, type EntryContent } from "@/lib/profiles/rules/entry-kinds";
import { designs } from "@/lib/profiles/rules/resume-version";

type Node = { role?: string; children?: Node[] };

const entry = (kind: EntryContent["kind"], content: Partial<EntryContent>, id: string) => ({
  ...blankEntry(kind),
  ...content,
  id,
  position: 0,
});
const basics = {
  name: "",
  headline: "Line cook",
  email: "dana@example.org",
  phone: "555-0100",
  url: "",
  town: "Joplin",
  region: "MO",
  summary: "I keep a kitchen calm.",
};
const entries = [
  entry(
    "WORK",
    {
      title: "Cook",
      organisation: "Diner",
      startsOn: "2021-03",
      text: "Ran the grill.",
      highlights: ["Trained two cooks who both stayed on and run their own line now, every day of the week", "Fast"],
    },
    "w",
  ),
  entry("WORK", { title: "Host", organisation: "Inn", startsOn: "2018", endsOn: "2019-05", rest: { hours: 60 } }, "h"),
  entry(
    "CREDENTIAL",
    { title: "Food handler", organisation: "State", endsOn: "2024-05-01", expiresOn: "2027-05-01" },
    "c",
  ),
  entry("EDUCATION", { organisation: "Central High", rest: { studyType: "Diploma", score: "3.4" } }, "e"),
  entry("SKILL", { title: "Grill", level: 3, highlights: ["sauces", "stock"] }, "s"),
  entry("SKILL", { title: "Baking", rest: { level: "Master" } }, "b"),
];
const picks = { leftOut: [], first: "WORK" as const };
const source = { basics, name: "Dana Wells", entries, picks };

test("plain text says everything in the order of reading, at most 78 letters wide", () => {
  const text = resumePlainText(resumeDocument("en", source));
  expect(text).toBe(`Dana Wells
Line cook
Joplin, MO
555-0100
dana@example.org

I keep a kitchen calm.

WORK
Cook, Diner
March 2021 to now
Ran the grill.
- Trained two cooks who both stayed on and run their own line now, every day
  of the week
- Fast

Host, Inn
2018 to May 2019 · 60 hours

EDUCATION
Diploma, Central High
Grade average: 3.4

CREDENTIALS
Food handler, State
May 1, 2024 · valid until May 1, 2027

SKILLS
Grill (on my own): sauces, stock; Baking (Master)
`);
  expect(Math.max(...text.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(78);
});

test("a version speaks its own language and leaves out what it leaves out", () => {
  const text = resumePlainText(resumeDocument("es", { ...source, picks: { leftOut: ["h", "c"], first: "SKILL" } }));
  expect(text).toContain("marzo de 2021 a hoy");
  expect(text).not.toContain("Host");
  expect(text).not.toContain("CREDENCIALES");
  expect(text.indexOf("HABILIDADES")).toBeLessThan(text.indexOf("EXPERIENCIA"));
});

describe.each(designs)("the PDF in design %s", (design) => {
  const open = async (many: typeof entries) => {
    const file = await makePdf(resumePdf(resumeDocument("en", { ...source, entries: many }), design));
    return getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  };
  const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];

  test("is tagged, in the order of reading, with nothing but what the résumé says", async () => {
    const pdf = await open(entries);
    expect(pdf.numPages).toBe(1);
    const page = await pdf.getPage(1);
    const roles = flat((await page.getStructTree()) as Node).flatMap(({ role }) =>
      role && role !== "Root" ? [role] : [],
    );
    expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(["H1", "H2", "H3", "H3", "H2", "H3", "H2", "H3", "H2"]);
    expect(roles.filter((role) => role === "LBody")).toHaveLength(2);
    expect(roles).not.toContain("Figure");
    const { items } = await page.getTextContent();
    const words = items
      .map((item) => ("str" in item ? item.str : ""))
      .join(" ")
      .replace(/\s+/g, " ");
    const order = [
      "Dana Wells",
      "Line cook",
      "Work",
      "Cook, Diner",
      "Trained two",
      "Education",
      "Credentials",
      "Grill (on my own)",
    ];
    const places = order.map((each) => words.indexOf(each));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: "Résumé: Dana Wells" });
  });

  test("of twenty jobs goes to a second page and no further", async () => {
    const many = Array.from({ length: 20 }, (_, i) =>
      entry(
        "WORK",
        {
          title: `Job ${i}`,
          organisation: "Inn",
          startsOn: "2018",
          text: "Did much. ".repeat(12),
          highlights: ["One", "Two"],
        },
        `j${i}`,
      ),
    );
    const pdf = await open(many);
    expect(pdf.numPages).toBe(2);
    const last = await (await pdf.getPage(2)).getTextContent();
    expect(last.items.map((item) => ("str" in item ? item.str : "")).join(" ")).toContain("Job 19");
  });
});

test.each([
  ["2024", "2024"],
  ["2024-05", "May 2024"],
  ["2024-05-17", "May 17, 2024"],
])("the date %s reads %s", (date, words) => expect(dateWords("en", date)).toBe(words));

test("spans read as far as they are known", () => {
  const texts = { now: "now", untilWords: "{from} to {until}" };
  const words = (content: Partial<EntryContent>, kind: EntryContent["kind"] = "WORK") =>
    spanWords("en", { ...blankEntry(kind), ...content }, texts);
  expect(words({})).toBe("");
  expect(words({ endsOn: "2024" })).toBe("2024");
  expect(words({ startsOn: "2024" })).toBe("2024 to now");
  expect(words({ startsOn: "2024", endsOn: "2024" })).toBe("2024");
  expect(words({ endsOn: "2024" }, "AWARD")).toBe("2024");
});

test("a problem of a file says where a person finds it, in both languages", () => {
  const problem = { path: ["work", 1, "startDate"], problem: "DATE_WRONG" };
  expect(problemWords("en", problem)).toBe("Work (work), number 2, startDate: Write a date as 2024 or 2024-05.");
  expect(problemWords("es", problem)).toContain("Trabajo (work), número 2, startDate:");
  expect(problemWords("en", { path: [], problem: "NOT_JSON" })).toMatch(/^The whole file: This is not JSON/);
  expect(problemWords("en", { path: ["basics", "profiles", 0, "url"], problem: "URL_WRONG" })).toMatch(
    /^basics, profiles, 1, url:/,
  );
});

test("a trial counts what is new and what stays, and says when there is nothing", () => {
  const content = { ...blankEntry("WORK"), title: "Host" };
  const words = trialWords("en", {
    entries: [
      { content, state: "new" },
      { content, state: "double" },
      { content, state: "double" },
    ],
    basics: [
      { field: "phone", state: "new" },
      { field: "name", state: "kept" },
    ],
  });
  expect(words).toEqual({
    useful: true,
    lines: [
      "1 new entry",
      "2 are there already and are left out",
      "Taken over about you: Phone",
      "Stays as you have it: Name on the résumé",
    ],
    fresh: ["Work: Host"],
  });
  expect(trialWords("en", { entries: [], basics: [] })).toMatchObject({
    useful: false,
    lines: ["There is nothing new in it."],
  });
});
