import { describe, expect, test } from "vitest";
import { knownOf } from "@/lib/opportunities/imports/known";
import { readPostings } from "@/lib/opportunities/imports/read-posting";

const known = knownOf({
  occupations: [
    { code: "15-1252.00", soc: "15-1252", titleEn: "Software Developers", titleEs: null },
    { code: "31-9096.00", soc: "31-9096", titleEn: "Veterinary Assistants", titleEs: null },
  ],
  pathways: [],
  elements: [{ id: "2.B.3.e", titleEn: "Programming", titleEs: "Programación" }],
});

const posting = (fields: object) => ({ "@type": "JobPosting", title: "Cook", hiringOrganization: "Diner", ...fields });
const read = (value: unknown) => readPostings(typeof value === "string" ? value : JSON.stringify(value), known);
const says = (fields: object) => {
  const { rows, problems } = read(posting(fields));
  expect(problems).toEqual([]);
  return rows[0]!.says;
};

describe("fields", () => {
  test.each([
    [["FULL_TIME", "INTERN"], "Cook", "INTERNSHIP"],
    ["FULL_TIME", "Cook", "JOB"],
    ["VOLUNTEER", "Cook", "VOLUNTEER"],
    ["FULL_TIME", "Electrician apprentice", "APPRENTICESHIP"],
    [undefined, "Summer Internship in design", "INTERNSHIP"],
    [undefined, "Internal auditor", "JOB"],
  ])("a kind from %j and %j", (employmentType, title, kind) => expect(says({ employmentType, title }).kind).toBe(kind));

  const amount = (value: unknown, currency = "USD") => ({ "@type": "MonetaryAmount", currency, value });
  test.each([
    [amount({ minValue: 15, maxValue: "18.50", unitText: "HOUR" }), { payFrom: 15, payTo: 18.5, payPer: "hour" }],
    [amount({ value: 52000, unitText: "YEAR" }), { payFrom: 52000, payTo: 52000, payPer: "year" }],
    [amount({ minValue: 900, unitText: "WEEK" }), { payFrom: 900, payTo: null, payPer: "week" }],
    [amount(48000), { payFrom: 48000, payTo: 48000, payPer: "year" }],
    [
      { "@type": "MonetaryAmount", currency: "USD", minValue: 15, maxValue: 20, unitText: "HOUR" },
      { payFrom: 15, payTo: 20, payPer: "hour" },
    ],
    ["$17 an hour", { payFrom: 17, payTo: 17, payPer: "hour" }],
    [21, { payFrom: 21, payTo: 21, payPer: "hour" }],
  ])("a pay from %j", (baseSalary, pay) => expect(says({ baseSalary })).toMatchObject(pay));

  test("a pay in other money or for a day is left out, and told", () => {
    for (const [baseSalary, kind] of [
      [amount({ value: 20, unitText: "HOUR" }, "EUR"), "currency"],
      [amount({ value: 150, unitText: "DAY" }), "per-left"],
    ] as const) {
      const { rows, notes } = read(posting({ baseSalary }));
      expect(rows[0]!.says).not.toHaveProperty("payFrom");
      expect(notes).toMatchObject([{ line: 1, field: "baseSalary", kind }]);
    }
  });

  const place = (address: unknown) => ({ "@type": "Place", address });
  test.each([
    [
      place({ addressLocality: "Columbia", addressRegion: "Missouri", addressCountry: { name: "United States" } }),
      "Columbia",
      "MO",
    ],
    [place("100 Main St, Columbia, MO 65201, USA"), "Columbia", "MO"],
    [[place({ addressLocality: "Reno", addressRegion: "NV" })], "Reno", "NV"],
    [place({ addressLocality: "Toronto", addressRegion: "ON", addressCountry: "CA" }), "Toronto, ON, CA", ""],
    ["Joplin, MO", "Joplin", "MO"],
  ])("a place from %j", (jobLocation, town, region) => expect(says({ jobLocation })).toMatchObject({ town, region }));

  test("work from home, days, hours, contact, schooling, skills", () => {
    expect(
      says({
        jobLocationType: "TELECOMMUTE",
        jobStartDate: "2027-06-01",
        applicationDeadline: "2027-05-01T17:00:00-05:00",
        validThrough: "2027-05-02T00:00",
        workHours: "20 hours per week",
        applicationContact: {
          "@type": "ContactPoint",
          name: "Lee",
          email: "mailto:lee@diner.example",
          telephone: "573-555-0100",
        },
        educationRequirements: [{ credentialCategory: "bachelor degree" }, { credentialCategory: "associate degree" }],
        skills: "programming, juggling",
        occupationalCategory: { "@type": "CategoryCode", codeValue: "15-1252" },
      }),
    ).toMatchObject({
      remote: true,
      startsOn: "2027-06-01",
      applyBy: "2027-05-01",
      shownUntil: "2027-05-02",
      hoursPerWeek: 20,
      contactName: "Lee",
      contactEmail: "lee@diner.example",
      contactPhone: "573-555-0100",
      schooling: "ASSOCIATE",
      elementIds: ["2.B.3.e"],
      occupationCodes: ["15-1252.00"],
    });
  });

  test("what has no place in the fields stands in the text, once", () => {
    const { text } = says({
      description: "<p>Cook meals. Be kind.</p>",
      responsibilities: "Clean up",
      qualifications: "Be kind.",
    });
    expect(text).toBe("Cook meals. Be kind.\n\nClean up");
  });

  test.each([
    ["tags that never end", "<p".repeat(250_000)],
    ["scripts that never end", "<script ".repeat(60_000)],
    ["empty paragraphs", "<p></p>".repeat(70_000)],
    ["digits", "1".repeat(400_000)],
    ["signs", "@.".repeat(200_000)],
    ["spaces", `a${" ".repeat(400_000)}b`],
  ])("a hostile posting is read in no time: %s", (_, value) => {
    const begun = performance.now();
    const contact = { email: `a@${value}`, telephone: value };
    read(
      posting({
        title: value,
        description: value,
        workHours: value,
        baseSalary: value,
        applicationContact: contact,
        url: value,
        jobLocation: value,
        skills: value,
      }),
    );
    read(`<html>${value}`);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  test("a long text is cut only where an address has the rest", () => {
    const description = "word ".repeat(1500);
    expect(read(posting({ description })).problems).toMatchObject([{ field: "description", kind: "too-long" }]);
    const { rows, problems, notes } = read(posting({ description, url: "https://diner.example/1" }));
    expect([problems, notes]).toMatchObject([[], [{ kind: "text-cut" }]]);
    expect(rows[0]!.says.text!.length).toBeLessThanOrEqual(5000);
  });

  test("what is missing or unreadable is told with its property", () => {
    const { problems } = read([
      { "@type": "JobPosting" },
      posting({ title: "Baker", validThrough: "someday", totalJobOpenings: "many" }),
    ]);
    expect(problems.map(({ line, field, kind }) => `${line} ${field} ${kind}`)).toEqual([
      "1 title missing",
      "1 hiringOrganization missing",
      "2 validThrough day-unreadable",
      "2 totalJobOpenings not-a-number",
    ]);
  });

  test("an occupation or schooling that nobody here knows is told and left out", () => {
    const { rows, notes } = read(
      posting({ occupationalCategory: "99-9999.00 Wizards", educationRequirements: "a wand" }),
    );
    expect(rows[0]!.says).not.toHaveProperty("occupationCodes");
    expect(notes.map(({ kind }) => kind)).toEqual(["schooling-left", "occupation-left"]);
  });
});
