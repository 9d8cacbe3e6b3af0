import type { Table } from "../build/delimited";
import {
  readJobZones,
  readOccupations,
  readRatings,
  readRelated,
  readTitles,
  readTopInterests,
} from "../build/onet-tables";
import { shareSheet } from "../build/compose-ratings";
import { BuildReport } from "../build/report";
import { sheet, vectorSheet } from "../build/sheet";
import { elementIds, type Terms } from "../build/terms";
import { checkTable, type Checked, type TableRules } from "./check-table";
import type { Findings } from "./findings";
import { onetParts, onetRules, type OnetPart } from "./onet-rules";
import type { OpenedFiles } from "./open-files";
import { askIfFew, sheetLines, type ReaderContext, type ReadRelease } from "./release-content";

const ratingSheets = [
  ["interests", "interests.tsv", "OI", "INTEREST"],
  ["knowledge", "knowledge-importance.tsv", "IM", "KNOWLEDGE"],
  ["knowledge", "knowledge-level.tsv", "LV", "KNOWLEDGE"],
  ["skills", "skill-importance.tsv", "IM", "SKILL"],
  ["skills", "skill-level.tsv", "LV", "SKILL"],
  ["work-styles", "work-styles.tsv", "IM", "WORK_STYLE"],
] as const;

/** Codes that the release's own list of occupations lacks, each once. */
function checkKnown(file: string, rows: readonly Checked<string>[], known: ReadonlySet<string>, findings: Findings) {
  const told = new Set<string>();
  for (const { line, values } of rows) {
    for (const value of [values.code!, ...(values.related ? [values.related] : [])]) {
      if (known.has(value) || told.has(value)) continue;
      told.add(value);
      findings.problem("unknown-code", { file, line, value });
    }
  }
}

/**
 * A table of ratings ends with an occupation that has all of them. One that does not was cut off; in the middle of the
 * table O*NET may leave ratings out.
 */
function checkComplete(
  table: Table,
  part: OnetPart,
  rows: readonly Checked<string>[],
  terms: Terms,
  findings: Findings,
) {
  const wanted = ratingSheets.filter(([name]) => name === part);
  const last = rows.at(-1);
  if (!last) return;
  for (const [, , scale, kind] of wanted) {
    const own = rows.filter(({ values }) => values.code === last.values.code && values.scale === scale);
    const rated = new Set(own.map(({ values }) => values.element));
    const missing = elementIds(terms, kind).filter((id) => !rated.has(id));
    if (missing.length === 0) continue;
    findings.problem("truncated", { file: table.file, line: last.line, value: last.values.code });
    return;
  }
}

function checkAll({ tables }: OpenedFiles, terms: Terms, findings: Findings): Set<string> {
  const occupations = tables.get("occupations");
  if (!occupations) {
    findings.problem("missing-file", { name: "Occupation Data" });
    return new Set();
  }
  const listed = checkTable(occupations, onetRules.occupations as TableRules<string>, findings);
  const known = new Set(listed.map(({ values }) => values.code!));
  for (const part of onetParts) {
    const table = tables.get(part);
    if (!table || part === "occupations") continue;
    const rows = checkTable(table, onetRules[part] as TableRules<string>, findings);
    checkKnown(table.file, rows, known, findings);
    checkComplete(table, part, rows, terms, findings);
  }
  return known;
}

function releaseOf({ texts, names }: OpenedFiles): string | null {
  const said = texts.map((text) => /O\*NET (\d+\.\d+) Database/.exec(text)?.[1]).find(Boolean);
  const named = names.map((name) => /(?:onet|db)\D{0,3}(\d+)[._](\d+)/i.exec(name)).find(Boolean);
  return said ?? (named ? `${named[1]}.${named[2]}` : null);
}

/** The lines of today's sheet for occupations that the release still has; noted, as nothing newer replaces them. */
function keep(
  file: string,
  what: string,
  codes: ReadonlySet<string>,
  context: ReaderContext,
  findings: Findings,
): string {
  const [header = ""] = context.read(file).split("\n", 1);
  const lines = sheetLines(context.read, file).filter((line) => codes.has(line.slice(0, line.indexOf("\t"))));
  findings.note("kept", { name: what, n: lines.length });
  return `${[header, ...lines].join("\n")}\n`;
}

function ratings(opened: OpenedFiles, codes: readonly string[], context: ReaderContext, findings: Findings) {
  const known = new Set(codes);
  return ratingSheets.map(([part, file, scale, kind]) => {
    const table = opened.tables.get(part);
    if (!table) return [file, keep(file, file, known, context, findings)] as const;
    const ids = elementIds(context.terms, kind);
    const partial = new BuildReport();
    const vectors = readRatings(table, scale, ids, partial);
    const unrated = partial.lines.slice(1);
    findings.count("left-unrated", unrated.length, {
      file: table.file,
      examples: unrated.slice(0, 5).join(", ").trim(),
    });
    askIfFew(findings, file, vectors.size, sheetLines(context.read, file).length);
    return [file, vectorSheet(ids, codes, vectors)] as const;
  });
}

/** Columns of today's occupations.tsv by code. */
function today(context: ReaderContext) {
  const lines = sheetLines(context.read, "occupations.tsv").map((line) => line.split("\t"));
  return new Map(lines.map(([code = "", , jobZone = "", topInterests = ""]) => [code, { jobZone, topInterests }]));
}

function occupationsSheet(
  opened: OpenedFiles,
  titles: ReadonlyMap<string, string>,
  context: ReaderContext,
  findings: Findings,
) {
  const [zones, top] = [opened.tables.get("job-zones"), opened.tables.get("interests")];
  const [zoneOf, topOf] = [zones && readJobZones(zones), top && readTopInterests(top)];
  const former = today(context);
  if (!zones)
    findings.note("kept", { name: "Job Zones", n: [...titles.keys()].filter((code) => former.has(code)).length });
  return sheet(
    ["code", "title", "jobZone", "topInterests"],
    [...titles].map(([code, title]) => [
      code,
      title,
      zoneOf ? (zoneOf.get(code) ?? null) : (former.get(code)?.jobZone ?? null),
      topOf ? (topOf.get(code) ?? "") : (former.get(code)?.topInterests ?? ""),
    ]),
  );
}

function titlesSheet(
  opened: OpenedFiles,
  titles: ReadonlyMap<string, string>,
  context: ReaderContext,
  findings: Findings,
) {
  const alternate = opened.tables.get("alternate-titles");
  if (!alternate) return keep("titles.tsv", "Alternate Titles", new Set(titles.keys()), context, findings);
  const others = readTitles(alternate, opened.tables.get("reported-titles") ?? null, titles);
  return sheet(
    ["code", "titles"],
    [...titles.keys()].map((code) => [code, ...(others.get(code) ?? [])]).filter((row) => row.length > 1),
  );
}

function relatedSheet(opened: OpenedFiles, codes: readonly string[], context: ReaderContext, findings: Findings) {
  const table = opened.tables.get("related");
  const known = new Set(codes);
  if (table) {
    const related = readRelated(table);
    const rows = codes.map((code) => [
      code,
      ...(related.get(code) ?? []).map((other) => `${other.code} ${other.tier}`),
    ]);
    return sheet(
      ["code", "related"],
      rows.filter((row) => row.length > 1),
    );
  }
  const kept = keep("related.tsv", "Related Occupations", known, context, findings).trimEnd().split("\n");
  const lines = kept.map((line, i) => {
    const [code, ...others] = line.split("\t");
    return i === 0 ? line : [code, ...others.filter((other) => known.has(other.split(" ")[0]!))].join("\t");
  });
  return `${lines.join("\n")}\n`;
}

/** Reads an O*NET text release of any layout; tables that it lacks stay as they are for codes that it still has. */
export function readOnet(opened: OpenedFiles, context: ReaderContext, findings: Findings): ReadRelease | null {
  const known = checkAll(opened, context.terms, findings);
  const release = context.release ?? releaseOf(opened);
  if (release === null) findings.problem("no-release");
  if (!findings.clean || release === null) return null;
  const titles = readOccupations(opened.tables.get("occupations")!);
  const codes = [...titles.keys()];
  askIfFew(findings, "occupations.tsv", known.size, sheetLines(context.read, "occupations.tsv").length);
  const education = opened.tables.get("education");
  const shares = education
    ? shareSheet({ education }, codes, new BuildReport())
    : keep("education-shares.tsv", "Education, Training, and Experience", known, context, findings);
  const files = Object.fromEntries([
    ["occupations.tsv", occupationsSheet(opened, titles, context, findings)],
    ...ratings(opened, codes, context, findings),
    ["education-shares.tsv", shares],
    ["titles.tsv", titlesSheet(opened, titles, context, findings)],
    ["related.tsv", relatedSheet(opened, codes, context, findings)],
  ]) as Record<string, string>;
  return { content: { files, release: { onetVersion: release } }, release, rows: known.size };
}
