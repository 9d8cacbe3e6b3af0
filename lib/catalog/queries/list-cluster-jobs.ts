import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";

/** One career course of a cluster's programs of study (SCED), with the titles that a school's own course may be like. */
export type CareerCourse = { code: string; title: string; gradeFrom: number; gradeTo: number };

export type ClusterJobs = {
  id: string;
  title: string;
  hue: string;
  mark: string;
  courses: CareerCourse[];
  /** In the whole country, a year; null: unknown. */
  openings: number | null;
  /** Of the state whose wages were imported; null where none were. */
  state: { year: number; employment: number; locationQuotient: number | null } | null;
};

/**
 * The clusters of a framework with their career courses and jobs. Occupations that BLS counts together count once, as in
 * `getEconomy`. A cluster's location quotient is the share of the state's jobs that it has over its share of the
 * nation's: sum(e) / sum(e / q) over the occupations whose employment e and quotient q the state's file gives, because
 * e / q is what the occupation would employ at the nation's share. One statement.
 */
export const listClusterJobs = (locale: Locale, frameworkCode: string, state: string | null): Promise<ClusterJobs[]> =>
  db.$queryRaw<ClusterJobs[]>`
    WITH places AS (
      SELECT DISTINCT p."clusterId", o.code, o.soc, o."projectionFrom", o."wageFrom", o.employment, o.openings
      FROM "OccupationPlace" p
      JOIN "Cluster" c ON c.id = p."clusterId" AND c."frameworkCode" = ${frameworkCode}
      JOIN "Occupation" o ON o.code = p."occupationCode"
    ), national AS (
      SELECT "clusterId", sum(openings)::int AS openings
      FROM (
        SELECT DISTINCT ON ("clusterId", coalesce("projectionFrom", soc)) "clusterId", openings
        FROM places WHERE employment IS NOT NULL
        ORDER BY "clusterId", coalesce("projectionFrom", soc), ("projectionFrom" IS NOT NULL), code
      ) one GROUP BY "clusterId"
    ), local AS (
      SELECT "clusterId", max(w.year) AS year, sum(w.employment)::int AS employment,
        sum(w.employment) FILTER (WHERE w."locationQuotient" > 0)
          / nullif(sum(w.employment / w."locationQuotient") FILTER (WHERE w."locationQuotient" > 0), 0) AS quotient
      FROM (SELECT DISTINCT "clusterId", coalesce("wageFrom", soc) AS soc FROM places) one
      JOIN "AreaWage" w ON w.soc = one.soc AND w.area = ${state} AND w.employment IS NOT NULL
      GROUP BY "clusterId"
    )
    SELECT c.id, CASE WHEN ${locale === "es"} THEN c."titleEs" ELSE c."titleEn" END AS title, c.hue, c.mark,
      coalesce((
        SELECT json_agg(json_build_object(
          'code', course.code, 'title', course."titleEn", 'gradeFrom', p."gradeFrom", 'gradeTo', p."gradeTo"
        ) ORDER BY p.position, p.id)
        FROM "ProgramCourse" p
        JOIN "SchoolCourse" course ON course.code = p."courseCode"
        LEFT JOIN "Pathway" w ON w.id = p."pathwayId"
        WHERE p.kind = 'CAREER' AND coalesce(p."clusterId", w."clusterId") = c.id
      ), '[]') AS courses,
      national.openings,
      CASE WHEN local.employment IS NULL THEN NULL ELSE json_build_object(
        'year', local.year, 'employment', local.employment, 'locationQuotient', local.quotient
      ) END AS state
    FROM "Cluster" c
    LEFT JOIN national ON national."clusterId" = c.id
    LEFT JOIN local ON local."clusterId" = c.id
    WHERE c."frameworkCode" = ${frameworkCode}
    ORDER BY c.position`;
