import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { TimelineLine, TimelinePlace } from "../rules/timeline";

export type Timeline = { lines: TimelineLine[]; /** More of them are older. */ next: TimelinePlace | null };

const shown = 20;
const shownOfText = 400;

type Branch = { at: Prisma.Sql; key: Prisma.Sql; columns: Prisma.Sql; from: Prisma.Sql };

/** Each kind of line is read as far as one page could need it, so that a long history costs no more than a short one. */
const branchOf = ({ at, key, columns, from }: Branch, before: TimelinePlace | null, until: Date) => Prisma.sql`(
  SELECT ${at} AS at, ${key} AS key, ${columns} FROM ${from} AND ${at} <= ${before?.at ?? until}
    AND ${before ? Prisma.sql`(${at}, ${key}) < (${before.at}::timestamptz, ${before.key})` : Prisma.sql`true`}
  ORDER BY 1 DESC, 2 DESC LIMIT ${shown + 1}
)`;

const sql = Prisma.sql;
const none = sql`NULL::text`;

type Told = {
  kind: Prisma.Sql;
  who?: Prisma.Sql;
  text?: Prisma.Sql;
  more?: Prisma.Sql;
  grade?: Prisma.Sql;
  clusters?: Prisma.Sql;
  id?: Prisma.Sql;
};

const told = ({
  kind,
  who = none,
  text = none,
  more = none,
  grade = sql`NULL::int`,
  clusters = sql`NULL::text[]`,
  id = none,
}: Told) => sql`${kind} AS kind, ${who} AS who, left(${text}, ${shownOfText}) AS text,
  left(${more}, ${shownOfText}) AS more, ${grade} AS grade, ${clusters} AS clusters, ${id} AS id`;

const branches = (counselor: Counselor, studentId: string): Branch[] => [
  {
    at: sql`r."createdAt"`,
    key: sql`'r:' || r.id`,
    columns: told({ kind: sql`'RESULT'`, clusters: sql`r."topClusters"`, id: sql`r.id::text` }),
    from: sql`"SurveyResult" r JOIN "SurveyAttempt" a ON a.id = r."attemptId" WHERE a."personId" = ${studentId}::uuid`,
  },
  {
    at: sql`e.at`,
    key: sql`'e:' || e.id`,
    columns: told({ kind: sql`'PLAN_' || e.kind`, who: sql`e."actorName"`, text: sql`e.detail ->> 'reason'` }),
    // Of the changes of one day the last one stands for all.
    from: sql`"PlanEvent" e JOIN "Plan" l ON l.id = e."planId" WHERE l."personId" = ${studentId}::uuid
      AND NOT (e.kind = 'REVISE' AND EXISTS (
        SELECT 1 FROM "PlanEvent" n
        WHERE n."planId" = e."planId" AND n.kind = 'REVISE' AND n.at > e.at
          AND n.at < date_trunc('day', e.at) + interval '1 day'
      ))`,
  },
  {
    at: sql`n."createdAt"`,
    key: sql`'n:' || n.id`,
    columns: told({ kind: sql`'NOTE'`, who: sql`n."authorName"`, text: sql`n.text` }),
    from: sql`"StudentNote" n WHERE n."studentId" = ${studentId}::uuid AND n."removedAt" IS NULL
      AND (n.visibility <> 'PRIVATE' OR n."authorId" = ${counselor.id}::uuid)`,
  },
  {
    at: sql`m.at`,
    key: sql`'m:' || m.id`,
    columns: told({
      kind: sql`'MEETING_' || m.state`,
      who: sql`m."staffName"`,
      text: sql`m.topic`,
      more: sql`CASE WHEN m.state = 'HELD' THEN m.outcome END`,
      id: sql`m.id::text`,
    }),
    from: sql`"Meeting" m WHERE m."studentId" = ${studentId}::uuid`,
  },
  {
    at: sql`f."createdAt"`,
    key: sql`'f:' || f.id`,
    columns: told({ kind: sql`'PORTFOLIO'`, text: sql`f.title` }),
    from: sql`"PortfolioEntry" f WHERE f."personId" = ${studentId}::uuid AND f."removedAt" IS NULL`,
  },
  ...(["from", "until"] as const).map((end): Branch => {
    const at = Prisma.raw(`s."${end}"`);
    return {
      at: sql`${at}`,
      key: sql`${end === "from" ? "j:" : "l:"} || s.id`,
      columns: told({
        kind: sql`${end === "from" ? "JOINED" : "LEFT"}`,
        text: sql`h.name`,
        grade: sql`s.grade`,
      }),
      from: sql`"Membership" s JOIN "School" h ON h.id = s."schoolId"
        WHERE s."personId" = ${studentId}::uuid AND s.role = 'STUDENT' AND ${at} IS NOT NULL`,
    };
  }),
];

/**
 * One merged history of a student in care, newest first, in one statement: what is over, not what is planned. Whoever
 * calls it has asked whether the student is in the counselor's care.
 */
export async function readTimeline(
  tx: Transaction,
  counselor: Counselor,
  { studentId, before, until }: { studentId: string; before: TimelinePlace | null; until: Date },
): Promise<Timeline> {
  const parts = branches(counselor, studentId).map((branch) => branchOf(branch, before, until));
  const rows = await tx.$queryRaw<(Omit<TimelineLine, "clusters"> & { clusters: string[] | null })[]>`
    SELECT * FROM (${Prisma.join(parts, " UNION ALL ")}) AS line
    ORDER BY at DESC, key DESC LIMIT ${shown + 1}`;
  const lines = rows.slice(0, shown).map((row) => ({ ...row, clusters: row.clusters ?? [] }));
  const last = lines.at(-1);
  return { lines, next: rows.length > shown && last ? { at: last.at, key: last.key } : null };
}
