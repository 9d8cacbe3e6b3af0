import { pick, type Table } from "./delimited";
import { placeFinder } from "./occupation-places";
import type { BuildReport } from "./report";
import { sheet } from "./sheet";
import type { Terms } from "./terms";

export type ProgramTables = {
  /** CIP titles; the crosswalk from CIP to SOC; the 2024 framework by CIP code. */
  titles: Table;
  crosswalk: Table;
  places: Table;
};

const byFirst = (a: readonly string[], b: readonly string[]) => {
  const [left, right] = [a.join("\t"), b.join("\t")];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** CIP prints a full stop after each title. */
export const withoutStop = (title: string) => title.replace(/\.$/, "");

const isProgram = (code: string) => /^\d{2}\.\d{4}$/.test(code);

/** programs.tsv, program-occupations.tsv and program-places.tsv, from the releases. */
export function programSheets(tables: ProgramTables, terms: Terms, report: BuildReport): [string, string][] {
  const titles = pick(tables.titles, { code: "CIPCode", title: "CIPTitle" })
    .filter(({ code }) => isProgram(code))
    .map(({ code, title }) => [code, withoutStop(title)]);
  const known = new Set(titles.map(([code]) => code));

  const pairs = pick(tables.crosswalk, { program: "CIP2020Code", soc: "SOC2018Code" });
  const matched = pairs.filter(({ program, soc }) => known.has(program) && soc !== "99-9999");
  const bySoc = new Map<string, Set<string>>();
  for (const { program, soc } of matched) bySoc.set(program, (bySoc.get(program) ?? new Set()).add(soc));
  report.add(`CIP: ${titles.length} programs, ${matched.length} pairs with an occupation`);
  report.addIfAny(
    (n) => `${tables.crosswalk.file}: ${n} rows name a program without a title`,
    [...new Set(pairs.filter(({ program }) => !known.has(program)).map(({ program }) => program))].sort(),
  );

  const find = placeFinder(terms, "national-14");
  const unknown = new Set<string>();
  const rows = pick(tables.places, { code: "cip_code", cluster: "cluster", pathway: "subcluster" });
  const places = new Map<string, string[]>();
  for (const { code, cluster, pathway } of rows) {
    const place = find(cluster, pathway);
    if (!place) unknown.add(`${cluster} / ${pathway}`);
    else if (known.has(code)) {
      const row = [code, place.clusterId, place.pathwayId ?? ""];
      places.set(row.join("\t"), row);
    }
  }
  report.addIfAny((n) => `${tables.places.file}: ${n} titles are in no terms file`, [...unknown].sort());

  return [
    ["programs.tsv", sheet(["code", "title"], titles.sort(byFirst))],
    [
      "program-occupations.tsv",
      sheet(["code", "socs"], [...bySoc].map(([code, socs]) => [code, ...[...socs].sort()]).sort(byFirst)),
    ],
    ["program-places.tsv", sheet(["code", "cluster", "pathway"], [...places.values()].sort(byFirst))],
  ];
}

/** school-courses.tsv: the codes and titles of SCED. */
export function courseSheet(table: Table, report: BuildReport): [string, string] {
  const rows = pick(table, { title: "Course Title", code: "SCED Course Code" }).map(({ code, title }) => [code, title]);
  report.add(`SCED: ${rows.length} school courses`);
  return ["school-courses.tsv", sheet(["code", "title"], rows.sort(byFirst))];
}
