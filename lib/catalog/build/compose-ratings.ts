import type { OnetTables } from "./source-tables";
import { readRatings, readRelated, readShares, readTitles } from "./onet-tables";
import type { BuildReport } from "./report";
import { sheet, vectorSheet } from "./sheet";
import { elementIds, type Terms } from "./terms";

export const shareScales = [
  ["RL", 12],
  ["RW", 11],
  ["PT", 9],
  ["OJ", 9],
] as const;

export const numbered = (prefix: string, n: number) => Array.from({ length: n }, (_, i) => `${prefix}${i + 1}`);

export const reportCoverage = (
  what: string,
  codes: readonly string[],
  known: { has(code: string): boolean },
  report: BuildReport,
) => report.add(`${what}: ${codes.filter((code) => known.has(code)).length} occupations have them`);

/** The files of rating vectors, by name. */
export function ratingSheets(onet: OnetTables, codes: readonly string[], terms: Terms, report: BuildReport) {
  const ratings = [
    ["Interests", "interests.tsv", onet.interests, "OI", "INTEREST"],
    ["Knowledge", "knowledge-importance.tsv", onet.knowledge, "IM", "KNOWLEDGE"],
    ["Knowledge levels", "knowledge-level.tsv", onet.knowledge, "LV", "KNOWLEDGE"],
    ["Skills", "skill-importance.tsv", onet.skills, "IM", "SKILL"],
    ["Skill levels", "skill-level.tsv", onet.skills, "LV", "SKILL"],
    ["Work styles", "work-styles.tsv", onet.workStyles, "IM", "WORK_STYLE"],
  ] as const;
  return ratings.map(([what, file, table, scale, kind]) => {
    const ids = elementIds(terms, kind);
    const vectors = table ? readRatings(table, scale, ids, report) : new Map<string, number[]>();
    reportCoverage(what, codes, vectors, report);
    return [file, vectorSheet(ids, codes, vectors)] as const;
  });
}

export function shareSheet(onet: Pick<OnetTables, "education">, codes: readonly string[], report: BuildReport): string {
  const { education } = onet;
  const scales = education ? shareScales.map(([scale, n]) => readShares(education, scale, n)) : [];
  const shares = new Map(
    codes.flatMap((code) => {
      const parts = scales.map((byCode) => byCode.get(code));
      return parts.length > 0 && parts.every((part) => part !== undefined) ? [[code, parts.flat()] as const] : [];
    }),
  );
  reportCoverage("Education and training shares", codes, shares, report);
  const columns = shareScales.flatMap(([scale, n]) => numbered(scale, n));
  return vectorSheet(columns, codes, shares);
}

export function titleSheet(onet: OnetTables, titles: ReadonlyMap<string, string>, report: BuildReport): string {
  const others = readTitles(onet.alternateTitles, onet.reportedTitles, titles);
  const rows = [...titles.keys()].map((code) => [code, ...(others.get(code) ?? [])]).filter((row) => row.length > 1);
  report.add(`${rows.reduce((sum, row) => sum + row.length - 1, 0)} other titles`);
  return sheet(["code", "titles"], rows);
}

export function relatedSheet(onet: OnetTables, codes: readonly string[], report: BuildReport): string {
  const related = readRelated(onet.related);
  const known = new Set(codes);
  const strangers = [...related.values()].flat().filter((other) => !known.has(other.code));
  const rows = codes.flatMap((code) => {
    const own = (related.get(code) ?? []).filter((other) => known.has(other.code));
    return own.length > 0 ? [[code, ...own.map((other) => `${other.code} ${other.tier}`)]] : [];
  });
  report.add(`Related occupations: ${rows.length} occupations have them`);
  report.addIfAny(
    (n) => `${onet.related.file}: ${n} related codes belong to no occupation`,
    [...new Set(strangers.map((other) => other.code))].sort(),
  );
  return sheet(["code", "related"], rows);
}
