import path from "node:path";
import { readdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { catalogRows } from "@/lib/catalog/build/catalog-rows";
import { buildFrom, copyFolder, fixtures, termsFolder, type CatalogFolder } from "@/tests/support/catalog-folder";

const cells = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));

/** The lines of a sheet as objects by their header. */
function records(text: string): Record<string, string>[] {
  const [header, ...rows] = cells(text);
  return rows.map((row) => Object.fromEntries(header!.map((name, i) => [name, row[i] ?? ""])));
}

let out: CatalogFolder;
let folders: CatalogFolder[];
beforeEach(() => {
  out = termsFolder();
  folders = [out];
});
afterEach(() => folders.forEach((folder) => folder.remove()));

const changed = (source: string, file: string, change: (text: string) => string) => {
  const folder = copyFolder(path.join(fixtures, source));
  folders.push(folder);
  folder.edit(file, change);
  return folder.path;
};

const rowsOf = (name: string) => catalogRows(out.read).tables.find(({ table }) => table === name)!.rows;
const occupation = (code: string) => rowsOf("Occupation").find((row) => row.code === code)!;
const placesOf = (code: string) =>
  rowsOf("OccupationPlace")
    .filter((row) => row.occupationCode === code)
    .map((row) => `${String(row.pathwayId ?? row.clusterId)}${row.inferred ? "Y" : ""}`);

describe("a build from the newer layout", () => {
  it("makes the same bytes from the same input, and never touches the hand-written terms", () => {
    const terms = readdirSync(path.join(out.path, "terms")).map((file) => out.read(`terms/${file}`));
    buildFrom(out.path);
    const files = readdirSync(out.path).filter((file) => file !== "terms");
    const first = files.map((file) => out.read(file));
    buildFrom(out.path);
    expect(files.map((file) => out.read(file))).toEqual(first);
    expect(readdirSync(path.join(out.path, "terms")).map((file) => out.read(`terms/${file}`))).toEqual(terms);
    expect(first.join("")).not.toMatch(/\r|Own words/);
  });

  it("joins outlook and wages, and says where they belong to a wider occupation", () => {
    buildFrom(out.path);
    expect(occupation("29-1141.00")).toMatchObject({
      titleEn: "Registered Nurses",
      jobZone: 3,
      topInterests: "SIC",
      entryEducation: "bachelor",
      experienceNeeded: "none",
      onTheJobTraining: "none",
      projectionFrom: null,
      employment: 3391000,
      openings: 189100,
      wageFrom: null,
      wageMedian: 93600,
      wageMean: 98430,
    });
    expect(occupation("29-1141.01")).toMatchObject({
      projectionFrom: "29-1141",
      wageFrom: "29-1141",
      wageMedian: 93600,
    });
    expect(occupation("31-1121.00")).toMatchObject({
      projectionFrom: "31-1120",
      wageFrom: "31-1120",
      wageMedian: 34900,
    });
    expect(occupation("11-1011.00")).toMatchObject({ wageMedian: 239200, wageMedianAtLeast: true });
    expect(occupation("15-1299.08")).toMatchObject({ wageMedian: null, wageMean: null, wageMedianHourly: 23.33 });
    expect(occupation("55-3016.00")).toMatchObject({
      employment: null,
      wageMedian: null,
      jobZone: null,
      topInterests: "",
    });
  });

  it("takes the newer of two medians, and that of the projections where they are of one year", () => {
    buildFrom(out.path);
    out.edit("wages.tsv", (text) =>
      text
        .replace(/^US\t29-1141\t2024(.*)\t93600\t/m, "US\t29-1141\t2024$1\t95000\t")
        .replace(/^US\t31-1120\t2024(.*)\t34900\t/m, "US\t31-1120\t2025$1\t36000\t"),
    );
    expect(occupation("29-1141.00")).toMatchObject({ wageMedian: 93600, wageFrom: null });
    expect(occupation("31-1121.00")).toMatchObject({ wageMedian: 36000, wageFrom: "31-1120", employment: 4347700 });
    expect(rowsOf("NationalFigure")).toContainEqual(expect.objectContaining({ key: "wageMedian", value: 49500 }));
    out.edit("wages.tsv", (text) => `${text}US\t00-0000\t2025\t1\t\t\t69000\t\t\t51000\t\t\t\t\t24.5\t\t\t\n`);
    expect(rowsOf("NationalFigure")).toContainEqual({
      key: "wageMedian",
      value: 51000,
      source: "BLS, Occupational Employment and Wage Statistics, May 2025",
    });
  });

  it("bridges places by the broad group and by siblings, and marks them", () => {
    buildFrom(out.path);
    expect(placesOf("31-1121.00")).toContain("national-14/healthcare-human-services/physical-healthY");
    expect(placesOf("15-1299.04")).toContain("national-16/business-management-administration/general-managementY");
    expect(placesOf("15-1299.08")).toContain("national-16/business-management-administration/general-management");
    expect(placesOf("11-1011.00")).toContain("national-14/healthcare-human-services");
    expect(placesOf("29-1141.01")).toEqual([
      "national-16/health-science/therapeutic-services",
      "national-14/healthcare-human-services/physical-health",
    ]);
  });

  it("orders other titles and related occupations, each once, known ones only", () => {
    buildFrom(out.path);
    expect(cells(out.read("titles.tsv"))).toContainEqual([
      "29-1141.00",
      "Oncology Nurse",
      "Staff Nurse",
      "Charge Nurse (RN)",
      "RN",
    ]);
    expect(cells(out.read("related.tsv"))).toContainEqual([
      "29-1141.00",
      "29-1141.01 Primary-Short",
      "31-1121.00 Supplemental",
    ]);
  });

  it("reports what did not join", () => {
    const report = buildFrom(out.path).join("\n");
    expect(report).toContain(
      "1 titles are in no terms file, their rows are left out\n    Health Science / Dream Services",
    );
    expect(report).toContain("1 codes belong to no occupation\n    29-9999.00");
    expect(report).toContain("1 related codes belong to no occupation\n    99-9999.00");
    expect(report).toContain("national-14: 1 occupations have no cluster at all\n    55-3016.00");
    expect(report).toContain("national-16/health-science/health-informatics -> national-16/business");
  });

  it("leaves an occupation with a missing rating unrated and says so", () => {
    const onet = changed("onet/new-layout", "Skills.txt", (text) =>
      text.replace(/^29-1141\.00\t[^\n]*2\.B\.3\.e\t[^\n]*\tIM\t[^\n]*\n/m, ""),
    );
    const report = buildFrom(out.path, { onet }).join("\n");
    expect(report).toContain("1 occupations lack ratings on scale IM and are left unrated\n    29-1141.00");
    expect(out.read("skill-importance.tsv")).not.toContain("29-1141.00");
  });
});

describe("a build from the older layout", () => {
  it("reads tables without Title columns, takes the release from its Read Me, and says which tables are absent", () => {
    const report = buildFrom(out.path, { onet: path.join(fixtures, "onet/old-layout") }).join("\n");
    expect(report).toContain("Knowledge.txt is not in this release");
    expect(records(out.read("interests.tsv"))).toContainEqual(
      expect.objectContaining({ code: "29-1141.00", "1.B.1.d": "7" }),
    );
    expect(out.read("knowledge-importance.tsv").trim().split("\n")).toHaveLength(1);
    expect(cells(out.read("titles.tsv"))).toContainEqual(["29-1141.00", "Charge Nurse (RN)", "Staff Nurse", "RN"]);
  });

  it("finds the release number where none is given", () => {
    const onet = path.join(fixtures, "onet/old-layout");
    expect(buildFrom(out.path, { onet, onetVersion: undefined })).toContain("O*NET 27.0: 7 occupations");
  });
});

describe("a source that cannot be right", () => {
  it("is refused with the file and the column", () => {
    const onet = changed("onet/new-layout", "Job Zones.txt", (text) => text.replace("Job Zone\t", "Zone\t"));
    expect(() => buildFrom(out.path, { onet })).toThrow(/Job Zones\.txt: no column "Job Zone"/);
  });

  it("is refused where a schooling has no term", () => {
    const bls = changed("catalog/bls", "employment-projections-table-1.2.csv", (text) =>
      text.replace("Bachelor's degree", "A diploma of dreams"),
    );
    expect(() => buildFrom(out.path, { bls })).toThrow(/no ENTRY_EDUCATION for "A diploma of dreams"/);
  });

  it("is refused where the projections do not name two years", () => {
    const bls = changed("catalog/bls", "employment-projections-table-1.2.csv", (text) =>
      text.replace("Employment, 2034", "Employment, 2024"),
    );
    expect(() => buildFrom(out.path, { bls })).toThrow(/Employment, <year>/);
  });

  it("is refused where an empty pathway names no neighbour, or a filled one does", () => {
    out.edit("terms/pathways.json", (text) => text.replace(/,\s*"nearOf": "[^"]+"/, ""));
    expect(() => buildFrom(out.path)).toThrow(/health-informatics has no occupation and names no neighbour/);
  });

  it("is refused where a folder lacks a file", () => {
    expect(() => buildFrom(out.path, { onet: path.join(fixtures, "catalog") })).toThrow(
      /Occupation Data\.txt: not found/,
    );
  });
});
