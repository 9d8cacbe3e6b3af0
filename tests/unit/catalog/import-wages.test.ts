import { describe, expect, it } from "vitest";
import { parseTable } from "@/lib/catalog/build/delimited";
import { readWageSheet } from "@/lib/catalog/build/wage-sheet";
import { effectiveSheets } from "@/lib/catalog/imports/effective-sheets";
import { file, shortWagesText, wageLine, wagesText, type WageLine } from "@/tests/support/import-files";
import { readAs, refuses, today } from "@/tests/support/import-readers";

describe("wages", () => {
  const nurse = (line: WageLine = {}) => wageLine({ OCC_CODE: "29-1141", ...line }, 80_000);
  const wages = async (lines: string[], name = "state_M2025_dl.csv") => {
    const { found, findings, sheets } = await readAs("WAGES", [file(name, wagesText(lines))]);
    const sheet = sheets["wages.tsv"];
    return { found, findings, rows: sheet ? readWageSheet(parseTable(sheet, "wages.tsv", "\t")) : [] };
  };

  it("of a state are read with their percentiles and concentration", async () => {
    const { found, rows, findings } = await wages([nurse()]);
    expect(findings.problems).toEqual([]);
    expect(found).toMatchObject({ release: "May 2025", rows: 1, areas: ["MO"] });
    expect(rows).toEqual([
      {
        ...{ area: "MO", soc: "29-1141", year: 2025, employment: 1200, jobsPer1000: 0.41, locationQuotient: 1.25 },
        ...{ annualMean: 88000, annual10: 48000, annual25: 64000, annual50: 80000, annual75: 104000, annual90: 128000 },
        ...{ hourly10: 23.08, hourly25: 30.77, hourly50: 38.46, hourly75: 50, hourly90: 61.54, topCodedFrom: null },
      },
    ]);
  });

  it("that are not released are unknown, and those at the top are told as that or more", async () => {
    const top = { A_MEAN: "#", A_PCT75: "#", A_PCT90: "#", H_PCT75: "#", H_PCT90: "#" };
    const { rows } = await wages([nurse({ TOT_EMP: "**", A_PCT10: "*", H_PCT10: "*", ...top })]);
    expect(rows[0]).toMatchObject({ employment: null, annual10: null, hourly10: null, annual25: 64000 });
    expect(rows[0]).toMatchObject({
      annualMean: null,
      annual75: 239200,
      annual90: 239200,
      hourly90: 115,
      topCodedFrom: 75,
    });
    const older = await wages([nurse(top)], "state_M2021_dl.csv");
    expect(older.rows[0]).toMatchObject({ annual90: 208000, hourly90: 100 });
  });

  it("take detailed occupations, all jobs and the broad groups that the catalogue needs, of states and the nation", async () => {
    const { rows, findings, found } = await wages([
      nurse({ OCC_CODE: "00-0000", O_GROUP: "total" }),
      nurse({ OCC_CODE: "29-0000", O_GROUP: "major" }),
      nurse({ OCC_CODE: "29-1140", O_GROUP: "broad" }),
      nurse({ OCC_CODE: "31-1120", O_GROUP: "broad", TOT_EMP: "5" }),
      nurse({ OCC_CODE: "31-1120", O_GROUP: "detailed", TOT_EMP: "6" }),
      nurse({ NAICS: "622000", I_GROUP: "3-digit" }),
      nurse({ AREA_TYPE: "4", AREA: "41180" }),
      nurse({ AREA_TYPE: "1", AREA: "99", PRIM_STATE: "US" }),
      nurse(),
    ]);
    expect(rows.map(({ area, soc, employment }) => `${area} ${soc} ${employment}`)).toEqual([
      ...["US 29-1141 1200", "MO 00-0000 1200", "MO 29-1141 1200", "MO 31-1120 6"],
    ]);
    expect(found?.areas).toEqual(["MO", "US"]);
    expect(findings.notes.map(({ key, values }) => `${key} ${values.n}`)).toEqual([
      ...["passed-over-areas 1", "passed-over-industries 1", "passed-over-groups 3"],
    ]);
  });

  it("in the short national layout make the sheet that the builder makes", async () => {
    const { found, sheets } = await readAs("WAGES", [file("oews.csv", shortWagesText())]);
    expect(sheets).toEqual({ "wages.tsv": today("wages.tsv") });
    expect(found).toMatchObject({ release: "May 2024", areas: ["US"] });
  });

  it("without a year are asked for it", async () => {
    expect((await wages([nurse()], "wages.csv")).findings.problems[0]).toMatchObject({ key: "no-release" });
    const { found } = await readAs("WAGES", [file("wages.csv", wagesText([nurse()]))], "May 2023");
    expect(found?.release).toBe("May 2023");
  });

  it("of other areas alone are no wages of ours", async () => {
    expect((await wages([nurse({ AREA_TYPE: "4" })])).findings.problems[0]).toMatchObject({ key: "no-area" });
  });

  refuses("WAGES", "state_M2025_dl.csv", [
    ["a wage below zero", wagesText([nurse({ A_MEDIAN: "-1" })]), "out-of-range", 2],
    ["a wage that is no number", wagesText([nurse({ A_MEDIAN: "high" })]), "not-a-number", 2],
    ["percentiles that fall", wagesText([nurse(), nurse({ OCC_CODE: "11-1011", A_PCT75: "1" })]), "not-ascending", 3],
    ["a code twice", wagesText([nurse(), nurse()]), "duplicate", 3],
    ["a state of three letters", wagesText([nurse({ PRIM_STATE: "MIS" })]), "bad-code", 2],
    ["a line cut short", wagesText([nurse(), nurse()]).slice(0, -60), "truncated", 3],
  ]);
});

describe("sheets under several imports", () => {
  const wageSheet = (area: string, median: number) =>
    `area\tsoc\tyear\temployment\tjobsPer1000\tlocationQuotient\tannualMean\tannual10\tannual25\tannual50\tannual75\tannual90\thourly10\thourly25\thourly50\thourly75\thourly90\ttopCodedFrom\n${area}\t29-1141\t2025\t\t\t\t\t\t\t${median}\t\t\t\t\t\t\t\t\n`;

  it("are those of the import applied last, and wages those of each area", () => {
    const states = {
      files: { "wages.tsv": wageSheet("MO", 1) + wageSheet("KS", 2).split("\n")[1] + "\n" },
      release: {},
    };
    const newer = { files: { "wages.tsv": wageSheet("MO", 3) }, release: { onetVersion: "30.0" } };
    const sheets = effectiveSheets(today, [states, newer]);
    const rows = readWageSheet(parseTable(sheets("wages.tsv"), "wages.tsv", "\t"));
    const medians = new Map(rows.map(({ area, soc, annual50 }) => [`${area} ${soc}`, annual50]));
    expect([medians.get("MO 29-1141"), medians.get("KS 29-1141"), medians.get("US 29-1141")]).toEqual([3, 2, 93600]);
    expect(JSON.parse(sheets("release.json"))).toMatchObject({ onetVersion: "30.0", projections: "2024–34" });
    expect(sheets("titles.tsv")).toBe(today("titles.tsv"));
  });
});
