import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { columnNames, offerHead, ownColumns } from "@/lib/opportunities/imports/csv-columns";
import { textOfFile } from "@/lib/opportunities/imports/file-text";
import { knownOf } from "@/lib/opportunities/imports/known";
import { readOfferCsv } from "@/lib/opportunities/imports/read-offer-csv";

const titles = (titleEn: string, titleEs: string | null = null) => ({ titleEn, titleEs });
const known = knownOf({
  occupations: [
    { code: "29-1141.00", soc: "29-1141", ...titles("Registered Nurses", "Enfermeras registradas") },
    { code: "29-1141.01", soc: "29-1141", ...titles("Acute Care Nurses") },
    { code: "31-9096.00", soc: "31-9096", ...titles("Veterinary Assistants and Laboratory Animal Caretakers") },
  ],
  pathways: [
    {
      id: "national-16/health-science/therapeutic-services",
      ...titles("Therapeutic Services", "Servicios terapéuticos"),
    },
    { id: "national-14/health/therapeutic", ...titles("Therapeutic Services") },
  ],
  elements: [{ id: "2.A.1.b", ...titles("Active Listening", "Escucha activa") }],
});
const read = (text: string) => readOfferCsv(text, known);
const says = (text: string) => {
  const { rows, problems } = read(text);
  expect(problems).toEqual([]);
  return rows.map((row) => row.says);
};

describe("columns", () => {
  test("no name stands for two columns", () => {
    const all = Object.values(columnNames).flatMap((names) => [...new Set(names)]);
    expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([]);
    expect(all).not.toContain("");
  });

  test("the sample that can be downloaded has every column of ours and no mistake", () => {
    const sample = readFileSync("public/opportunities-sample.csv", "utf8");
    expect(sample.split("\n")[0]!.trim()).toBe(offerHead.trim());
    const all = knownOf({
      occupations: [
        { code: "31-9096.00", soc: "31-9096", ...titles("Veterinary Assistants") },
        { code: "47-2111.00", soc: "47-2111", ...titles("Electricians") },
      ],
      pathways: [
        "national-16/health-science/therapeutic-services",
        "national-16/architecture-construction/construction",
      ].map((id) => ({ id, ...titles(id) })),
      elements: [{ id: "2.B.1.f", ...titles("Service Orientation") }],
    });
    const { rows, problems, notes } = readOfferCsv(sample, all);
    expect(problems).toEqual([]);
    expect(notes).toEqual([]);
    expect(rows.map(({ says: { kind } }) => kind)).toEqual(["INTERNSHIP", "APPRENTICESHIP", "SHADOWING"]);
    expect(Object.keys(rows[0]!.says)).toHaveLength(ownColumns.length);
  });
});

test("our own columns are read into fields", () => {
  const [one] = says(
    [
      "id,kind,title,organization,description,url,town,state,remote,pathways,occupations,skills,pay_from,pay_to,pay_per,hours_per_week,starts,ends,apply_by,show_until,places,grades,adults_only,schooling,contact_name,contact_email,contact_phone,how_to_apply",
      `7,Internship,Vet helper,Green Paws,"First line\nsecond ""line""",www.greenpaws.example,Columbia,Missouri,no,Therapeutic Services; national-14/health/therapeutic,31-9096,Active listening,15,$16.50,hour,20,2027-06-01,2027-08-01,2027-05-01,2027-05-15,2,11-12,yes,high school,Lee Ann,lee@greenpaws.example,573-555-0101,Call first`,
    ].join("\n"),
  );
  expect(one).toEqual({
    kind: "INTERNSHIP",
    title: "Vet helper",
    organisation: "Green Paws",
    text: 'First line\nsecond "line"',
    url: "https://www.greenpaws.example",
    town: "Columbia",
    region: "MO",
    remote: false,
    pathwayIds: ["national-16/health-science/therapeutic-services", "national-14/health/therapeutic"],
    occupationCodes: ["31-9096.00"],
    elementIds: ["2.A.1.b"],
    payFrom: 15,
    payTo: 16.5,
    payPer: "hour",
    hoursPerWeek: 20,
    startsOn: "2027-06-01",
    endsOn: "2027-08-01",
    applyBy: "2027-05-01",
    shownUntil: "2027-05-15",
    seats: 2,
    gradeFrom: 11,
    gradeTo: 12,
    adultsOnly: true,
    schooling: "SCHOOL",
    contactName: "Lee Ann",
    contactEmail: "lee@greenpaws.example",
    contactPhone: "573-555-0101",
    contactHow: "Call first",
  });
});

test("other people's columns: Spanish, other letters, semicolons, a byte-order mark, Windows line ends and letters", () => {
  const file =
    "\uFEFFTIPO;Título;EMPRESA;Sueldo;Ciudad;ESTADO;Ocupación\r\nPASANTÍA;Ayudante;Clínica Ñandú;15,50 por hora;Joplin;misuri;Enfermeras registradas\r\n";
  const expected = {
    kind: "INTERNSHIP",
    title: "Ayudante",
    organisation: "Clínica Ñandú",
    payFrom: 15.5,
    payTo: 15.5,
    payPer: "hour",
    region: "MO",
    occupationCodes: ["29-1141.00"],
  };
  expect(says(file)).toMatchObject([expected]);
  const windows = Buffer.from(file.slice(1), "latin1");
  expect(says(textOfFile({ name: "a.csv", bytes: windows })!)).toMatchObject([expected]);
  const wide = Buffer.from(file, "utf16le");
  expect(says(textOfFile({ name: "a.csv", bytes: wide })!)).toMatchObject([expected]);
  expect(textOfFile({ name: "a.png", bytes: Uint8Array.from([0x89, 0x50, 0, 1, 2]) })).toBeNull();
});

test("a file says nothing of what it has no column for", () => {
  expect(says("kind,title,organization\njob,Cook,Diner")).toEqual([
    { kind: "JOB", title: "Cook", organisation: "Diner" },
  ]);
});

test("the same opportunity has the same key, whatever its letters; two rows with one key are a problem", () => {
  const keys = (text: string) => read(text).rows.map(({ key }) => key);
  const [one] = keys("id,kind,title,organization\n A 7,job,Cook,Diner");
  expect(keys("kind,ID,organization,title\njob,a 7,DINER,Chef")).toEqual([one]);
  expect(keys("id,kind,title,organization\n A 7,job,Cook,Other")).not.toEqual([one]);
  const { problems } = read("kind,title,organization\njob,Cook,Diner\n\njob,cook,diner");
  expect(problems).toMatchObject([{ line: 4, field: "key", kind: "row-twice", values: { first: 2 } }]);
});

test("every problem stands at its line and column", () => {
  const { rows, problems } = read(
    [
      "kind,title,organization,state,pay_from,pay_to,starts,ends,grades,email,places,hours,pathways,occupations,skills,url,schooling,remote,apply_by",
      "gig,,Diner,Bavaria,20,15,2027-02-30,2027-01-01,5-9,nobody,0,90,Nothing,99-9999,Juggling,not an address,magic,maybe,soon",
      `job,${"x".repeat(141)},Diner,MO,abc,,2027-05-01,2027-04-01,12-9,,,,,,,,,,`,
    ].join("\n"),
  );
  expect(rows).toHaveLength(2);
  expect(problems.map(({ line, field, kind }) => `${line} ${field} ${kind}`).sort()).toEqual(
    [
      "2 kind kind-unknown",
      "2 title missing",
      "2 region region-unknown",
      "2 payTo pay-order",
      "2 startsOn day-unreadable",
      "2 grades grades-range",
      "2 contactEmail email-unreadable",
      "2 seats seats-range",
      "2 hoursPerWeek hours-range",
      "2 pathwayIds pathway-unknown",
      "2 occupationCodes occupation-unknown",
      "2 elementIds skill-unknown",
      "2 url url-unreadable",
      "2 schooling schooling-unknown",
      "2 remote yes-or-no",
      "2 applyBy day-unreadable",
      "3 title too-long",
      "3 payFrom not-a-number",
      "3 endsOn days-order",
      "3 grades grades-range",
    ].sort(),
  );
});

test.each([
  ["", "empty-file"],
  ["kind,title,organization", "no-lines"],
  ["kind,title\njob,Cook", "column-missing"],
  ["kind,title,organization,Employer\njob,Cook,Diner,Diner", "column-twice"],
  ['kind,title,organization\njob,"Cook,Diner', "quote-open"],
  ["kind,title,organization\njob,Cook,Diner,more", "too-many-cells"],
  ["kind,title,organization,starts,ends\njob,Cook,Diner,13/1/2027,1/14/2027", "day-mixed"],
])("a file that is wrong as a whole: %j", (text, kind) => {
  expect(read(text).problems.map((problem) => problem.kind)).toContain(kind);
});

test("columns that were not read are told", () => {
  expect(read("kind,title,organization,Shoe size\njob,Cook,Diner,9").notes).toMatchObject([
    { kind: "ignored", values: { names: "Shoe size" } },
  ]);
});
