import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blankEntry, type EntryContent } from "@/lib/profiles/rules/entry-kinds";
import { mostResumeBytes, readResume, type ResumeContent } from "@/lib/profiles/rules/read-resume";
import { resumeFile, writeResume } from "@/lib/profiles/rules/write-resume";

const text = fc
  .string({ unit: "grapheme", maxLength: 12 })
  .filter((each) => each.isWellFormed() && !each.includes("\0"));
const two = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, "0"));
const year = fc.integer({ min: 1000, max: 2999 }).map(String);
const month = fc.tuple(year, two(19)).map((parts) => parts.join("-"));
const day = fc.tuple(month, two(39)).map((parts) => parts.join("-"));
const date = fc.oneof(year, month, day);
const address = fc.oneof(
  fc.webUrl(),
  fc.constantFrom("", "mailto:a@b.org", "ftp://files.example/x", "https://a.b/c?d=e"),
);
const mail = fc.constantFrom("", "ana@example.org", "a.b+c@school.example");
const texts = fc.array(text, { maxLength: 3 });
/** What the format does not know and lets an entry hold all the same. */
const own = fc.dictionary(
  fc.oneof(text, fc.constantFrom("waymark", "hours", "__proto__", "title", "rest")),
  fc.jsonValue({ maxDepth: 3 }),
  { maxKeys: 3 },
);

const part = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc
    .tuple(fc.record(fields, { requiredKeys: [] }), own)
    .map(([known, extra]) =>
      Object.fromEntries([
        ...Object.entries(extra).filter(
          ([key, value]) => !Object.hasOwn(fields, key) && storable(key) && storable(value),
        ),
        ...Object.entries(known),
      ]),
    );
const storable = (value: unknown) => {
  const written = JSON.stringify(value);
  return written !== undefined && !/\\u0000|\\ud[89a-f]/i.test(written);
};
const parts = (fields: Record<string, fc.Arbitrary<unknown>>) => fc.array(part(fields), { maxLength: 3 });
const span = { startDate: date, endDate: date };
const waymark = fc.constantFrom(
  { occupationCode: "29-1141.00" },
  { elementId: "2.A.1.a", expiresOn: "2030-05-31" },
  { place: "Springfield" },
  { date: "2024-05" },
  { occupationCode: "a nurse" },
  {},
);

const resume = fc.record(
  {
    $schema: fc.webUrl(),
    basics: part({
      name: text,
      label: text,
      image: text,
      email: mail,
      phone: text,
      url: address,
      summary: text,
      location: part({
        address: text,
        postalCode: text,
        city: text,
        countryCode: text,
        region: fc.oneof(text, fc.constant("MO")),
      }),
      profiles: parts({ network: text, username: text, url: address }),
    }),
    work: parts({
      name: text,
      location: text,
      description: text,
      position: text,
      url: address,
      ...span,
      summary: text,
      highlights: texts,
      waymark,
    }),
    volunteer: parts({
      organization: text,
      position: text,
      url: address,
      ...span,
      summary: text,
      highlights: texts,
      waymark,
    }),
    education: parts({
      institution: text,
      url: address,
      area: text,
      studyType: text,
      ...span,
      score: text,
      courses: texts,
      waymark,
    }),
    awards: parts({ title: text, date, awarder: text, summary: text }),
    certificates: parts({
      name: text,
      date: fc.constantFrom("2024-02-29", "2023-02-29", "2019-12-01"),
      url: address,
      issuer: text,
      waymark,
    }),
    publications: parts({ name: text, publisher: text, releaseDate: date, url: address, summary: text }),
    skills: parts({ name: text, level: fc.oneof(text, fc.constant("On my own")), keywords: texts, waymark }),
    languages: parts({ language: text, fluency: fc.oneof(text, fc.constant("At work")) }),
    interests: parts({ name: text, keywords: texts }),
    references: parts({ name: text, reference: text }),
    projects: parts({
      name: text,
      description: text,
      highlights: texts,
      keywords: texts,
      ...span,
      url: address,
      roles: texts,
      entity: text,
      type: text,
    }),
    meta: part({ canonical: address, version: text, lastModified: text }),
  },
  { requiredKeys: [] },
);

const read = (file: unknown): ResumeContent => {
  const result = readResume(typeof file === "string" ? file : JSON.stringify(file));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const problemsOf = (file: unknown) => {
  const result = readResume(typeof file === "string" ? file : JSON.stringify(file));
  return result.ok ? [] : result.problems.map(({ path, problem }) => `${path.join(".")} ${problem}`);
};

describe("a JSON Resume", () => {
  test("comes out as it went in, whatever a valid one holds", () => {
    fc.assert(
      fc.property(resume, (file) => {
        const plain: unknown = JSON.parse(JSON.stringify(file));
        expect(JSON.parse(JSON.stringify(writeResume(read(plain))))).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });

  test("puts what it knows where it belongs, and nothing else", () => {
    const { profile, entries } = read({
      basics: { name: "Dana", label: "Cook", location: { city: "Joplin", region: "MO", countryCode: "US" } },
      work: [{ name: "Diner", position: "Line cook", startDate: "2021-03", summary: "Grill.", highlights: ["Fast"] }],
      education: [{ institution: "Central High", area: "General", studyType: "Diploma" }],
      skills: [{ name: "Cooking", level: "On my own", keywords: ["grill"] }],
      languages: [{ language: "Spanish", fluency: "Native speaker" }],
    });
    expect(profile).toMatchObject({ name: "Dana", headline: "Cook", town: "Joplin", region: "MO" });
    expect(profile.rest).toEqual({ basics: { location: { countryCode: "US" } } });
    const blank = (kind: EntryContent["kind"], content: Partial<EntryContent>) => ({ ...blankEntry(kind), ...content });
    expect(entries).toEqual([
      blank("WORK", {
        title: "Line cook",
        organisation: "Diner",
        startsOn: "2021-03",
        text: "Grill.",
        highlights: ["Fast"],
      }),
      blank("EDUCATION", { title: "General", organisation: "Central High", rest: { studyType: "Diploma" } }),
      blank("SKILL", { title: "Cooking", level: 3, highlights: ["grill"] }),
      blank("LANGUAGE", { title: "Spanish", rest: { fluency: "Native speaker" } }),
    ]);
  });

  test("carries what only Waymark knows, and back", () => {
    const entries: EntryContent[] = [
      { ...blankEntry("WORK"), title: "Nurse", occupationCode: "29-1141.00" },
      {
        ...blankEntry("CREDENTIAL"),
        title: "First aid",
        endsOn: "2024-05",
        expiresOn: "2026-05-31",
        credentialId: "x",
      },
      { ...blankEntry("VOLUNTEER"), title: "Coach", place: "Joplin" },
      { ...blankEntry("SKILL"), title: "Speaking", level: 5, elementId: "2.A.1.d" },
    ];
    const none = { name: "", headline: "", email: "", phone: "", url: "", summary: "", town: "", region: "", rest: {} };
    const file = resumeFile({ profile: none, entries });
    expect(file).toMatchObject({ certificates: [{ name: "First aid", waymark: { date: "2024-05" } }] });
    expect(new Set(read(file).entries.map((each) => JSON.stringify(each)))).toEqual(
      new Set(entries.map((each) => JSON.stringify(each))),
    );
  });

  test.each([
    ["nothing", "", [" EMPTY"]],
    ["no JSON", "{", [" NOT_JSON"]],
    ["a list", "[]", [" NOT_AN_OBJECT"]],
    ["too much", `{"work":[${" ".repeat(mostResumeBytes)}]}`, [" TOO_LARGE"]],
    ["a part that the format does not have", { hobbies: [] }, ["hobbies UNKNOWN_PART"]],
    ["a part that is no list", { work: {} }, ["work NOT_A_LIST"]],
    ["an entry that is a text", { work: ["cook"] }, ["work.0 NOT_AN_OBJECT"]],
    ["a figure for a text", { work: [{ position: 3 }] }, ["work.0.position NOT_TEXT"]],
    ["nothing for a text", { basics: { phone: null } }, ["basics.phone NOT_TEXT"]],
    ["a date in words", { work: [{}, { startDate: "May 2024" }] }, ["work.1.startDate DATE_WRONG"]],
    ["an address of half", { basics: { url: "example.org" } }, ["basics.url URL_WRONG"]],
    ["a mail address of half", { basics: { email: "ana" } }, ["basics.email EMAIL_WRONG"]],
    ["a NUL", { basics: { name: "a\0" } }, [" BAD_CHARACTER"]],
    ["half a character", '{"basics":{"name":"\\ud800"}}', [" BAD_CHARACTER"]],
    ["a well", `{"work":[${'{"a":'.repeat(40)}1${"}".repeat(40)}]}`, [" TOO_DEEP"]],
  ])("says where and why when it holds %s", (_, file, expected) => expect(problemsOf(file)).toEqual(expected));

  test("keeps an address that is none of the web out of what becomes a link", () => {
    const [entry] = read({ work: [{ position: "Cook", url: "javascript:alert(1)" }] }).entries;
    expect(entry).toMatchObject({ url: "", rest: { url: "javascript:alert(1)" } });
  });
});
