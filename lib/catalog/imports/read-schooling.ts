import { sheet } from "../build/sheet";
import { withoutStop } from "../build/program-sheets";
import { checkTable } from "./check-table";
import type { Findings } from "./findings";
import type { OpenedFiles } from "./open-files";
import { askIfFew, sheetLines, type ReaderContext, type ReadRelease } from "./release-content";
import { askIfUnknown, catalogueSocs } from "./soc-codes";

const byText = (a: readonly string[], b: readonly string[]) => {
  const [left, right] = [a.join("\t"), b.join("\t")];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** NCES writes codes for spreadsheets as ="01.0000". */
const plain = (value: string) => value.replace(/^="?|"$/g, "");

const isProgram = (code: string) => /^\d{2}\.\d{4}$/.test(plain(code));
const noOccupation = "99-9999";

function readTitles(opened: OpenedFiles, context: ReaderContext, findings: Findings): string[][] {
  const table = opened.tables.get("programs");
  if (!table) {
    const lines = sheetLines(context.read, "programs.tsv");
    findings.note("kept", { name: "CIP titles", n: lines.length });
    return lines.map((line) => line.split("\t"));
  }
  const rows = checkTable(
    table,
    {
      columns: { code: "CIPCode", title: "CIPTitle" },
      codes: { code: /^(="?)?\d{2}(\.\d{2}(\d{2})?)?"?$/ },
      filled: ["title"],
      key: ({ code }) => plain(code),
    },
    findings,
  );
  const programs = rows.filter(({ values }) => isProgram(values.code));
  findings.count("passed-over-families", rows.length - programs.length, { file: table.file });
  return programs.map(({ values }) => [plain(values.code), withoutStop(values.title)]).sort(byText);
}

/** Where the classification ends: CIP's own code for "no match". */
const isNoProgram = (code: string) => code === "99.9999";

function readPairs(opened: OpenedFiles, known: ReadonlySet<string>, context: ReaderContext, findings: Findings) {
  const table = opened.tables.get("program-occupations");
  if (!table) {
    const lines = sheetLines(context.read, "program-occupations.tsv");
    findings.note("kept", { name: "CIP–SOC", n: lines.length });
    return lines.map((line) => line.split("\t")).filter(([code]) => known.has(code!));
  }
  const rows = checkTable(
    table,
    {
      columns: { program: /^CIP\d{4}Code$/, soc: /^SOC\d{4}Code$/ },
      codes: { program: /^(="?)?\d{2}\.\d{4}"?$/, soc: /^(="?)?\d{2}-\d{4}"?$/ },
      key: ({ program, soc }) => `${plain(program)} ${plain(soc)}`,
    },
    findings,
  );
  const socs = new Map<string, string[]>();
  let unmatched = 0;
  for (const { line, values } of rows) {
    const [program, soc] = [plain(values.program), plain(values.soc)];
    if (soc === noOccupation || isNoProgram(program)) unmatched += 1;
    else if (!known.has(program)) findings.problem("unknown-code", { file: table.file, line, value: program });
    else socs.set(program, [...(socs.get(program) ?? []), soc]);
  }
  findings.count("passed-over-no-match", unmatched, { file: table.file });
  askIfUnknown([...socs.values()].flat(), catalogueSocs(context), table.file, findings);
  return [...socs].map(([program, own]) => [program, ...own.sort()]).sort(byText);
}

/** Reads the titles of CIP and its crosswalk to SOC, or one of the two: the other stays as it is. */
export function readPrograms(opened: OpenedFiles, context: ReaderContext, findings: Findings): ReadRelease | null {
  const programs = readTitles(opened, context, findings);
  const pairs = readPairs(opened, new Set(programs.map(([code]) => code!)), context, findings);
  const named = [...opened.tables.values()].flatMap(({ header, file }) =>
    [...header, file].map((name) => /CIP\D?(\d{4})/i.exec(name)?.[1]),
  );
  const release = context.release ?? named.find(Boolean) ?? null;
  if (release === null) findings.problem("no-release");
  if (!findings.clean || release === null) return null;
  askIfFew(findings, "programs.tsv", programs.length, sheetLines(context.read, "programs.tsv").length);
  askIfFew(
    findings,
    "program-occupations.tsv",
    pairs.length,
    sheetLines(context.read, "program-occupations.tsv").length,
  );
  const files = {
    "programs.tsv": sheet(["code", "title"], programs),
    "program-occupations.tsv": sheet(["code", "socs"], pairs),
  };
  return { content: { files, release: { programs: release } }, release, rows: programs.length };
}

/** A spreadsheet takes the leading zero of "01001" away. */
const fiveDigits = (code: string) => code.padStart(5, "0");

/** Reads the school courses of SCED: codes and titles. */
export function readCourses(opened: OpenedFiles, context: ReaderContext, findings: Findings): ReadRelease | null {
  const table = opened.tables.get("courses");
  if (!table) return null;
  const rows = checkTable(
    table,
    {
      columns: { code: "SCED Course Code", title: "Course Title" },
      codes: { code: /^\d{4,5}$/ },
      filled: ["title"],
      key: ({ code }) => fiveDigits(code),
    },
    findings,
  );
  const named = opened.names.map((name) => /(?:sced|v)\D{0,9}(\d+(?:\.\d+)?)/i.exec(name)?.[1]).find(Boolean);
  const release = context.release ?? named ?? null;
  if (release === null) findings.problem("no-release", { file: table.file });
  if (!findings.clean || release === null) return null;
  askIfFew(findings, "school-courses.tsv", rows.length, sheetLines(context.read, "school-courses.tsv").length);
  const courses = rows.map(({ values }) => [fiveDigits(values.code), values.title]).sort(byText);
  const files = { "school-courses.tsv": sheet(["code", "title"], courses) };
  return { content: { files, release: { courses: release } }, release, rows: courses.length };
}
