import { CatalogFileError, pick, toNumber, type Table } from "./delimited";
import type { BuildReport } from "./report";

const code = "O*NET-SOC Code";
const letters = ["R", "I", "A", "S", "E", "C"];

export type RelatedCode = { code: string; tier: string };

/** Occupation titles by code, in the order of the codes. */
export function readOccupations(table: Table): Map<string, string> {
  const rows = pick(table, { code, title: "Title" }).sort((a, b) => (a.code < b.code ? -1 : 1));
  return new Map(rows.map((row) => [row.code, row.title]));
}

/**
 * Rating vectors by occupation for one scale, in the order of `elements` (O*NET element ids). An occupation that lacks
 * one of them has no vector and is reported.
 */
export function readRatings(table: Table, scale: string, elements: readonly string[], report: BuildReport) {
  const rows = pick(table, { code, element: "Element ID", scale: "Scale ID", value: "Data Value" });
  const found = new Map<string, Map<string, number>>();
  for (const row of rows) {
    if (row.scale !== scale) continue;
    const value = toNumber(row.value, `${table.file}, ${row.code} ${row.element}`);
    const ratings = found.get(row.code) ?? new Map<string, number>();
    if (value !== null) ratings.set(row.element, value);
    found.set(row.code, ratings);
  }
  const vectors = new Map<string, number[]>();
  const partial: string[] = [];
  for (const [occupation, ratings] of found) {
    const vector = elements.map((element) => ratings.get(element));
    if (vector.every((value) => value !== undefined)) vectors.set(occupation, vector);
    else partial.push(occupation);
  }
  report.addIfAny(
    (n) => `${table.file}: ${n} occupations lack ratings on scale ${scale} and are left unrated`,
    partial,
  );
  return vectors;
}

/** The letters of up to three strongest interests by occupation: the high points where O*NET names them (scale IH). */
export function readTopInterests(table: Table): Map<string, string> {
  const rows = pick(table, { code, element: "Element ID", scale: "Scale ID", value: "Data Value" })
    .filter((row) => row.scale === "IH")
    .sort((a, b) => (a.element < b.element ? -1 : 1));
  const top = new Map<string, string>();
  for (const row of rows) top.set(row.code, (top.get(row.code) ?? "") + (letters[Number(row.value) - 1] ?? ""));
  return top;
}

export function readJobZones(table: Table): Map<string, number> {
  return new Map(
    pick(table, { code, zone: "Job Zone" }).flatMap((row) => {
      const zone = toNumber(row.zone, `${table.file}, ${row.code}`);
      return zone === null ? [] : [[row.code, zone] as const];
    }),
  );
}

/** Percent of workers by category (from 1) for one scale, by occupation; a category that is not named has 0. */
export function readShares(table: Table, scale: string, categories: number): Map<string, number[]> {
  const rows = pick(table, { code, scale: "Scale ID", category: "Category", value: "Data Value" });
  const shares = new Map<string, number[]>();
  for (const row of rows) {
    if (row.scale !== scale) continue;
    const category = Number(row.category);
    if (!(category >= 1 && category <= categories)) {
      throw new CatalogFileError(`${table.file}: scale ${scale} has a category "${row.category}" of ${row.code}`);
    }
    const vector = shares.get(row.code) ?? new Array<number>(categories).fill(0);
    vector[category - 1] = toNumber(row.value, `${table.file}, ${row.code} ${scale}`) ?? 0;
    shares.set(row.code, vector);
  }
  return shares;
}

// Not by locale: the order must be the same on every machine.
const byLetters = (a: string, b: string) => {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : a < b ? -1 : 1;
};

/**
 * Other titles by occupation, each once: first those that workers reported (shown to the public before the rest), then
 * the others by the alphabet; short forms ("RN") count as titles.
 */
export function readTitles(alternate: Table, reported: Table | null, titles: ReadonlyMap<string, string>) {
  const ranked = new Map<string, Map<string, { title: string; rank: number }>>();
  const add = (occupation: string, title: string, rank: number) => {
    if (title === "" || title === "n/a") return;
    const own = ranked.get(occupation) ?? new Map<string, { title: string; rank: number }>();
    const key = title.toLowerCase();
    if (key !== titles.get(occupation)?.toLowerCase() && !own.has(key)) own.set(key, { title, rank });
    ranked.set(occupation, own);
  };
  const shown = "Shown in My Next Move";
  for (const row of reported ? pick(reported, { code, title: "Reported Job Title" }, { shown }) : []) {
    add(row.code, row.title, row.shown === "Y" ? 0 : 1);
  }
  for (const row of pick(alternate, { code, title: "Alternate Title" }, { short: "Short Title" })) {
    add(row.code, row.title, 2);
    add(row.code, row.short, 3);
  }
  return new Map(
    [...ranked].map(([occupation, own]) => [
      occupation,
      [...own.values()].sort((a, b) => a.rank - b.rank || byLetters(a.title, b.title)).map(({ title }) => title),
    ]),
  );
}

/** Related occupations by occupation, nearest first. */
export function readRelated(table: Table): Map<string, RelatedCode[]> {
  const rows = pick(table, { code, related: "Related O*NET-SOC Code", tier: "Relatedness Tier", index: "Index" });
  const related = new Map<string, RelatedCode[]>();
  for (const row of rows.sort((a, b) => Number(a.index) - Number(b.index))) {
    const list = related.get(row.code) ?? [];
    list.push({ code: row.related, tier: row.tier });
    related.set(row.code, list);
  }
  return related;
}
