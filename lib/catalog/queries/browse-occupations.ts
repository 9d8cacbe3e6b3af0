import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import type { SchoolStage } from "@/prisma/generated/enums";
import type { BrowseQuery } from "../rules/browse";
import { browseFacts, type Scale } from "./browse-facts";

export type BrowsedOccupation = {
  code: string;
  title: string;
  language: Locale;
  schoolStage: SchoolStage | null;
  entryEducation: string | null;
  wageMedian: number | null;
  wageMedianAtLeast: boolean;
  wageMedianHourly: number | null;
  /** The figures count a wider group of jobs that this one is part of. */
  wageIsWider: boolean;
  projectionIsWider: boolean;
  growthPercent: number | null;
  openings: number | null;
  employment: number | null;
  /** The cluster it stands in first, in the framework of the list or the default one. */
  cluster: { title: string; hue: string; mark: string } | null;
};

export type ChosenOccupation = { code: string; title: string; language: Locale };

export type BrowsePage = {
  occupations: BrowsedOccupation[];
  /** How many results come before this page. */
  before: number;
  /** The last code of this page, where another page follows. */
  next: string | null;
  /** Whether the occupation that the page should follow on is there; otherwise this is the first page. */
  afterKnown: boolean;
  /** Those to compare, in the order asked; codes that are none are left out. */
  chosen: ChosenOccupation[];
};

export const browsePageSize = 25;

type Row = {
  page: (BrowsedOccupation & { at: number })[] | null;
  before: number;
  afterKnown: boolean;
  chosen: ChosenOccupation[] | null;
};

/** One page of the list in its order, after the occupation that the page before ended with. */
export async function listBrowsed(
  locale: Locale,
  query: BrowseQuery,
  scale: Scale,
  defaultFramework: string,
): Promise<BrowsePage> {
  const es = locale === "es";
  const [row] = await db.$queryRaw<[Row]>`
    WITH ${browseFacts(locale, query, scale)},
    cut AS (SELECT unknown, falling, "sortTitle", code FROM facts WHERE code = ${query.after}),
    passed AS (
      SELECT *, EXISTS (SELECT FROM cut)
        AND (unknown, falling, "sortTitle", code) <= (SELECT unknown, falling, "sortTitle", code FROM cut) AS earlier
      FROM facts WHERE missed = 0
    ),
    page AS (
      SELECT row_number() OVER (ORDER BY unknown, falling, "sortTitle", code) AS at, code, title
      FROM passed WHERE NOT earlier ORDER BY unknown, falling, "sortTitle", code LIMIT ${browsePageSize + 1}
    ),
    shown AS (
      SELECT p.at, p.code, p.title, CASE WHEN ${es} AND o."titleEs" IS NOT NULL THEN 'es' ELSE 'en' END AS language,
        o."schoolStage", CASE WHEN ${es} THEN t."titleEs" ELSE t."titleEn" END AS "entryEducation",
        o."wageMedian", o."wageMedianAtLeast", o."wageMedianHourly", o."growthPercent", o.openings, o.employment,
        o."wageFrom" IS NOT NULL AS "wageIsWider", o."projectionFrom" IS NOT NULL AS "projectionIsWider",
        (
          SELECT json_build_object('title', CASE WHEN ${es} THEN c."titleEs" ELSE c."titleEn" END,
            'hue', c.hue, 'mark', c.mark)
          FROM "OccupationPlace" l JOIN "Cluster" c ON c.id = l."clusterId" WHERE l."occupationCode" = p.code
          ORDER BY c."frameworkCode" <> ${query.framework}, c."frameworkCode" <> ${defaultFramework},
            NOT (c.slug = ANY (${query.filters.cluster}::text[])), l.inferred, l."pathwayId" IS NULL, c.position, c.id
          LIMIT 1
        ) AS cluster
      FROM page p JOIN "Occupation" o ON o.code = p.code
        LEFT JOIN "CatalogTerm" t ON t.kind = 'ENTRY_EDUCATION' AND t.key = o."entryEducation"
    )
    SELECT (SELECT json_agg(shown ORDER BY at) FROM shown) AS page,
      (SELECT count(*)::int FROM passed WHERE earlier) AS before,
      EXISTS (SELECT FROM cut) AS "afterKnown",
      (
        SELECT json_agg(json_build_object('code', f.code, 'title', f.title,
          'language', CASE WHEN ${es} AND o."titleEs" IS NOT NULL THEN 'es' ELSE 'en' END) ORDER BY asked.at)
        FROM unnest(${query.chosen}::text[]) WITH ORDINALITY AS asked(code, at)
          JOIN facts f ON f.code = asked.code JOIN "Occupation" o ON o.code = f.code
      ) AS chosen`;
  const found = row.page ?? [];
  const occupations = found.slice(0, browsePageSize).map(({ at: _, ...occupation }) => occupation);
  return {
    occupations,
    before: row.before,
    next: found.length > browsePageSize ? occupations.at(-1)!.code : null,
    afterKnown: query.after === null || row.afterKnown,
    chosen: row.chosen ?? [],
  };
}
