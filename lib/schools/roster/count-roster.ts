import type { CopySession } from "@/lib/platform/copy-rows";
import { type CountedKind, type KindCounts, rosterCounts, type RosterCounts } from "../rules/roster/counts";
import { rosterCodes, weightOf } from "../rules/roster/problems";
import { isBulk, keyKind, type RosterScope } from "./roster-scope";

type Changes = Pick<KindCounts, "new" | "changed" | "same" | "gone">;

/** Counts things by `what`, an expression that says new, changed or same; null counts for nothing. */
const byWhat = async (session: CopySession, what: string, from: string, values: readonly unknown[] = []) => {
  const { rows } = await session.query<{ what: "new" | "changed" | "same"; n: number }>(
    `SELECT ${what} AS what, count(*)::int AS n FROM ${from} GROUP BY 1`,
    values,
  );
  const counts = { new: 0, changed: 0, same: 0 };
  for (const { what: name, n } of rows) if (name !== null) counts[name] = n;
  return counts;
};

const one = async (session: CopySession, from: string, values: readonly unknown[] = []) =>
  (await session.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`, values)).rows[0]!.n;

/** Things that were named before and are no longer: all of a whole file, those that it says of a file of changes. */
const vanished = (table: string, bulk: boolean) =>
  `"RosterKey" k LEFT JOIN ${table} t ON t.sid = k."sourcedId"
   WHERE k."sourceId" = $1 AND k.kind = $2 AND k.active AND (CASE WHEN t.sid IS NULL THEN ${bulk} ELSE t.gone AND NOT t.bad END)`;

const byHash = `CASE WHEN is_new THEN 'new' WHEN was_active AND hash IS NOT DISTINCT FROM old_hash THEN 'same' ELSE 'changed' END`;

/** What a person's row comes to; one of whom only a role is said is compared with what they are. */
export const personWhat = `CASE WHEN u.is_new THEN 'new'
  WHEN u.patch AND u.was_active AND NOT EXISTS (
    SELECT 1 FROM r_place p WHERE p.sid = u.sid AND NOT EXISTS (
      SELECT 1 FROM "Membership" m WHERE m."personId" = u.entity AND m."schoolId" = p.school_id AND m.role = p.role
        AND (m."until" IS NULL OR m."until" > now())))
    AND NOT EXISTS (
      SELECT 1 FROM r_role r WHERE r.user_sid = u.sid AND (r.gone OR NOT r.now) AND EXISTS (
        SELECT 1 FROM "Membership" m WHERE m."personId" = u.entity AND m."schoolId" = r.school_id AND m.role::text = r.role
          AND (m."until" IS NULL OR m."until" > now()))) THEN 'same'
  WHEN NOT u.patch AND u.was_active AND u.hash IS NOT DISTINCT FROM u.old_hash THEN 'same' ELSE 'changed' END`;

export const stayingUsers = `r_user u WHERE NOT u.bad AND NOT u.gone AND u.left_out IS NULL AND u.entity IS NOT NULL
  AND EXISTS (SELECT 1 FROM r_place p WHERE p.sid = u.sid)`;

async function changesOf(session: CopySession, scope: RosterScope): Promise<Partial<Record<CountedKind, Changes>>> {
  const gone = async (kind: "org" | "class", table: string) =>
    one(session, vanished(table, isBulk(scope, kind)), [scope.sourceId, keyKind(scope, kind)]);
  const school = await byWhat(session, byHash, "r_org WHERE type = 'school' AND NOT own AND NOT gone AND NOT bad");
  const classes = await byWhat(session, byHash, "r_class WHERE NOT bad AND NOT gone AND NOT elsewhere");
  const session_ = await byWhat(
    session,
    `CASE WHEN old_year IS NULL THEN 'new' WHEN old_year = year_id THEN 'same' ELSE 'changed' END`,
    "r_term WHERE named",
  );
  const course = await byWhat(
    session,
    `CASE WHEN EXISTS (SELECT 1 FROM "Course" x WHERE x."schoolId" = c.school_id AND x.code = c.code) THEN 'same' ELSE 'new' END`,
    `(SELECT DISTINCT school_id, code FROM r_class
      WHERE NOT bad AND NOT gone AND NOT elsewhere AND NOT homeroom AND course IN (SELECT sid FROM r_course WHERE NOT gone)) c`,
  );
  const user = await byWhat(session, personWhat, stayingUsers);
  const enrollment = await byWhat(session, "what", "r_enr_do");
  const endedWithPerson = await one(
    session,
    `r_have h WHERE h.person_id IN (SELECT person_id FROM r_leaver) AND h.sid IS NOT NULL
       AND (h.ends IS NULL OR h.ends > now()) AND h.id NOT IN (SELECT id FROM r_enr_end)`,
  );
  return {
    org: { ...school, gone: await gone("org", "r_org") },
    session: { ...session_, gone: 0 },
    course: { ...course, gone: 0 },
    class: { ...classes, gone: await gone("class", "r_class") },
    user: { ...user, gone: await one(session, "r_leaver") },
    enrollment: { ...enrollment, gone: (await one(session, "r_enr_end")) + endedWithPerson },
  };
}

/** How often each problem was found. */
export async function countProblems(session: CopySession): Promise<Record<string, number>> {
  const { rows } = await session.query<{ code: string; n: number }>(
    `SELECT code, count(*)::int AS n FROM roster_problem_in GROUP BY code`,
  );
  return Object.fromEntries(rows.map(({ code, n }) => [code, n]));
}

/** What a run would change, from its staged tables; `read` is what was counted while its files were read. */
export async function countRoster(
  session: CopySession,
  scope: RosterScope,
  read: Partial<Record<CountedKind, number>>,
): Promise<{ counts: RosterCounts; lossShare: number }> {
  const changes = await changesOf(session, scope);
  const severe = rosterCodes.filter((code) => weightOf(code) !== "mild");
  const lines = new Map<string, number>();
  const { rows: flawed } = await session.query<{ file: string; n: number }>(
    `SELECT file, count(DISTINCT line)::int AS n FROM roster_problem_in WHERE code = ANY ($1) AND line > 1 GROUP BY file`,
    [severe],
  );
  for (const { file, n } of flawed) lines.set(file, n);
  const { rows: left } = await session.query<{ left_out: string; n: number }>(
    `SELECT left_out, count(*)::int AS n FROM r_user WHERE left_out IS NOT NULL GROUP BY 1`,
  );
  const kinds = Object.fromEntries(
    Object.entries(read).map(([kind, n]) => [
      kind,
      {
        ...changes[kind as CountedKind],
        read: n,
        problems: lines.get(scope.names[kind as CountedKind] ?? "") ?? 0,
      },
    ]),
  );
  const active = await one(
    session,
    `(SELECT DISTINCT "entityId" FROM "RosterKey" WHERE "sourceId" = $1 AND kind = $2 AND active) k`,
    [scope.sourceId, keyKind(scope, "user")],
  );
  const leaving = changes.user?.gone ?? 0;
  const counts = rosterCounts.parse({
    kinds,
    left: Object.fromEntries(left.map(({ left_out, n }) => [left_out, n])),
    leaving,
    active,
    problems: await countProblems(session),
  });
  return { counts, lossShare: active === 0 ? 0 : leaving / active };
}
