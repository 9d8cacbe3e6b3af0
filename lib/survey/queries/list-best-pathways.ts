import "server-only";
import { type Actor, withActor } from "@/lib/platform/with-actor";

const mostMarked = 5;

/** The ids of the pathways that fit best in the person's newest result, of each framework; none before a result. */
export async function listBestPathways(person: Actor): Promise<string[]> {
  const rows = await withActor(
    person,
    (tx) => tx.$queryRaw<{ id: string }[]>`
      WITH newest AS (
        SELECT r.matches FROM "SurveyResult" r JOIN "SurveyAttempt" a ON a.id = r."attemptId"
        WHERE a."personId" = ${person.id}::uuid ORDER BY r."createdAt" DESC LIMIT 1
      )
      SELECT p.pathway ->> 'id' AS id
      FROM newest, jsonb_each(newest.matches -> 'frameworks') AS f(code, found),
        jsonb_array_elements(f.found -> 'pathways') WITH ORDINALITY AS p(pathway, place)
      WHERE p.place <= ${mostMarked}
      ORDER BY f.code DESC, p.place`,
  );
  return rows.map(({ id }) => id);
}
