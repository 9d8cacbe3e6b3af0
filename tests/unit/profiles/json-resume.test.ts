import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blankEntry, type EntryContent } from "@/lib/profiles/rules/entry-kinds";
import { mostResumeBytes, readResume, type ResumeContent } from "@/lib/profiles/rules/read-resume";
import { resumeFile, writeResume } from "@/lib/profiles/rules/write-resume";
import { anyResume } from "../../support/any-resume";

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
      fc.property(anyResume, (file) => {
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
