import type { CopySession } from "@/lib/platform/copy-rows";
import { addProblems, isBulk, keyKind, type RosterScope } from "./roster-scope";

/** Courses and classes of a run: the school, year and course code that each class has. */
export async function stageClasses(session: CopySession, scope: RosterScope) {
  const { runId, sourceId } = scope;
  const [classes, courses] = [scope.names.class, scope.names.course];
  await session.query(
    `CREATE TEMP TABLE r_course ON COMMIT DROP AS
     SELECT r.line, r."sourcedId" AS sid, coalesce(r.data ->> 'code', r."sourcedId") AS code, r.data ->> 'title' AS title,
       r.data ->> 'org' AS org, (r.data ->> 'from')::int AS grade_from, (r.data ->> 'to')::int AS grade_to,
       r.data ? 'gone' AS gone
     FROM "RosterRow" r WHERE r."runId" = $1 AND r.kind = 'course' AND NOT r.data ? 'bad'`,
    [runId],
  );
  if (isBulk(scope, "org"))
    await addProblems(
      session,
      { file: courses, column: "orgSourcedId", code: "unknown-parent" },
      `SELECT c.line, c.org AS value FROM r_course c
       WHERE c.org IS NOT NULL AND NOT EXISTS (SELECT 1 FROM r_org o WHERE o.sid = c.org)`,
    );
  await session.query(
    `CREATE TEMP TABLE r_class ON COMMIT DROP AS
     SELECT r.line, r."sourcedId" AS sid, r.data ->> 'title' AS title, r.data ->> 'course' AS course,
       r.data ->> 'org' AS org, r.data -> 'terms' AS terms, r.data ->> 'subject' AS subject,
       (r.data ->> 'grade')::int AS grade, r.data ? 'homeroom' AS homeroom,
       r.data ? 'gone' OR coalesce(s.gone, false) AS gone, r.data ? 'bad' AS bad,
       coalesce(s.elsewhere, false) AS elsewhere, s.sid IS NOT NULL AS org_known, s.school_id,
       NULL::uuid AS year_id, NULL::text AS code, k."entityId" AS entity, k."entityId" IS NOT NULL AS keyed,
       coalesce(k.active, false) AS was_active, k.hash AS old_hash, false AS is_new, NULL::text AS hash
     FROM "RosterRow" r
     LEFT JOIN r_school s ON s.sid = r.data ->> 'org'
     LEFT JOIN "RosterKey" k ON k."sourceId" = $2 AND k.kind = $3 AND k."sourcedId" = r."sourcedId"
     WHERE r."runId" = $1 AND r.kind = 'class'`,
    [runId, sourceId, keyKind(scope, "class")],
  );
  await session.query("ANALYZE r_class");
  await session.query(
    `UPDATE r_class c SET entity = NULL, keyed = false, was_active = false, old_hash = NULL
     WHERE c.keyed AND NOT EXISTS (SELECT 1 FROM "Class" k WHERE k.id = c.entity)`,
  );
  const wanted = "NOT bad AND NOT gone AND NOT elsewhere";
  await addProblems(
    session,
    { file: classes, column: "schoolSourcedId", code: "unknown-org" },
    `SELECT line, org AS value FROM r_class WHERE ${wanted} AND NOT org_known`,
  );
  await addProblems(
    session,
    { file: classes, column: "schoolSourcedId", code: "org-not-school" },
    `SELECT line, org AS value FROM r_class WHERE ${wanted} AND org_known AND school_id IS NULL`,
  );
  await session.query(`UPDATE r_class SET bad = true WHERE ${wanted} AND school_id IS NULL`);

  await session.query(
    `UPDATE r_class c SET year_id = t.year_id FROM (
       SELECT DISTINCT ON (c.sid) c.sid, t.year_id FROM r_class c
       CROSS JOIN jsonb_array_elements_text(c.terms) AS term JOIN r_term t ON t.sid = term
       ORDER BY c.sid, t.starts DESC, t.year_id
     ) t WHERE t.sid = c.sid`,
  );
  const unknownTerms = `SELECT c.line, string_agg(term, ', ') AS value FROM r_class c
    CROSS JOIN jsonb_array_elements_text(c.terms) AS term
    WHERE ${wanted} AND NOT EXISTS (SELECT 1 FROM r_term t WHERE t.sid = term)`;
  await addProblems(
    session,
    { file: classes, column: "termSourcedIds", code: "term-left-out" },
    `${unknownTerms} AND c.year_id IS NOT NULL GROUP BY c.line`,
  );
  await addProblems(
    session,
    { file: classes, column: "termSourcedIds", code: "unknown-session" },
    `${unknownTerms} AND c.year_id IS NULL GROUP BY c.line`,
  );
  await session.query(`UPDATE r_class SET bad = true WHERE ${wanted} AND year_id IS NULL AND terms <> '[]'`);
  // A plain list has no terms at all.
  if (scope.kind === "ONEROSTER")
    await addProblems(
      session,
      { file: classes, column: "termSourcedIds", code: "class-without-year" },
      `SELECT line, NULL::text AS value FROM r_class WHERE ${wanted} AND year_id IS NULL`,
    );
  await session.query(
    `UPDATE r_class SET year_id = (SELECT entity FROM r_year ORDER BY fallback, starts DESC LIMIT 1) WHERE ${wanted} AND year_id IS NULL`,
  );

  if (isBulk(scope, "course") || isBulk(scope, "class"))
    await addProblems(
      session,
      { file: classes, column: "courseSourcedId", code: "unknown-course" },
      `SELECT c.line, c.course AS value FROM r_class c WHERE ${wanted} AND c.course IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM r_course x WHERE x.sid = c.course)`,
    );
  await session.query(`UPDATE r_class c SET code = x.code FROM r_course x WHERE x.sid = c.course`);
  await session.query(
    `UPDATE r_class c SET code = k."courseCode" FROM "Class" k WHERE k.id = c.entity AND c.code IS NULL AND c.course IS NOT NULL`,
  );
  await session.query(
    `UPDATE r_class SET entity = gen_random_uuid(), is_new = true WHERE entity IS NULL AND ${wanted}`,
  );
  await session.query(
    `UPDATE r_class SET hash = encode(sha256(convert_to(concat_ws(chr(31), title, coalesce(code, ''), school_id, year_id,
       coalesce(subject, ''), coalesce(grade::text, '')), 'UTF8')), 'hex') WHERE ${wanted}`,
  );
  // What an id of a class means wherever it stands.
  await session.query(
    `CREATE TEMP TABLE r_cls ON COMMIT DROP AS
     SELECT sid, entity AS class_id, CASE WHEN bad THEN k."schoolId" ELSE c.school_id END AS school_id, gone OR elsewhere AS shut, is_new
     FROM r_class c LEFT JOIN "Class" k ON k.id = c.entity WHERE NOT bad OR keyed
     UNION ALL
     SELECT k."sourcedId", c.id, c."schoolId", NOT k.active, false FROM "RosterKey" k JOIN "Class" c ON c.id = k."entityId"
     WHERE k."sourceId" = $1 AND k.kind = $2 AND NOT $3 AND NOT EXISTS (SELECT 1 FROM r_class x WHERE x.sid = k."sourcedId")`,
    [sourceId, keyKind(scope, "class"), isBulk(scope, "class")],
  );
  await session.query("CREATE INDEX ON r_cls (sid)");
}
