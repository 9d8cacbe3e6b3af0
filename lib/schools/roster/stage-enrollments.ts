import type { CopySession } from "@/lib/platform/copy-rows";
import { addProblems, enrollmentPrefix, isBulk, keyKind, type RosterScope } from "./roster-scope";
import { stageTeachers } from "./stage-teachers";

/** Enrolments of a run: who is in which class, and what is wrong with it. Also whom demographics are about. */
export async function stageEnrollments(session: CopySession, scope: RosterScope) {
  const { runId, sourceId } = scope;
  const file = scope.names.enrollment;
  const key = keyKind(scope, "user");
  // What the id of a person means wherever it stands; without a person, someone who has no account here.
  await session.query(
    `CREATE TEMP TABLE r_person ON COMMIT DROP AS
     SELECT sid, CASE WHEN gone OR left_out IS NOT NULL THEN NULL ELSE entity END AS person_id,
       bad OR patch AS as_before FROM r_user WHERE NOT bad OR keyed
     UNION ALL
     SELECT k."sourcedId", CASE WHEN k.active THEN k."entityId" END, true FROM "RosterKey" k
     WHERE k."sourceId" = $1 AND k.kind = $2 AND NOT $3 AND NOT EXISTS (SELECT 1 FROM r_user u WHERE u.sid = k."sourcedId")`,
    [sourceId, key, isBulk(scope, "user")],
  );
  await session.query("CREATE INDEX ON r_person (sid)");
  await session.query("ANALYZE r_person");
  await session.query(
    `CREATE TEMP TABLE r_at ON COMMIT DROP AS
     SELECT DISTINCT u.entity AS person_id, p.school_id, p.role = 'STUDENT' AS student
     FROM r_place p JOIN r_user u ON u.sid = p.sid WHERE NOT u.bad AND NOT u.gone AND u.entity IS NOT NULL
     UNION
     SELECT DISTINCT m."personId", m."schoolId", m.role = 'STUDENT' FROM r_person x
     JOIN "Membership" m ON m."personId" = x.person_id AND m."schoolId" IS NOT NULL
     WHERE x.as_before AND (m."until" IS NULL OR m."until" > now())`,
  );
  await session.query("CREATE INDEX ON r_at (person_id, school_id)");
  await session.query("ANALYZE r_at");
  // Staged rows have no statistics, and looking up each of 300,000 rows by itself takes twice as long.
  await session.query("SET LOCAL enable_nestloop = off");
  await session.query(
    `CREATE TEMP TABLE r_enr ON COMMIT DROP AS
     SELECT r.line, $2 || r."sourcedId" AS sid, r.data ->> 'class' AS class_sid, r.data ->> 'user' AS user_sid,
       r.data ->> 'role' AS role, (r.data ->> 'from')::date AS starts, (r.data ->> 'until')::date AS ends, r.data ? 'bad' AS bad,
       r.data ? 'gone' OR coalesce(r.data ->> 'until', '9999') < $3 OR c.shut OR (p.sid IS NOT NULL AND p.person_id IS NULL)
         OR r.data ->> 'role' = 'OTHER' AS gone,
       c.sid IS NOT NULL AS class_known, p.sid IS NOT NULL AS user_known, c.class_id, c.school_id, p.person_id,
       a.person_id IS NOT NULL AS there
     FROM "RosterRow" r
     LEFT JOIN r_cls c ON c.sid = r.data ->> 'class'
     LEFT JOIN r_person p ON p.sid = r.data ->> 'user'
     LEFT JOIN r_at a ON a.person_id = p.person_id AND a.school_id = c.school_id AND a.student = (r.data ->> 'role' = 'STUDENT')
     WHERE r."runId" = $1 AND r.kind = 'enrollment'`,
    [runId, enrollmentPrefix(scope), scope.today],
  );
  await session.query("SET LOCAL enable_nestloop = on");
  if (scope.kind === "NAMES") await stageTeachers(session, scope);
  const said = "NOT bad AND NOT coalesce(gone, false)";
  await addProblems(
    session,
    { file, column: "classSourcedId", code: "unknown-class" },
    `SELECT line, class_sid AS value FROM r_enr WHERE ${said} AND NOT class_known`,
  );
  await addProblems(
    session,
    { file, column: "userSourcedId", code: "unknown-user" },
    `SELECT line, user_sid AS value FROM r_enr WHERE ${said} AND NOT user_known`,
  );
  await addProblems(
    session,
    { file, column: "userSourcedId", code: "not-at-school" },
    `SELECT line, user_sid AS value FROM r_enr WHERE ${said} AND class_known AND user_known AND NOT there`,
  );
  await session.query(
    `CREATE TEMP TABLE r_in ON COMMIT DROP AS
     SELECT DISTINCT ON (class_id, person_id, role) line, sid, class_id, person_id, role::"Role" AS role, starts, ends, school_id
     FROM r_enr WHERE ${said} AND class_known AND user_known AND there
     ORDER BY class_id, person_id, role, line`,
  );
  await session.query("CREATE INDEX ON r_in (class_id, person_id)");
  await addProblems(
    session,
    { file, column: null, code: "enrollment-twice" },
    `SELECT e.line, e.class_sid AS value FROM r_enr e
     WHERE ${said} AND class_known AND user_known AND there AND NOT EXISTS (SELECT 1 FROM r_in i WHERE i.line = e.line)`,
  );
  await addProblems(
    session,
    { file: scope.names.demographics, column: "sourcedId", code: "unknown-user" },
    `SELECT r.line, r."sourcedId" AS value FROM "RosterRow" r
     WHERE r."runId" = $1 AND r.kind = 'demographics' AND NOT r.data ? 'bad' AND NOT r.data ? 'gone'
       AND NOT EXISTS (SELECT 1 FROM r_person p WHERE p.sid = r."sourcedId")
       AND NOT EXISTS (SELECT 1 FROM r_user u WHERE u.sid = r."sourcedId" AND u.bad)`,
    [runId],
  );
  await compareEnrollments(session, scope);
}

/** What of the enrolments is new, changes, stays or ends. */
async function compareEnrollments(session: CopySession, scope: RosterScope) {
  // Whose enrolments are touched at all: those that this roster made, and those that it names.
  await session.query(
    `CREATE TEMP TABLE r_have ON COMMIT DROP AS
     SELECT e.id, e."classId" AS class_id, e."personId" AS person_id, e.role, e."sourcedId" AS sid, e."until" AS ends
     FROM "Enrollment" e
     WHERE e."classId" IN (SELECT class_id FROM r_cls WHERE NOT is_new)
       OR e."classId" IN (SELECT k."entityId" FROM "RosterKey" k WHERE k."sourceId" = $1 AND k.kind = $2)`,
    [scope.sourceId, keyKind(scope, "class")],
  );
  await session.query("CREATE INDEX ON r_have (class_id, person_id)");
  await session.query("CREATE INDEX ON r_have (sid)");
  await session.query("CREATE INDEX ON r_enr (sid)");
  for (const table of ["r_have", "r_in", "r_enr"]) await session.query(`ANALYZE ${table}`);
  await session.query(
    `CREATE TEMP TABLE r_enr_do ON COMMIT DROP AS
     SELECT i.*, h.id AS have, CASE WHEN h.id IS NULL THEN 'new'
       WHEN h.sid IS DISTINCT FROM i.sid OR h.ends IS DISTINCT FROM (i.ends + 1)::timestamp(3) THEN 'changed' ELSE 'same' END AS what
     FROM r_in i LEFT JOIN r_have h ON h.class_id = i.class_id AND h.person_id = i.person_id AND h.role = i.role`,
  );
  // What a roster made and no longer says ends: all of it in a whole file, what it names in a file of changes.
  await session.query(
    `CREATE TEMP TABLE r_enr_end ON COMMIT DROP AS
     SELECT h.id, h.person_id, e.sid IS NOT NULL AS moved FROM r_have h LEFT JOIN r_enr e ON e.sid = h.sid
     WHERE h.sid LIKE $1 || '%' AND (h.ends IS NULL OR h.ends > now())
       AND (CASE WHEN e.sid IS NULL THEN $2 ELSE coalesce(e.gone, false) OR (NOT e.bad AND e.there) END)
       AND NOT EXISTS (SELECT 1 FROM r_in i WHERE i.class_id = h.class_id AND i.person_id = h.person_id AND i.role = h.role)`,
    [enrollmentPrefix(scope), isBulk(scope, "enrollment")],
  );
}
