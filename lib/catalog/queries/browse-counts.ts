import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import { Prisma } from "@/prisma/generated/client";
import { type BrowseQuery, type FilterName, filterNames, onlyValues } from "../rules/browse";
import { bitOf, browseFacts, type Scale } from "./browse-facts";

const { sql, join } = Prisma;

export type BrowseCounts = {
  total: number;
  /** How many each value would give, by filter and value: all other filters count. What gives none is absent. */
  values: Record<FilterName, Map<string, number>>;
  /** How many there would be without one filter, by its name; of `only` by each value. */
  without: Map<string, number>;
};

const grouped = ["school", "wage", "growth", "interest"] as const;

/** All counts of a list in one query. */
export async function countBrowse(locale: Locale, query: BrowseQuery, scale: Scale): Promise<BrowseCounts> {
  const others = (name: Parameters<typeof bitOf>[0]) => sql`missed & ~${bitOf(name)}::int = 0`;
  const columns = { school: sql`school`, wage: sql`wage`, growth: sql`growth`, interest: sql`interest` };
  // What is not grouped is counted in one pass; a pass for each would take twice as long.
  const single: [kind: string, value: string, condition: Prisma.Sql][] = [
    ["total", "", sql`missed = 0`],
    ...onlyValues.map((value): [string, string, Prisma.Sql] => [
      "only",
      value,
      sql`${others(value)} AND flags & ${bitOf(value)}::int <> 0`,
    ]),
    ...(["cluster", ...grouped, ...onlyValues] as const).map((name): [string, string, Prisma.Sql] => [
      "without",
      name,
      others(name),
    ]),
  ];
  const column = (at: number) => Prisma.raw(`c${at}`);
  const rows = await db.$queryRaw<{ kind: string; value: string; n: number }[]>`
    WITH ${browseFacts(locale, query, scale)}
    SELECT each.* FROM (
      SELECT ${join(single.map(([, , condition], at) => sql`count(*) FILTER (WHERE ${condition})::int AS ${column(at)}`))}
      FROM facts
    ) counted CROSS JOIN LATERAL (
      VALUES ${join(single.map(([kind, value], at) => sql`(${kind}::text, ${value}::text, ${column(at)})`))}
    ) each(kind, value, n)
    UNION ALL
    SELECT 'cluster', part, count(*)::int FROM facts JOIN placed USING (code) WHERE ${others("cluster")} GROUP BY part
    UNION ALL ${join(
      grouped.map(
        (name) => sql`SELECT ${name}::text, ${columns[name]}, count(*)::int FROM facts
          WHERE ${others(name)} AND ${columns[name]} IS NOT NULL GROUP BY ${columns[name]}`,
      ),
      " UNION ALL ",
    )}`;
  const of = (kind: string) =>
    new Map(rows.filter((row) => row.kind === kind && row.n > 0).map(({ value, n }) => [value, n]));
  return {
    total: of("total").get("") ?? 0,
    values: Object.fromEntries(filterNames.map((name) => [name, of(name)])) as BrowseCounts["values"],
    without: of("without"),
  };
}
