import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { looksLikePostings } from "@/lib/opportunities/imports/find-postings";
import { jsonBreak } from "@/lib/opportunities/imports/json-break";
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
test("the sample that can be downloaded is read whole", () => {
  const { rows, problems, notes } = read(readFileSync("public/opportunities-sample.json", "utf8"));
  expect([problems, notes]).toEqual([[], []]);
  expect(rows).toMatchObject([
    {
      line: 1,
      says: {
        kind: "INTERNSHIP",
        title: "Summer helper at an animal clinic",
        organisation: "Example Animal Clinic",
        text: "Feed the animals, keep rooms clean and help at the desk.\n\nYou learn:\n- how a clinic works\n- how to calm an animal",
        town: "Columbia",
        region: "MO",
        payFrom: 15,
        payTo: 16.5,
        payPer: "hour",
        shownUntil: "2027-04-30",
        seats: 2,
        occupationCodes: ["31-9096.00"],
        url: "https://www.example.org/helper",
      },
    },
  ]);
});

describe("where postings stand", () => {
  const one = posting({});
  const titles = (value: unknown) => read(value).rows.map((row) => row.says.title);
  test.each([
    ["one object", one],
    ["an array", [one]],
    ["a graph", { "@context": "https://schema.org", "@graph": [{ "@type": "WebSite" }, one] }],
    ["a list of items", { "@type": "ItemList", itemListElement: [{ "@type": "ListItem", position: 1, item: one }] }],
    ["the page's main thing", { "@type": "WebPage", mainEntity: one }],
    ["several types", { ...one, "@type": ["Thing", "JobPosting"] }],
    ["a full address as type", { ...one, "@type": "http://schema.org/JobPosting" }],
    [
      "short names with a prefix",
      { "@type": "schema:JobPosting", "schema:title": "Cook", "schema:hiringOrganization": "Diner" },
    ],
  ])("%s", (_, value) => expect(titles(value)).toEqual(["Cook"]));

  test("a saved page, with scripts of all sorts around", () => {
    const page = `<!doctype html>\n<html><head><title>Jobs</title>
      <script>var a = "<b>";</script>
      <SCRIPT id=x type='application/ld+json'><!-- ${JSON.stringify(one)} --></SCRIPT>
      <script type=application/ld+json>
        ${JSON.stringify([posting({ title: "Baker" }), { "@type": "Organization", name: "X" }])}
      </script></head></html>`;
    expect(titles(page)).toEqual(["Cook", "Baker"]);
    expect(looksLikePostings(page)).toBe(true);
    expect(looksLikePostings("kind,title\njob,Cook")).toBe(false);
  });

  test("the same posting told twice is one, and two that differ under one name are a problem", () => {
    expect(titles([one, one])).toEqual(["Cook"]);
    const { problems } = read([posting({ identifier: "7" }), posting({ identifier: "7", title: "Baker" })]);
    expect(problems).toMatchObject([{ line: 2, kind: "row-twice", values: { first: 1 } }]);
  });

  test("what only points to something of its page is followed", () => {
    const graph = [
      { "@id": "#org", "@type": "Organization", name: "Diner" },
      posting({ hiringOrganization: { "@id": "#org" } }),
    ];
    expect(read({ "@graph": graph }).rows[0]!.says.organisation).toBe("Diner");
  });

  test.each([
    ["", "empty-file"],
    ["<html><body>No scripts</body></html>", "no-postings"],
    ['{"@type":"Recipe"}', "no-postings"],
    ['[{"@type":"JobPosting",', "not-json"],
  ])("nothing to read: %j", (text, kind) => expect(read(text).problems.map((each) => each.kind)).toEqual([kind]));

  test("broken JSON is told with its line, of a page too", () => {
    expect(read('{\n"@type": "JobPosting",\n"title": oops\n}').problems).toMatchObject([
      { kind: "not-json", values: { n: 3 } },
    ]);
    const page = '<html>\n<script type="application/ld+json">\n{\n"title": oops }\n</script>';
    expect(read(page).problems).toMatchObject([{ values: { n: 4 } }]);
  });

  test("JSON breaks where its first wrong letter stands", () => {
    const broken = ["{", '{"a"', '{"a":1,}', "[1 2]", "[1,]", '{"a":"b\nc"}', "[01]", "tru", '{"a":1}}', '["\\x"]'];
    expect(broken.map(jsonBreak)).toEqual([1, 4, 7, 3, 3, 5, 1, 0, 7, 1]);
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, n) => {
        expect(jsonBreak(json)).toBe(json.length);
        const cut = json.slice(0, n % (json.length + 1));
        expect(jsonBreak(`${json}\n]`)).toBe(json.length + 1);
        expect(jsonBreak(cut)).toBeLessThanOrEqual(cut.length);
      }),
    );
  });

  test("what is too deep to be a posting is refused", () => {
    const deep = JSON.stringify(Array.from({ length: 60 }).reduce((inner) => ({ a: inner }), {}));
    expect(read(deep).problems).toMatchObject([{ kind: "too-deep" }]);
  });
});
