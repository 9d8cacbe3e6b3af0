import type { CopySession } from "@/lib/platform/copy-rows";
import { isBulk, keyKind, type RosterScope } from "./roster-scope";

type Kind = "org" | "session" | "class" | "user";

/** Keeps what a roster calls things; `rows` gives sid, entity and hash of those that are new or changed. */
export const keepKeys = (session: CopySession, scope: RosterScope, kind: Kind, rows: string) =>
  session.query(
    `INSERT INTO "RosterKey" ("sourceId", kind, "sourcedId", "entityId", hash, active, "changedAt")
     SELECT $1::uuid, $2, q.sid, q.entity, coalesce(q.hash, ''), true, now() FROM (${rows}) q
     ON CONFLICT ("sourceId", kind, "sourcedId") DO UPDATE SET
       "entityId" = excluded."entityId", hash = excluded.hash, active = true, "changedAt" = now()`,
    [scope.sourceId, keyKind(scope, kind)],
  );

/** Things that vanished: their keys rest, and their ids stand in the named temporary table. */
export async function restKeys(session: CopySession, scope: RosterScope, kind: "org" | "class", staged: string) {
  await session.query(
    `CREATE TEMP TABLE ${staged}_gone ON COMMIT DROP AS
     SELECT k."sourcedId" AS sid, k."entityId" AS entity FROM "RosterKey" k LEFT JOIN ${staged} t ON t.sid = k."sourcedId"
     WHERE k."sourceId" = $1 AND k.kind = $2 AND k.active AND (CASE WHEN t.sid IS NULL THEN $3 ELSE t.gone AND NOT t.bad END)`,
    [scope.sourceId, keyKind(scope, kind), isBulk(scope, kind)],
  );
  await session.query(
    `UPDATE "RosterKey" k SET active = false, "changedAt" = now() FROM ${staged}_gone g
     WHERE k."sourceId" = $1 AND k.kind = $2 AND k."sourcedId" = g.sid`,
    [scope.sourceId, keyKind(scope, kind)],
  );
}

const changed = "NOT gone AND NOT bad AND (is_new OR NOT was_active OR hash IS DISTINCT FROM old_hash)";

/** The district of a run that brings a new one; it stands under the run's source id from now on. */
export async function writeDistrict(
  session: CopySession,
  scope: RosterScope,
  fallbackName: string,
): Promise<RosterScope> {
  if (scope.districtId !== null || scope.schoolId !== null) return scope;
  await session.query(
    `INSERT INTO "District" (id, name, "sourcedId")
     SELECT $1::uuid, coalesce(max(o.name), $2), max(o.sid) FILTER (
       WHERE NOT EXISTS (SELECT 1 FROM "District" d WHERE d."sourcedId" = o.sid)
     ) FROM r_org o WHERE o.type = 'district' AND NOT o.gone AND NOT o.bad`,
    [scope.sourceId, fallbackName],
  );
  return { ...scope, districtId: scope.sourceId };
}

async function writeSchools(session: CopySession, scope: RosterScope) {
  await session.query(
    `INSERT INTO "School" (id, name, "districtId", "sourcedId")
     SELECT o.entity, o.name, $1::uuid, CASE WHEN NOT EXISTS (SELECT 1 FROM "School" s WHERE s."sourcedId" = o.sid) THEN o.sid END
     FROM r_org o WHERE o.is_new`,
    [scope.districtId],
  );
  await session.query(
    `UPDATE "School" s SET name = o.name, "closedAt" = NULL, "districtId" = coalesce(s."districtId", $1)
     FROM r_org o WHERE s.id = o.entity AND o.type = 'school' AND NOT o.own AND NOT o.is_new AND ${changed}`,
    [scope.districtId],
  );
  await restKeys(session, scope, "org", "r_org");
  await session.query(
    `UPDATE "School" s SET "closedAt" = now() FROM r_org_gone g WHERE s.id = g.entity AND s."closedAt" IS NULL`,
  );
  // A district is known by its key too, so that a file of changes may name it.
  await keepKeys(
    session,
    scope,
    "org",
    `SELECT sid, CASE WHEN type = 'district' THEN '${scope.sourceId}'::uuid ELSE entity END AS entity, hash
     FROM r_org WHERE type IN ('school', 'district') AND ${changed}`,
  );
}

async function writeYears(session: CopySession, scope: RosterScope) {
  const own = scope.schoolId === null ? "districtId" : "schoolId";
  await session.query(
    `INSERT INTO "SchoolYear" (id, "${own}", title, "startsOn", "endsOn")
     SELECT y.entity, $1::uuid, y.title, y.starts, y.ends FROM r_year y
     WHERE y.is_new AND (EXISTS (SELECT 1 FROM r_term t WHERE t.year_id = y.entity)
       OR EXISTS (SELECT 1 FROM r_class c WHERE c.year_id = y.entity AND NOT c.bad AND NOT c.gone AND NOT c.elsewhere))`,
    [scope.schoolId ?? scope.districtId],
  );
  await session.query(
    `UPDATE "SchoolYear" s SET title = y.title, "startsOn" = y.starts, "endsOn" = y.ends
     FROM (SELECT DISTINCT ON (entity) * FROM r_year WHERE NOT is_new AND NOT fallback ORDER BY entity, ends - starts DESC, key) y
     WHERE s.id = y.entity AND s."${own}" = $1
       AND (s.title, s."startsOn", s."endsOn") IS DISTINCT FROM (y.title, y.starts, y.ends)`,
    [scope.schoolId ?? scope.districtId],
  );
  await keepKeys(
    session,
    scope,
    "session",
    `SELECT sid, year_id AS entity, '' AS hash FROM r_term WHERE named AND old_year IS DISTINCT FROM year_id`,
  );
}

// OneRoster says no credits: a whole year counts one, a course that is only taught in shorter terms a half.
const writeCourses = (session: CopySession, runId: string) =>
  session.query(
    `INSERT INTO "Course" (id, "schoolId", code, "titleEn", credits, "gradeFrom", "gradeTo", terms, corequisites)
     SELECT gen_random_uuid(), q.school_id, q.code, q.title, CASE WHEN q.short THEN 0.5 ELSE 1 END,
       coalesce(q.grade_from, 9), coalesce(q.grade_to, 12), '{}', '{}'
     FROM (
       SELECT c.school_id, c.code, max(x.title) AS title, min(x.grade_from) AS grade_from, max(x.grade_to) AS grade_to,
         bool_and(jsonb_array_length(c.terms) = 1 AND EXISTS (
           SELECT 1 FROM "RosterRow" r WHERE r."runId" = $1 AND r.kind = 'session' AND r."sourcedId" = c.terms ->> 0
             AND r."sourcedId" <> r.data ->> 'year')) AS short
       FROM r_class c JOIN r_course x ON x.sid = c.course AND NOT x.gone
       WHERE NOT c.bad AND NOT c.gone AND NOT c.elsewhere AND NOT c.homeroom
       GROUP BY c.school_id, c.code
     ) q
     ON CONFLICT ("schoolId", code) DO NOTHING`,
    [runId],
  );

async function writeClasses(session: CopySession, scope: RosterScope) {
  const here = `${changed} AND NOT elsewhere`;
  await session.query(
    `INSERT INTO "Class" (id, "schoolId", "schoolYearId", "courseCode", title, subject, grade)
     SELECT entity, school_id, year_id, code, title, subject, grade FROM r_class WHERE is_new AND ${here}`,
  );
  await session.query(
    `UPDATE "Class" k SET "schoolId" = c.school_id, "schoolYearId" = c.year_id, "courseCode" = c.code, title = c.title,
       subject = c.subject, grade = c.grade, "endedAt" = NULL
     FROM r_class c WHERE k.id = c.entity AND NOT c.is_new AND ${here}`,
  );
  await restKeys(session, scope, "class", "r_class");
  await session.query(
    `UPDATE "Class" k SET "endedAt" = now() FROM r_class_gone g WHERE k.id = g.entity AND k."endedAt" IS NULL`,
  );
  await keepKeys(session, scope, "class", `SELECT sid, entity, hash FROM r_class WHERE ${here}`);
}

/** Writes schools, school years, courses and classes as the staged tables have them. */
export async function writeStructure(session: CopySession, scope: RosterScope) {
  await writeSchools(session, scope);
  await writeYears(session, scope);
  await writeCourses(session, scope.runId);
  await writeClasses(session, scope);
}
