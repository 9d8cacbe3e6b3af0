import type { CopySession } from "@/lib/platform/copy-rows";
import { addProblems, keyKind, type RosterScope } from "./roster-scope";

// Each way to know someone who is here already; only among people of the source's own schools, so that no roster
// reaches into an account of another school.
const ways = {
  email: "m.email = u.email",
  number: `m.number = u.number AND m.role = 'STUDENT'
    AND EXISTS (SELECT 1 FROM r_place p WHERE p.sid = u.sid AND p.school_id = m.school_id)`,
  name: `m.role = 'STUDENT' AND m.name = lower(u.name) AND m.current
    AND (m.number IS NULL OR u.number IS NULL) AND (m.email IS NULL OR u.email IS NULL)
    AND (m.grade IS NULL OR u.grade IS NULL OR u.grade - m.grade IN (0, 1))`,
} as const;

/** Whom each row of people means: who had its id before, someone of the same schools, or someone new. */
export async function matchPeople(session: CopySession, scope: RosterScope) {
  const { sourceId, schoolId, kind } = scope;
  const key = keyKind(scope, "user");
  const wanted = "u.entity IS NULL AND NOT u.bad AND NOT u.gone AND u.left_out IS NULL";
  const { rows } = await session.query<{ open: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM r_user u WHERE ${wanted}) AS open`,
  );
  if (rows[0]?.open) {
    await session.query(
      `CREATE TEMP TABLE r_member ON COMMIT DROP AS
       SELECT DISTINCT p.id AS person_id, p.email, lower(p.name) AS name, m."schoolId" AS school_id, m.role, m.number, m.grade,
         (m."until" IS NULL OR m."until" > now()) AS current
       FROM "Membership" m JOIN "Person" p ON p.id = m."personId"
       WHERE m."schoolId" IN (SELECT school_id FROM r_school WHERE school_id IS NOT NULL AND NOT is_new)
         -- What a plain list calls someone may change with their grade; a system's id never does.
         AND ($3 OR NOT EXISTS (SELECT 1 FROM "RosterKey" k WHERE k."sourceId" = $1 AND k.kind = $2 AND k."entityId" = p.id))`,
      [sourceId, key, kind === "NAMES"],
    );
    await session.query("CREATE INDEX ON r_member (email)");
    await session.query("CREATE INDEX ON r_member (number)");
    await session.query("CREATE INDEX ON r_member (name)");
    await session.query("ANALYZE r_member");
    const open = kind === "NAMES" ? (["email", "number", "name"] as const) : (["email", "number"] as const);
    for (const way of open)
      await session.query(
        `UPDATE r_user u SET entity = f.person_id, matched = '${way}' FROM (
           SELECT min(sid) AS sid, person_id FROM (
             SELECT u.sid, min(m.person_id::text)::uuid AS person_id
             FROM r_user u JOIN r_member m ON ${ways[way]}
             WHERE ${wanted} AND NOT EXISTS (SELECT 1 FROM r_user x WHERE x.entity = m.person_id)
             GROUP BY u.sid HAVING count(DISTINCT m.person_id) = 1
           ) found GROUP BY person_id HAVING count(*) = 1
         ) f WHERE f.sid = u.sid`,
      );
  }
  await session.query(`UPDATE r_user u SET entity = gen_random_uuid(), is_new = true WHERE ${wanted}`);
  await session.query("CREATE INDEX ON r_user (entity)");
  await session.query("ANALYZE r_user");

  // Whoever has powers outside the school keeps their account as it is: with another e-mail address it could be taken.
  if (schoolId !== null)
    await session.query(
      `UPDATE r_user u SET frozen = true FROM "Membership" m
       WHERE m."personId" = u.entity AND m."schoolId" IS DISTINCT FROM $1 AND m.role NOT IN ('STUDENT', 'JOB_SEEKER')
         AND (m."until" IS NULL OR m."until" > now())`,
      [schoolId],
    );
  const taken = `SELECT u.line, u.email AS value, u.sid FROM (
      SELECT line, email, sid, entity, row_number() OVER (PARTITION BY email ORDER BY line) AS copy FROM r_user
      WHERE email IS NOT NULL AND entity IS NOT NULL AND NOT bad AND NOT gone AND left_out IS NULL AND NOT frozen
    ) u LEFT JOIN "Person" p ON p.email = u.email AND p.id <> u.entity
    WHERE u.copy > 1 OR p.id IS NOT NULL`;
  await addProblems(session, { file: scope.names.user, column: "email", code: "email-taken" }, taken);
  await session.query(`UPDATE r_user u SET email = NULL FROM (${taken}) t WHERE t.sid = u.sid`);
  await session.query(
    `UPDATE r_user u SET hash = encode(sha256(convert_to(concat_ws(chr(31), u.name, coalesce(u.family, ''),
         coalesce(u.email, ''), coalesce(u.number, ''), coalesce(u.grade::text, ''), p.places), 'UTF8')), 'hex')
     FROM (SELECT sid, string_agg(role || ' ' || school_id, ',' ORDER BY role, school_id) AS places FROM r_place GROUP BY sid) p
     WHERE p.sid = u.sid AND NOT u.bad AND NOT u.gone AND u.left_out IS NULL AND NOT u.patch`,
  );
  // Who belongs to the roster after it, and who leaves with it.
  await session.query(
    `CREATE TEMP TABLE r_leaver ON COMMIT DROP AS
     SELECT DISTINCT k."entityId" AS person_id FROM "RosterKey" k
     JOIN "Person" q ON q.id = k."entityId"
     LEFT JOIN r_user u ON u.sid = k."sourcedId"
     WHERE k."sourceId" = $1 AND k.kind = $2 AND k.active
       AND (CASE WHEN u.sid IS NULL THEN $3
         ELSE NOT u.bad AND (u.gone OR u.left_out IS NOT NULL OR NOT EXISTS (SELECT 1 FROM r_place p WHERE p.sid = u.sid)) END)
       AND NOT EXISTS (
         SELECT 1 FROM r_user v WHERE v.entity = k."entityId" AND (v.bad OR (NOT v.gone AND v.left_out IS NULL))
           AND (v.bad OR EXISTS (SELECT 1 FROM r_place p WHERE p.sid = v.sid)))`,
    [sourceId, key, scope.modes.user === "bulk"],
  );
}
