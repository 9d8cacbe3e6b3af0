import { parseTable } from "../build/delimited";
import { sheet } from "../build/sheet";
import { readWageSheet, wageSheet, type WageRow } from "../build/wage-sheet";
import type { ReleaseContent } from "./release-content";

type Read = (file: string) => string;

/** Of each area the wages that were applied last. */
function wages(readBuiltIn: Read, contents: readonly ReleaseContent[]): string {
  const texts = [readBuiltIn("wages.tsv"), ...contents.flatMap(({ files }) => files["wages.tsv"] ?? [])];
  const byArea = new Map<string, WageRow[]>();
  for (const text of texts) {
    const rows = readWageSheet(parseTable(text, "wages.tsv", "\t"));
    for (const area of new Set(rows.map((row) => row.area))) byArea.set(area, []);
    for (const row of rows) byArea.get(row.area)!.push(row);
  }
  return wageSheet([...byArea.values()].flat());
}

const table = (text: string, file: string) => parseTable(text, file, "\t").rows;

/** An imported list of courses, and of the built-in ones those that a program of study names. */
function schoolCourses(imported: string, readBuiltIn: Read): string {
  const rows = new Map(table(imported, "school-courses.tsv").map(([code = "", title = ""]) => [code, title]));
  const named = new Set(table(readBuiltIn("programs/courses.tsv"), "programs/courses.tsv").map(([, course]) => course));
  for (const [code = "", title = ""] of table(readBuiltIn("school-courses.tsv"), "school-courses.tsv")) {
    if (!rows.has(code) && named.has(code)) rows.set(code, title);
  }
  return sheet(
    ["code", "title"],
    [...rows].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/**
 * The catalogue's sheets as they count: the built-in files, and over them those of the active imports, the one applied
 * last on top. Wages are put together area by area.
 */
export function effectiveSheets(readBuiltIn: Read, contents: readonly ReleaseContent[]): Read {
  const made = new Map<string, string>();
  const compose = (file: string): string => {
    if (file === "release.json") {
      const builtIn = JSON.parse(readBuiltIn(file)) as object;
      return JSON.stringify(Object.assign({}, builtIn, ...contents.map(({ release }) => release)));
    }
    const imported = contents.map(({ files }) => files[file]).findLast((text) => text !== undefined);
    if (imported === undefined) return readBuiltIn(file);
    if (file === "wages.tsv") return wages(readBuiltIn, contents);
    if (file === "school-courses.tsv") return schoolCourses(imported, readBuiltIn);
    return imported;
  };
  return (file) => {
    const text = made.get(file) ?? compose(file);
    made.set(file, text);
    return text;
  };
}
