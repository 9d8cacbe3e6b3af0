import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import type { Entry, FoundKind } from "../rules/search-rank";

/** How many names are looked at closely; they come shortest first, then by workers. */
export const mostEntries = 400;

// Sorted by their places alone, thousands of names take half the time that whole rows take.
export const listEntries = (query: string) => db.$queryRaw<Entry[]>`
  SELECT kind, target, "isTitle", title, language, workers, terms, stems
  FROM "SearchEntry" WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM "SearchEntry" WHERE words @@ ${query}::tsquery ORDER BY place LIMIT ${mostEntries}
  ))`;

export type Shown = {
  titleEn: string;
  titleEs: string | null;
  /** The framework of a cluster; the cluster and framework of a pathway. */
  within: string | null;
  hue: string | null;
  mark: string | null;
  letter: string | null;
  wageMedian: number | null;
  wageMedianAtLeast: boolean;
  wageMedianHourly: number | null;
};

/** What a list shows of each; the order is the caller's. */
export async function getShown(
  locale: Locale,
  targets: readonly { kind: FoundKind; target: string }[],
): Promise<(Shown | undefined)[]> {
  const rows = await db.$queryRaw<(Shown & { at: number })[]>`
    SELECT a.at::int AS at,
      coalesce(o."titleEn", c."titleEn", p."titleEn", s."titleEn", t."titleEn") AS "titleEn",
      coalesce(o."titleEs", c."titleEs", p."titleEs", s."titleEs", t."titleEs") AS "titleEs",
      nullif(CASE WHEN ${locale === "es"} THEN concat_ws(', ', k."titleEs", f."titleEs")
        ELSE concat_ws(', ', k."titleEn", f."titleEn") END, '') AS within,
      coalesce(c.hue, k.hue) AS hue, coalesce(c.mark, k.mark) AS mark, p.letter,
      o."wageMedian", coalesce(o."wageMedianAtLeast", false) AS "wageMedianAtLeast", o."wageMedianHourly"
    FROM unnest(${targets.map(({ kind }) => kind)}::text[], ${targets.map(({ target }) => target)}::text[])
        WITH ORDINALITY AS a(kind, target, at)
      LEFT JOIN "Occupation" o ON a.kind = 'OCCUPATION' AND o.code = a.target
      LEFT JOIN "Cluster" c ON a.kind = 'CLUSTER' AND c.id = a.target
      LEFT JOIN "Pathway" p ON a.kind = 'PATHWAY' AND p.id = a.target
      LEFT JOIN "Cluster" k ON k.id = p."clusterId"
      LEFT JOIN "Framework" f ON f.code = coalesce(c."frameworkCode", k."frameworkCode")
      LEFT JOIN "Element" s ON a.kind = 'SUBJECT' AND s.id = a.target
      LEFT JOIN "TrainingProgram" t ON a.kind = 'PROGRAM' AND t.code = a.target
    WHERE coalesce(o.code, c.id, p.id, s.id, t.code) IS NOT NULL`;
  const shown = new Map(rows.map(({ at, ...row }) => [at, row]));
  return targets.map((_, at) => shown.get(at + 1));
}
