import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";

export type FoundKind = "OCCUPATION" | "CLUSTER" | "PATHWAY" | "SUBJECT";

export type Found = {
  kind: FoundKind;
  /** The id of a cluster, pathway or subject, the code of an occupation. */
  id: string;
  title: string;
  titleLanguage: Locale;
  /** The other title that the words were found in, where it is not the title itself. */
  foundAs: string | null;
  /** The framework of a cluster; the cluster and framework of a pathway. */
  within: string | null;
  hue: string | null;
  mark: string | null;
  letter: string | null;
  wageMedian: number | null;
  wageMedianAtLeast: boolean;
  wageMedianHourly: number | null;
  /** How alike the words and the best of its titles are, 0 to 1. */
  fit: number;
  score: number;
};

type Row = Omit<Found, "title" | "titleLanguage" | "foundAs"> & {
  titleEn: string;
  titleEs: string | null;
  found: string;
  foundIsTitle: boolean;
};

export const mostFound = 30;
/** A best fit below this is a guess: no name holds a word like the ones asked for. */
export const sureFit = 0.5;
/** How alike words must be to count as a slip of the finger: of "nurse" half the trigrams survive "nurce". */
const likeness = "0.3";

/**
 * What the words may mean, best first. A title that holds the words beats an other title that does, the whole title
 * beats a part, a whole field beats one job, and of two equals the one with more workers comes first. Slips and accents
 * are forgiven; what is much less alike than the best is left out.
 */
export async function searchCatalog(locale: Locale, words: string): Promise<Found[]> {
  const [, rows] = await db.$transaction([
    db.$executeRaw`SELECT set_config('pg_trgm.strict_word_similarity_threshold', ${likeness}, true)`,
    db.$queryRaw<Row[]>`
      WITH asked AS (SELECT waymark_fold(${words}) AS words),
      near AS (
        SELECT e.*, strict_word_similarity(a.words, e.folded) AS fit, similarity(a.words, e.folded) AS whole
        FROM asked a JOIN "SearchEntry" e ON a.words <<% e.folded
        UNION ALL
        SELECT e.*, 0.7 AS fit, similarity(a.words, e.folded) AS whole
        FROM asked a JOIN "SearchEntry" e
          ON e."isTitle" AND length(a.words) >= 3 AND ' ' || e.folded LIKE '% ' || a.words || '%'
      ),
      best AS (
        SELECT DISTINCT ON (kind, target) kind, target, title, "isTitle", fit, fit + 0.4 * whole AS score,
          coalesce(max(fit) FILTER (WHERE "isTitle") OVER (PARTITION BY kind, target), 0) AS own,
          count(*) OVER (PARTITION BY kind, target) AS entries
        FROM near
        ORDER BY kind, target, fit + 0.4 * whole + CASE WHEN "isTitle" THEN 0.1 ELSE 0 END DESC, language, title
      )
      SELECT b.kind, b.target AS id, b.title AS found, b."isTitle" AS "foundIsTitle",
        coalesce(o."titleEn", c."titleEn", p."titleEn", s."titleEn") AS "titleEn",
        coalesce(o."titleEs", c."titleEs", p."titleEs", s."titleEs") AS "titleEs",
        CASE WHEN ${locale === "es"} THEN concat_ws(', ', k."titleEs", f."titleEs")
          ELSE concat_ws(', ', k."titleEn", f."titleEn") END AS within,
        coalesce(c.hue, k.hue) AS hue, coalesce(c.mark, k.mark) AS mark, p.letter,
        o."wageMedian", coalesce(o."wageMedianAtLeast", false) AS "wageMedianAtLeast", o."wageMedianHourly",
        b.fit::float AS fit,
        (b.score + 0.35 * b.own + 0.04 * ln(b.entries)
          + CASE b.kind WHEN 'OCCUPATION' THEN 0.006 * ln(1 + coalesce(o.employment, 0)) ELSE 0.3 END)::float AS score
      FROM best b
        LEFT JOIN "Occupation" o ON b.kind = 'OCCUPATION' AND o.code = b.target
        LEFT JOIN "Cluster" c ON b.kind = 'CLUSTER' AND c.id = b.target
        LEFT JOIN "Pathway" p ON b.kind = 'PATHWAY' AND p.id = b.target
        LEFT JOIN "Cluster" k ON k.id = p."clusterId"
        LEFT JOIN "Framework" f ON f.code = coalesce(c."frameworkCode", k."frameworkCode")
        LEFT JOIN "Element" s ON b.kind = 'SUBJECT' AND s.id = b.target
      WHERE b.fit >= 0.6 * (SELECT max(fit) FROM best)
      ORDER BY score DESC, b.target
      LIMIT ${mostFound}`,
  ]);
  return rows.map(({ titleEn, titleEs, found, foundIsTitle, ...row }) => {
    const translated = locale === "es" ? titleEs : titleEn;
    return {
      ...row,
      within: row.within || null,
      title: translated ?? titleEn,
      titleLanguage: translated === null ? "en" : locale,
      foundAs: foundIsTitle ? null : found,
    };
  });
}
