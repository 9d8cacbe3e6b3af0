// What an administrator would bring: the fixtures' releases, and made-up files in the official layouts.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import type { ImportFile } from "@/lib/catalog/imports/import-file";
import { fixtures } from "./catalog-folder";

export const file = (name: string, content: string | Uint8Array): ImportFile => ({
  name,
  bytes: typeof content === "string" ? strToU8(content) : content,
});

type Edits = Record<string, (text: string) => string | null>;

/** Release 1.0 of the made-up O*NET, without the stranger that its related occupations name. */
export function onetFiles(edits: Edits = {}, layout: "new-layout" | "old-layout" = "new-layout"): ImportFile[] {
  const folder = path.join(fixtures, "onet", layout);
  return readdirSync(folder).flatMap((name) => {
    const before = readFileSync(path.join(folder, name), "utf8").replace(/^.*99-9999\.00.*\n/m, "");
    const after = edits[name] ? edits[name](before) : before;
    if (edits[name] && after === before) throw new Error(`The edit of ${name} changed nothing`);
    return after === null ? [] : [file(`onet-1.0/${name}`, after)];
  });
}

export const projectionsText = (): string =>
  readFileSync(path.join(fixtures, "catalog/bls/employment-projections-table-1.2.csv"), "utf8");

export const shortWagesText = (): string => readFileSync(path.join(fixtures, "catalog/bls/oews-national.csv"), "utf8");

export const zip = (files: readonly ImportFile[]): Uint8Array =>
  zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])));

const wageColumns =
  "AREA,AREA_TITLE,AREA_TYPE,PRIM_STATE,NAICS,NAICS_TITLE,I_GROUP,OWN_CODE,OCC_CODE,OCC_TITLE,O_GROUP,TOT_EMP,EMP_PRSE," +
  "JOBS_1000,LOC_QUOTIENT,PCT_TOTAL,PCT_RPT,H_MEAN,A_MEAN,MEAN_PRSE,H_PCT10,H_PCT25,H_MEDIAN,H_PCT75,H_PCT90,A_PCT10," +
  "A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,ANNUAL,HOURLY";

export type WageLine = Partial<Record<string, string>>;

/** One line of an OEWS file in the official layout; figures follow from the median unless they are given. */
export function wageLine(line: WageLine & { OCC_CODE: string }, medianOfJob = 50_000): string {
  const hourly = (factor: number) => ((medianOfJob / 2080) * factor).toFixed(2);
  const annual = (factor: number) => String(Math.round((medianOfJob * factor) / 10) * 10);
  const values: WageLine = {
    AREA: "29",
    AREA_TITLE: "Missouri",
    AREA_TYPE: "2",
    PRIM_STATE: "MO",
    NAICS: "000000",
    NAICS_TITLE: "Cross-industry",
    I_GROUP: "cross-industry",
    OWN_CODE: "1235",
    OCC_TITLE: `"A job, made up"`,
    O_GROUP: "detailed",
    TOT_EMP: '"1,200"',
    EMP_PRSE: "2.1",
    JOBS_1000: "0.410",
    LOC_QUOTIENT: "1.25",
    H_MEAN: hourly(1.1),
    A_MEAN: annual(1.1),
    MEAN_PRSE: "1.0",
    H_PCT10: hourly(0.6),
    H_PCT25: hourly(0.8),
    H_MEDIAN: hourly(1),
    H_PCT75: hourly(1.3),
    H_PCT90: hourly(1.6),
    A_PCT10: annual(0.6),
    A_PCT25: annual(0.8),
    A_MEDIAN: annual(1),
    A_PCT75: annual(1.3),
    A_PCT90: annual(1.6),
    ...line,
  };
  return wageColumns
    .split(",")
    .map((name) => values[name] ?? "")
    .join(",");
}

export const wagesText = (lines: readonly string[]): string => `${[wageColumns, ...lines].join("\n")}\n`;

const letters = (n: number) => String.fromCharCode(65 + Math.floor(n / 26)) + String.fromCharCode(65 + (n % 26));

/** A state file as large as the official one: these SOC codes in so many states, each with its total. */
export const manyStates = (socs: readonly string[], states: number): string =>
  wagesText(
    Array.from({ length: states }, (_, n) => n).flatMap((n) => {
      const place = { AREA: String(n + 1), AREA_TITLE: `State ${n}`, PRIM_STATE: letters(n) };
      return [
        wageLine({ ...place, OCC_CODE: "00-0000", O_GROUP: "total" }, 48_000 + n),
        ...socs.map((soc, i) => wageLine({ ...place, OCC_CODE: soc }, 30_000 + ((i * 7919 + n * 101) % 90_000))),
      ];
    }),
  );

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A small .xlsx with one sheet; numbers stay numbers. */
export function workbook(sheet: string, rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const column = (n: number): string =>
    (n < 26 ? "" : column(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26));
  const cells = rows.map(
    (row, r) =>
      `<row r="${r + 1}">${row
        .map((value, c) =>
          typeof value === "number"
            ? `<c r="${column(c)}${r + 1}"><v>${value}</v></c>`
            : `<c r="${column(c)}${r + 1}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`,
        )
        .join("")}</row>`,
  );
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${cells.join("")}</sheetData></worksheet>`,
  };
  const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(head + xml)])));
}
