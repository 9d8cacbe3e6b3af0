// Any valid JSON Resume 1.0.0, with fields of nobody's making where the format lets them stand.
import fc from "fast-check";

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

export const anyResume = fc.record(
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
