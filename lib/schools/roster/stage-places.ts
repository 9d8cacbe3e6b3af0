import type { CopySession } from "@/lib/platform/copy-rows";
import { addProblems, isBulk, keyKind, type RosterScope } from "./roster-scope";

/** Schools and school years of a run as tables of their own: what each id means here, and what is wrong with them. */
export async function stagePlaces(session: CopySession, scope: RosterScope) {
  const { runId, sourceId, districtId, schoolId } = scope;
  await session.query(
    `CREATE TEMP TABLE r_org ON COMMIT DROP AS
     SELECT r.line, r."sourcedId" AS sid, r.data ->> 'name' AS name, r.data ->> 'type' AS type, r.data ? 'gone' AS gone,
       r.data ? 'bad' AS bad, r.data ? 'own' AS own,
       CASE WHEN r.data ? 'own' THEN $4::uuid ELSE k."entityId" END AS entity,
       k."entityId" IS NOT NULL AS keyed, coalesce(k.active, false) AS was_active, k.hash AS old_hash,
       false AS is_new, NULL::text AS matched,
       encode(sha256(convert_to(concat_ws(chr(31), r.data ->> 'name', r.data ->> 'type'), 'UTF8')), 'hex') AS hash
     FROM "RosterRow" r
     LEFT JOIN "RosterKey" k ON k."sourceId" = $2 AND k.kind = $3 AND k."sourcedId" = r."sourcedId"
     WHERE r."runId" = $1 AND r.kind = 'org'`,
    [runId, sourceId, keyKind(scope, "org"), schoolId],
  );
  // A school that is here already: by its id, else by a name that no other school has.
  await session.query(
    `UPDATE r_org o SET entity = s.id, matched = 'id' FROM "School" s
     WHERE o.entity IS NULL AND o.type = 'school' AND NOT o.gone AND NOT o.bad AND s."sourcedId" = o.sid
       AND (s."districtId" IS NULL OR s."districtId" = $1)`,
    [districtId],
  );
  await session.query(
    `UPDATE r_org o SET entity = s.id, matched = 'name' FROM (
       SELECT (array_agg(id))[1] AS id, lower(name) AS name FROM "School"
       WHERE "districtId" IS NULL OR "districtId" = $1 GROUP BY lower(name) HAVING count(*) = 1
     ) s
     WHERE o.entity IS NULL AND o.type = 'school' AND NOT o.gone AND NOT o.bad AND lower(o.name) = s.name
       AND NOT EXISTS (SELECT 1 FROM r_org x WHERE x.entity = s.id)
       AND NOT EXISTS (SELECT 1 FROM r_org x WHERE x.type = 'school' AND x.sid <> o.sid AND lower(x.name) = s.name)`,
    [districtId],
  );
  await session.query(`UPDATE r_org SET entity = gen_random_uuid(), is_new = true
    WHERE entity IS NULL AND type = 'school' AND NOT gone AND NOT bad`);
  await addProblems(
    session,
    { file: scope.names.org, column: "name", code: "school-by-name" },
    `SELECT line, name AS value FROM r_org WHERE matched = 'name'`,
  );
  // What is meant by the id of an org wherever it stands; null is one of a kind that has no classes or people.
  await session.query(
    `CREATE TEMP TABLE r_school ON COMMIT DROP AS
     SELECT sid, CASE WHEN type = 'school' THEN entity WHEN bad THEN (SELECT s.id FROM "School" s WHERE s.id = entity) END
       AS school_id, gone, coalesce(type = 'elsewhere', false) AS elsewhere, is_new
     FROM r_org WHERE NOT bad OR keyed
     UNION ALL
     SELECT k."sourcedId", s.id, NOT k.active, false, false FROM "RosterKey" k
     LEFT JOIN "School" s ON s.id = k."entityId"
     WHERE k."sourceId" = $1 AND k.kind = $2 AND NOT $3 AND NOT EXISTS (SELECT 1 FROM r_org o WHERE o.sid = k."sourcedId")`,
    [sourceId, keyKind(scope, "org"), isBulk(scope, "org")],
  );
  await session.query(
    `CREATE TEMP TABLE r_year ON COMMIT DROP AS
     SELECT r."sourcedId" AS key, r.data ->> 'title' AS title, (r.data ->> 'starts')::date AS starts,
       (r.data ->> 'ends')::date AS ends, r.data ? 'default' AS fallback, NULL::uuid AS entity, false AS is_new
     FROM "RosterRow" r WHERE r."runId" = $1 AND r.kind = 'year'`,
    [runId],
  );
  await session.query(
    `UPDATE r_year y SET entity = (
       SELECT s.id FROM "SchoolYear" s
       WHERE (s."districtId" = $1 OR s."schoolId" = $2)
         AND y.starts + (y.ends - y.starts) / 2 BETWEEN s."startsOn" AND s."endsOn"
       ORDER BY abs(s."startsOn" - y.starts) + abs(s."endsOn" - y.ends), s.id LIMIT 1)`,
    [districtId, schoolId],
  );
  await session.query(`UPDATE r_year SET entity = gen_random_uuid(), is_new = true WHERE entity IS NULL`);
  await session.query(
    `CREATE TEMP TABLE r_term ON COMMIT DROP AS
     SELECT r."sourcedId" AS sid, y.key, y.entity AS year_id, y.starts, k."entityId" AS old_year, true AS named
     FROM "RosterRow" r JOIN r_year y ON y.key = r.data ->> 'year'
     LEFT JOIN "RosterKey" k ON k."sourceId" = $2 AND k.kind = $3 AND k."sourcedId" = r."sourcedId"
     WHERE r."runId" = $1 AND r.kind = 'session'
     UNION ALL
     SELECT k."sourcedId", NULL, s.id, s."startsOn", s.id, false FROM "RosterKey" k
     JOIN "SchoolYear" s ON s.id = k."entityId"
     WHERE k."sourceId" = $2 AND k.kind = $3
       AND NOT EXISTS (SELECT 1 FROM "RosterRow" r WHERE r."runId" = $1 AND r.kind = 'session' AND r."sourcedId" = k."sourcedId")`,
    [runId, sourceId, keyKind(scope, "session")],
  );
}
