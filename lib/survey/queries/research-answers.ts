import "server-only";
import { withPurpose } from "@/lib/platform/with-actor";
import { Prisma } from "@/prisma/generated/client";
import { leastInGroup, type ResearchRow, schoolYearOf } from "../rules/research-rows";

/** Whose answers: those of these schools, or of all; of either only schools that have said so. */
export type ResearchScope = { schools: readonly string[] } | "site";

const rowsPerPage = 2000;

/** School years begin in July. */
const yearOf = Prisma.sql`extract(year FROM a."submittedAt" - interval '6 months')::int`;

/**
 * The newest finished survey of each student in each school year, handed in while they went to the school, with the
 * size of its group. The order is by a hash that is new for each export: neither who nor when.
 */
const grouped = (scope: ResearchScope, at: Date, salt: string) => Prisma.sql`
  WITH given AS (
    SELECT DISTINCT ON (a."personId", ${yearOf}) a.id, m."schoolId", ${yearOf} AS year, a.language, a.audience,
      m.grade - (${schoolYearOf(at)}::int - ${yearOf}) AS grade
    FROM "SurveyAttempt" a
    JOIN "Membership" m ON m."personId" = a."personId" AND m.role = 'STUDENT'
      AND m."from" <= a."submittedAt" AND (m."until" IS NULL OR m."until" > ${at})
    JOIN "School" s ON s.id = m."schoolId" AND s."researchAllowedAt" IS NOT NULL
    WHERE a."submittedAt" <= ${at}
      ${scope === "site" ? Prisma.empty : Prisma.sql`AND s.id = ANY (${[...scope.schools]}::uuid[])`}
    ORDER BY a."personId", ${yearOf}, a."submittedAt" DESC, m."schoolId"
  ), banded AS (
    SELECT *, CASE WHEN grade <= 8 THEN 'middle' WHEN grade <= 12 THEN 'high' WHEN grade > 12 THEN 'after_high_school'
      ELSE 'unknown' END AS band
    FROM given
  ), grouped AS (
    SELECT *, md5(id::text || ${salt}) AS place,
      count(*) OVER (PARTITION BY "schoolId", year, band, language, audience) >= ${leastInGroup} AS enough
    FROM banded
  )`;

/** Every row that may be given, page by page. */
export async function* walkResearchRows(scope: ResearchScope, at: Date, salt: string): AsyncGenerator<ResearchRow[]> {
  for (let after = ""; ;) {
    const rows = await withPurpose(
      "research",
      (tx) => tx.$queryRaw<(ResearchRow & { place: string })[]>`
        ${grouped(scope, at, salt)}
        SELECT g.place, g.year, g.band, g.language, g.audience::text, a.answers, r."scoringVersion",
          coalesce(r.scores, '[]'::jsonb) AS scores
        FROM (
          SELECT * FROM grouped WHERE enough AND place > ${after} ORDER BY place LIMIT ${rowsPerPage}
        ) g
        JOIN "SurveyAttempt" a ON a.id = g.id
        LEFT JOIN LATERAL (
          SELECT "scoringVersion", jsonb_path_query_array(profile, '$.scales[*].score') AS scores
          FROM "SurveyResult" WHERE "attemptId" = a.id ORDER BY "createdAt" DESC LIMIT 1
        ) r ON true
        ORDER BY g.place`,
    );
    if (rows.length > 0) yield rows.map(({ place: _, ...row }) => row);
    if (rows.length < rowsPerPage) return;
    after = rows.at(-1)!.place;
  }
}

/** How many rows an export would give now, and how many are left out because their group is too small. */
export async function countResearchRows(scope: ResearchScope, at: Date): Promise<{ given: number; leftOut: number }> {
  const [counts] = await withPurpose(
    "research",
    (tx) => tx.$queryRaw<{ given: number; leftOut: number }[]>`
      ${grouped(scope, at, "")}
      SELECT count(*) FILTER (WHERE enough)::int AS given, count(*) FILTER (WHERE NOT enough)::int AS "leftOut"
      FROM grouped`,
  );
  return counts ?? { given: 0, leftOut: 0 };
}

/** The keys of all questions that were ever asked, version by version. */
export const listItemKeys = (): Promise<string[]> =>
  withPurpose("research", async (tx) => {
    const items = await tx.surveyItem.findMany({
      orderBy: [{ instrument: { kind: "asc" } }, { instrument: { version: "asc" } }, { position: "asc" }],
      select: { key: true },
    });
    return items.map(({ key }) => key);
  });
