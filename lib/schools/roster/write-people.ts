import type { CopySession } from "@/lib/platform/copy-rows";
import { personWhat, stayingUsers } from "./count-roster";
import { keyKind, type RosterScope } from "./roster-scope";
import { keepKeys } from "./write-structure";

const mostRounds = 12;

/** Gives each new person a sign-in name that nobody has: their own word, else with a number after it. */
async function nameNewcomers(session: CopySession) {
  for (let round = 0; round < mostRounds; round++) {
    const word =
      round === 0
        ? "u.base"
        : round === 1
          ? "left(u.base, 26) || 1 + row_number() OVER (PARTITION BY u.base ORDER BY u.line)"
          : "left(u.base, 24) || floor(10000 + random() * 989999)::int";
    const { rowCount } = await session.query(
      `UPDATE r_do d SET sign_in = w.word FROM (
         SELECT DISTINCT ON (word) sid, word FROM (SELECT u.sid, u.line, ${word} AS word FROM r_do u WHERE u.is_new AND u.sign_in IS NULL) c
         WHERE NOT EXISTS (SELECT 1 FROM "Person" p WHERE p."signInName" = c.word)
           AND NOT EXISTS (SELECT 1 FROM r_do x WHERE x.sign_in = c.word)
         ORDER BY word, line
       ) w WHERE w.sid = d.sid`,
    );
    if (rowCount === 0 && round > 1) return;
    const { rows } = await session.query<{ open: boolean }>(
      "SELECT EXISTS (SELECT 1 FROM r_do WHERE is_new AND sign_in IS NULL) AS open",
    );
    if (!rows[0]?.open) return;
  }
}

/** People, and what they are at which school. Every person that changes stands in r_change with what changed. */
export async function writePeople(session: CopySession, scope: RosterScope) {
  await session.query("CREATE TEMP TABLE r_change (person_id uuid, field text) ON COMMIT DROP");
  await session.query(
    `CREATE TEMP TABLE r_do ON COMMIT DROP AS
     SELECT u.*, ${personWhat} AS what FROM ${stayingUsers} AND ${personWhat} <> 'same'`,
  );
  await session.query("CREATE INDEX ON r_do (sid)");
  await session.query("CREATE INDEX ON r_do (sign_in)");
  await session.query("ANALYZE r_do");
  await nameNewcomers(session);
  await session.query(
    `INSERT INTO "Person" (id, name, "familyName", "signInName", email)
     SELECT entity, name, family, sign_in, email FROM r_do WHERE is_new ORDER BY line`,
  );
  await session.query(`INSERT INTO r_change SELECT entity, 'name' FROM r_do WHERE is_new`);
  await session.query(
    `WITH turned AS (
       UPDATE "Person" p SET name = d.name, "familyName" = coalesce(d.family, p."familyName"), email = coalesce(d.email, p.email)
       FROM r_do d WHERE p.id = d.entity AND NOT d.is_new AND NOT d.patch AND NOT d.frozen
         AND (p.name, p."familyName", p.email) IS DISTINCT FROM (d.name, coalesce(d.family, p."familyName"), coalesce(d.email, p.email))
       RETURNING p.id
     ) INSERT INTO r_change SELECT id, 'name' FROM turned`,
  );
  await writeMemberships(session, scope);
  await keepKeys(session, scope, "user", `SELECT sid, entity, hash FROM r_do`);
  await session.query(
    `UPDATE "RosterKey" k SET active = false, "changedAt" = now() FROM r_leaver l
     WHERE k."sourceId" = $1 AND k.kind = $2 AND k.active AND k."entityId" = l.person_id`,
    [scope.sourceId, keyKind(scope, "user")],
  );
  await session.query(
    `UPDATE "Session" s SET "revokedAt" = now() FROM r_leaver l
     WHERE s."personId" = l.person_id AND s."revokedAt" IS NULL AND s."expiresAt" > now()`,
  );
}

async function writeMemberships(session: CopySession, scope: RosterScope) {
  const { sourceId } = scope;
  const roleKind = keyKind(scope, "role");
  await session.query(
    `CREATE TEMP TABLE r_want ON COMMIT DROP AS
     SELECT d.entity AS person_id, p.school_id, p.role, CASE WHEN p.role = 'STUDENT' THEN d.grade END AS grade,
       CASE WHEN p.role = 'STUDENT' THEN d.number END AS number, d.is_new
     FROM r_do d JOIN r_place p ON p.sid = d.sid`,
  );
  await session.query("CREATE INDEX ON r_want (person_id)");
  await session.query("ANALYZE r_want");
  // A student is where the roster says. Of staff it ends only what it gave: others' roles were given by hand.
  await session.query(
    `CREATE TEMP TABLE r_over ON COMMIT DROP AS
     SELECT m.id, m."personId" AS person_id, m."schoolId" AS school_id, m.role
     FROM (SELECT entity AS person_id FROM r_do WHERE NOT is_new UNION SELECT person_id FROM r_leaver) a
     JOIN "Membership" m ON m."personId" = a.person_id AND (m."until" IS NULL OR m."until" > now())
     WHERE (CASE WHEN m.role = 'STUDENT' THEN m."schoolId" = $3 OR m."schoolId" IN (
           SELECT k."entityId" FROM "RosterKey" k WHERE k."sourceId" = $1 AND k.kind = $4)
         ELSE EXISTS (SELECT 1 FROM "RosterKey" k WHERE k."sourceId" = $1 AND k.kind = $2 AND k."sourcedId" = m.id::text) END)
       AND NOT EXISTS (SELECT 1 FROM r_want w WHERE w.person_id = m."personId" AND w.school_id = m."schoolId" AND w.role = m.role)`,
    [sourceId, roleKind, scope.schoolId, keyKind(scope, "org")],
  );
  await session.query(
    `WITH ended AS (
       UPDATE "Membership" m SET "until" = now() FROM r_over o WHERE m.id = o.id RETURNING m."personId"
     ) INSERT INTO r_change SELECT DISTINCT "personId", 'until' FROM ended`,
  );
  await session.query(
    `WITH turned AS (
       UPDATE "Membership" m SET grade = coalesce(w.grade, m.grade), number = coalesce(w.number, m.number)
       FROM r_want w WHERE NOT w.is_new AND m."personId" = w.person_id AND m."schoolId" = w.school_id AND m.role = w.role
         AND (m."until" IS NULL OR m."until" > now())
         AND (m.grade, m.number) IS DISTINCT FROM (coalesce(w.grade, m.grade), coalesce(w.number, m.number))
       RETURNING m."personId"
     ) INSERT INTO r_change SELECT DISTINCT "personId", 'grade' FROM turned`,
  );
  await session.query(
    `CREATE TEMP TABLE r_join ON COMMIT DROP AS
     SELECT gen_random_uuid() AS id, w.person_id, w.role, w.school_id, w.grade, w.number FROM r_want w
     LEFT JOIN (
       SELECT m."personId", m."schoolId", m.role FROM "Membership" m
       WHERE m."personId" IN (SELECT person_id FROM r_want WHERE NOT is_new) AND (m."until" IS NULL OR m."until" > now())
     ) m ON m."personId" = w.person_id AND m."schoolId" = w.school_id AND m.role = w.role
     WHERE m."personId" IS NULL`,
  );
  await session.query(
    `INSERT INTO "Membership" (id, "personId", role, "schoolId", grade, number, "from")
     SELECT id, person_id, role, school_id, grade, number, now() FROM r_join`,
  );
  await session.query(`INSERT INTO r_change SELECT DISTINCT person_id, 'role' FROM r_join`);
  await session.query(
    `INSERT INTO "RosterKey" ("sourceId", kind, "sourcedId", "entityId", hash, active, "changedAt")
     SELECT $1::uuid, $2, m.id::text, m.id, '', true, now() FROM r_want w
     JOIN "Membership" m ON m."personId" = w.person_id AND m."schoolId" = w.school_id AND m.role = w.role
       AND (m."until" IS NULL OR m."until" > now())
     WHERE w.role <> 'STUDENT' ON CONFLICT DO NOTHING`,
    [sourceId, roleKind],
  );
}
