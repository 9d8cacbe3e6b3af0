import type { CopySession } from "@/lib/platform/copy-rows";
import { addProblems, isBulk, keyKind, type RosterScope } from "./roster-scope";

/** People of a run and what they are at which school; what is wrong with their roles. */
export async function stagePeople(session: CopySession, scope: RosterScope) {
  const { runId, sourceId } = scope;
  const key = keyKind(scope, "user");
  const [users, roles] = [scope.names.user, scope.names.role];
  await session.query(
    `CREATE TEMP TABLE r_user WITH (fillfactor = 35) ON COMMIT DROP AS
     SELECT r.line, r."sourcedId" AS sid, r.data ->> 'name' AS name, r.data ->> 'family' AS family,
       r.data ->> 'base' AS base, r.data ->> 'email' AS email, r.data ->> 'number' AS number,
       (r.data ->> 'grade')::int AS grade, r.data ->> 'role' AS role, r.data -> 'orgs' AS orgs, r.data ? 'gone' AS gone,
       r.data ? 'bad' AS bad, false AS patch, NULL::text AS left_out, k."entityId" AS entity,
       k."entityId" IS NOT NULL AS keyed, coalesce(k.active, false) AS was_active, k.hash AS old_hash, false AS is_new,
       NULL::text AS matched, false AS frozen, NULL::text AS hash, NULL::text AS sign_in
     FROM "RosterRow" r
     LEFT JOIN "RosterKey" k ON k."sourceId" = $2 AND k.kind = $3 AND k."sourcedId" = r."sourcedId"
     WHERE r."runId" = $1 AND r.kind = 'user'`,
    [runId, sourceId, key],
  );
  await session.query(
    `CREATE TEMP TABLE r_role ON COMMIT DROP AS
     SELECT 'user' AS source, u.line, u.sid AS user_sid, org AS org_sid, u.role, false AS gone, false AS bad, true AS now
     FROM r_user u CROSS JOIN jsonb_array_elements_text(u.orgs) AS org WHERE u.role IS NOT NULL
     UNION ALL
     SELECT 'role', r.line, r.data ->> 'user', r.data ->> 'org', r.data ->> 'role', r.data ? 'gone', r.data ? 'bad',
       coalesce(r.data ->> 'from', '') <= $2 AND coalesce(r.data ->> 'until', '9999') >= $2
     FROM "RosterRow" r WHERE r."runId" = $1 AND r.kind = 'role'`,
    [runId, scope.today],
  );
  await session.query("CREATE INDEX ON r_user (sid)");
  await session.query("ANALYZE r_user");
  // Whoever had themselves erased comes as someone new.
  await session.query(
    `UPDATE r_user u SET entity = NULL, keyed = false, was_active = false, old_hash = NULL
     WHERE u.keyed AND NOT EXISTS (SELECT 1 FROM "Person" p WHERE p.id = u.entity)`,
  );
  // Of whom a file of changes says only a role.
  await session.query(
    `INSERT INTO r_user (line, sid, entity, keyed, was_active, old_hash, patch, gone, bad, is_new, frozen)
     SELECT min(r.line), k."sourcedId", k."entityId", true, k.active, k.hash, true, false, false, false, false
     FROM r_role r JOIN "RosterKey" k ON k."sourceId" = $1 AND k.kind = $2 AND k."sourcedId" = r.user_sid
     WHERE r.source = 'role' AND NOT EXISTS (SELECT 1 FROM r_user u WHERE u.sid = r.user_sid) AND NOT $3
     GROUP BY k."sourcedId", k."entityId", k.active, k.hash`,
    [sourceId, key, isBulk(scope, "user")],
  );
  await session.query(`ALTER TABLE r_role ADD school_id uuid, ADD wrong text`);
  await session.query(
    `UPDATE r_role r SET school_id = x.school_id, wrong = CASE
       WHEN r.bad THEN 'bad'
       WHEN x.user_sid IS NULL THEN 'unknown-user'
       WHEN r.role IN ('FAMILY', 'OTHER') OR r.gone OR NOT r.now OR x.org_gone OR x.elsewhere THEN NULL
       WHEN x.org_sid IS NULL THEN 'unknown-org'
       WHEN x.school_id IS NULL THEN 'org-not-school' END
     FROM (
       SELECT r.ctid AS at, u.sid AS user_sid, s.sid AS org_sid, s.school_id, coalesce(s.gone, false) AS org_gone,
         coalesce(s.elsewhere, false) AS elsewhere
       FROM r_role r LEFT JOIN r_user u ON u.sid = r.user_sid LEFT JOIN r_school s ON s.sid = r.org_sid
     ) x WHERE x.at = r.ctid`,
  );
  for (const [source, file, column] of [
    ["user", users, "orgSourcedIds"],
    ["role", roles, "orgSourcedId"],
  ] as const)
    for (const code of ["unknown-org", "org-not-school"] as const)
      await addProblems(
        session,
        { file, column, code },
        `SELECT line, org_sid AS value FROM r_role WHERE source = '${source}' AND wrong = '${code}'`,
      );
  await addProblems(
    session,
    { file: roles, column: "userSourcedId", code: "unknown-user" },
    `SELECT line, user_sid AS value FROM r_role WHERE wrong = 'unknown-user'`,
  );
  await addProblems(
    session,
    { file: scope.names.profile, column: "userSourcedId", code: "unknown-user" },
    `SELECT r.line, r.data ->> 'user' AS value FROM "RosterRow" r
     WHERE r."runId" = $1 AND r.kind = 'profile' AND NOT r.data ? 'bad'
       AND NOT EXISTS (SELECT 1 FROM r_user u WHERE u.sid = r.data ->> 'user')
       AND NOT EXISTS (SELECT 1 FROM "RosterKey" k WHERE k."sourceId" = $2 AND k.kind = $3 AND k."sourcedId" = r.data ->> 'user' AND NOT $4)`,
    [runId, sourceId, key, isBulk(scope, "user")],
  );
  await session.query(
    `CREATE TEMP TABLE r_place ON COMMIT DROP AS
     SELECT DISTINCT r.user_sid AS sid, r.school_id, r.role::"Role" AS role
     FROM r_role r LEFT JOIN r_school s ON s.sid = r.org_sid
     WHERE r.wrong IS NULL AND r.now AND NOT r.gone AND r.role NOT IN ('FAMILY', 'OTHER')
       AND r.school_id IS NOT NULL AND NOT coalesce(s.gone OR s.elsewhere, false)`,
  );
  // Roles that a file of changes does not name stay as they are.
  if (scope.modes.role === "delta" || (scope.modes.user === "delta" && scope.modes.role === undefined))
    await session.query(
      `INSERT INTO r_place (sid, school_id, role)
       SELECT DISTINCT u.sid, m."schoolId", m.role FROM r_user u
       JOIN "Membership" m ON m."personId" = u.entity AND (m."until" IS NULL OR m."until" > now())
       JOIN r_school s ON s.school_id = m."schoolId" AND NOT s.gone
       WHERE u.keyed AND u.role IS NULL AND m.role <> 'SITE_ADMINISTRATOR' AND m.role <> 'JOB_SEEKER'
         AND NOT EXISTS (SELECT 1 FROM r_role r WHERE r.user_sid = u.sid AND r.school_id = m."schoolId" AND r.role = m.role::text)
         AND NOT EXISTS (SELECT 1 FROM r_place p WHERE p.sid = u.sid AND p.school_id = m."schoolId" AND p.role = m.role)`,
    );
  await session.query("CREATE INDEX ON r_place (sid)");
  await session.query(
    `CREATE TEMP TABLE r_many ON COMMIT DROP AS
     SELECT sid FROM r_place GROUP BY sid HAVING bool_or(role = 'STUDENT') AND bool_or(role <> 'STUDENT')`,
  );
  await addProblems(
    session,
    { file: users, column: scope.modes.role ? null : "role", code: "two-roles" },
    `SELECT u.line, u.name AS value FROM r_user u JOIN r_many m ON m.sid = u.sid`,
  );
  await session.query(`DELETE FROM r_place p USING r_many m WHERE m.sid = p.sid AND p.role <> 'STUDENT'`);
  await markLeftOut(session, users);
}

/** Who has no place here: because of what they are, because they are elsewhere, or because nobody says. */
async function markLeftOut(session: CopySession, users: string | undefined) {
  await session.query(
    `CREATE TEMP TABLE r_said ON COMMIT DROP AS
     SELECT r.user_sid AS sid, bool_or(r.role = 'FAMILY') AS family, bool_or(r.role = 'OTHER') AS other,
       bool_or(coalesce(s.elsewhere, false)) AS elsewhere, bool_or(r.wrong IS NOT NULL) AS wrong,
       bool_or(r.gone OR NOT r.now OR coalesce(s.gone, false)) AS over
     FROM r_role r LEFT JOIN r_school s ON s.sid = r.org_sid GROUP BY r.user_sid`,
  );
  await session.query(
    `UPDATE r_user u SET left_out = CASE WHEN d.family THEN 'family' WHEN d.other THEN 'other' WHEN d.elsewhere THEN 'elsewhere' END
     FROM r_said d WHERE d.sid = u.sid AND NOT u.bad AND NOT d.wrong AND NOT EXISTS (SELECT 1 FROM r_place p WHERE p.sid = u.sid)`,
  );
  // Families without a school are nobody's problem either.
  await session.query(`UPDATE r_user SET left_out = CASE role WHEN 'FAMILY' THEN 'family' ELSE 'other' END
    WHERE role IN ('FAMILY', 'OTHER') AND NOT bad`);
  await addProblems(
    session,
    { file: users, column: null, code: "no-role" },
    `SELECT u.line, u.name AS value FROM r_user u LEFT JOIN r_said d ON d.sid = u.sid
     WHERE NOT u.bad AND NOT u.gone AND NOT u.patch AND u.left_out IS NULL
       AND NOT coalesce(d.wrong OR d.over, false) AND NOT EXISTS (SELECT 1 FROM r_place p WHERE p.sid = u.sid)`,
  );
  // Whose places cannot all be read, or who has none that anyone says, stays where they are.
  await session.query(
    `UPDATE r_user u SET bad = true FROM r_user v LEFT JOIN r_said d ON d.sid = v.sid
     WHERE v.ctid = u.ctid AND NOT u.bad AND NOT u.gone AND u.left_out IS NULL
       AND (CASE WHEN d.wrong THEN u.keyed OR NOT EXISTS (SELECT 1 FROM r_place p WHERE p.sid = u.sid)
         ELSE NOT coalesce(d.over, false) AND NOT EXISTS (SELECT 1 FROM r_place p WHERE p.sid = u.sid) END)`,
  );
}
