import "server-only";
import { type Actor, withActor } from "@/lib/platform/with-actor";

const mostMarked = 5;

/**
 * The ids of the pathways that fit best in the person's newest result, of each framework; none before a result. What
 * they set aside is not marked, nor the pathways of a cluster that they set aside.
 */
export async function listBestPathways(person: Actor): Promise<string[]> {
  const rows = await withActor(
    person,
    (tx) => tx.$queryRaw<{ id: string }[]>`
      WITH newest AS (
        SELECT r.matches FROM "SurveyResult" r JOIN "SurveyAttempt" a ON a.id = r."attemptId"
        WHERE a."personId" = ${person.id}::uuid ORDER BY r."createdAt" DESC LIMIT 1
      ), wanted AS (
        SELECT f.code, p.pathway ->> 'id' AS id,
          row_number() OVER (PARTITION BY f.code ORDER BY p.place) AS place
        FROM newest, jsonb_each(newest.matches -> 'frameworks') AS f(code, found),
          jsonb_array_elements(f.found -> 'pathways') WITH ORDINALITY AS p(pathway, place)
        WHERE NOT EXISTS (
          SELECT 1 FROM "SurveySetAside" s JOIN "SurveyAttempt" a ON a.id = s."attemptId"
          WHERE a."personId" = ${person.id}::uuid AND (
            (s.kind = 'PATHWAY' AND s."targetId" = p.pathway ->> 'id')
            OR (s.kind = 'CLUSTER' AND s."targetId" = p.pathway ->> 'clusterId')
          )
        )
      )
      SELECT id FROM wanted WHERE place <= ${mostMarked} ORDER BY code DESC, place`,
  );
  return rows.map(({ id }) => id);
}
