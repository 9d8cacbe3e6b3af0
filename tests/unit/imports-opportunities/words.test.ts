import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importWords } from "@/components/opportunities/import-words";
import { columnTitle, offerColumns } from "@/lib/opportunities/imports/csv-columns";
import { knownOf } from "@/lib/opportunities/imports/known";
import { offerNoteKinds, offerProblemKinds } from "@/lib/opportunities/imports/offer-row";
import { readOfferCsv } from "@/lib/opportunities/imports/read-offer-csv";
import { readPostings } from "@/lib/opportunities/imports/read-posting";

const known = knownOf({ occupations: [], pathways: [], elements: [] });
const none = { counts: { new: 0, changed: 0, over: 0, unchanged: 0 }, changes: [], basis: "" };
const nameOf = (_: string, field: string) => columnTitle(field);

const broken = [
  "",
  "kind,title,organization",
  "kind,title\njob,Cook",
  "kind,title,organization,Employer\njob,a,b,c",
  'kind,title,organization\njob,"Cook,Diner',
  "kind,title,organization\njob,Cook,Diner,more\njob,Cook,Diner",
  "kind,title,organization,starts,ends\njob,Cook,Diner,13/1/2027,1/14/2027",
  "kind,title,organization,grade\n".concat("job,Cook,Diner,9\n".repeat(1001)),
  [
    "kind,title,organization,state,pay_from,pay_to,pay,per,starts,ends,grades,email,places,hours,pathways,occupations,skills,url,schooling,remote",
    "gig,,Diner,Bavaria,20,15,much,fish,soon,2027-01-01,5-9,nobody,0,90,Nothing,99-9999,Juggling,not an address,magic,maybe",
    `job,${"x".repeat(141)},Diner,MO,abc,2000000,,hour,2027-05-01,2027-04-01,high,,many,,,,,,,`,
  ].join("\n"),
];
const brokenPages = ["{}", "[1 2]", JSON.stringify(Array.from({ length: 60 }).reduce((inner) => ({ a: inner }), {}))];
const twice = JSON.stringify(
  [1, 2].map((n) => ({ "@type": "JobPosting", identifier: "7", title: `${n}`, hiringOrganization: "D" })),
);
const crowd = readOfferCsv(
  `kind,title,organization,occupations\njob,Cook,Diner,${Array.from({ length: 13 }, (_, i) => `11-10${10 + i}.00`).join(";")}`,
  knownOf({
    occupations: Array.from({ length: 13 }, (_, i) => ({
      code: `11-10${10 + i}.00`,
      soc: `11-10${10 + i}`,
      titleEn: `O${i}`,
      titleEs: null,
    })),
    pathways: [],
    elements: [],
  }),
);

test("every problem that a file can have is met here, and said in both languages with nothing left open", () => {
  const read = [
    ...broken.map((text) => readOfferCsv(text, known)),
    ...[...brokenPages, twice].map((text) => readPostings(text, known)),
    crowd,
  ];
  const kinds = new Set(read.flatMap(({ problems }) => problems.map(({ kind }) => kind)));
  expect(offerProblemKinds.filter((kind) => !kinds.has(kind))).toEqual([]);
  for (const { format, problems, notes } of read)
    for (const locale of ["en", "es"] as const) {
      const { mistakes } = importWords(locale, { ...none, format, problems, notes }, nameOf);
      expect(mistakes!.rows).toHaveLength(Math.min(problems.length, 200));
      for (const { line, where, wrong } of mistakes!.rows) {
        expect(`${line} ${where} ${wrong}`).not.toMatch(/[{}]|undefined/);
        expect(wrong.length).toBeGreaterThan(5);
      }
    }
});

test("notes, changes and what is cut off are told in words", () => {
  const values = { names: "A", value: "B", most: 5 };
  const notes = offerNoteKinds.map((kind, i) => ({ line: i % 2 ? 3 : null, field: null, kind, values }));
  const changes = Array.from({ length: 201 }, (_, i) => ({
    ...{ what: "changed" as const, line: i + 2, title: "Cook", organisation: "Diner" },
    fields: [{ field: "town" as const, before: "", after: "x".repeat(100) }],
  }));
  const trial = {
    ...none,
    format: "csv" as const,
    problems: [],
    notes,
    changes,
    counts: { ...none.counts, changed: 201, over: 1 },
  };
  for (const locale of ["en", "es"] as const) {
    const words = importWords(locale, trial, nameOf).trial!;
    expect(words.useful).toBe(true);
    expect(words.notes).toHaveLength(offerNoteKinds.length + 1);
    expect(words.notes.join(" ")).not.toMatch(/[{}]|undefined/);
    expect(words.rows).toHaveLength(200);
    expect(words.more).toContain("1");
    expect(words.rows[0]!.fields[0]).toMatch(/town.*x{80} …/);
  }
});

test("the texts of both languages name every field that a table can have", () => {
  for (const locale of ["en", "es"]) {
    const { fields } = JSON.parse(readFileSync(`components/opportunities/import-texts/${locale}.json`, "utf8"));
    expect(Object.keys(fields).sort()).toEqual([...offerColumns].sort());
  }
});
