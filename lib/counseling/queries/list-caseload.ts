import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { Prisma } from "@/prisma/generated/client";
import type { Progress, ProgressCount } from "../rules/progress";
import type { CaseloadFilter } from "../schema";

export type CaseloadStudent = {
  id: string;
  name: string;
  grade: number | null;
  schoolName: string;
  progress: Progress;
  /** Questions answered in the newest attempt; null before the first answer. */
  answered: number | null;
  asked: number | null;
  resultAt: Date | null;
  /** Ids of the first three clusters of the newest result. */
  topClusters: string[];
  savedPathways: string[];
  planPathway: string | null;
};

export type Caseload = { students: CaseloadStudent[]; counts: ProgressCount[]; next: string | null };

const pageSize = 50;

/** Each student in the counselor's care now, with what is newest of theirs. */
const studentsInCare = (counselor: Counselor) => Prisma.sql`
  SELECT *, CASE
    WHEN "planPathway" IS NOT NULL THEN 'plan'
    WHEN cardinality("savedPathways") > 0 THEN 'saved'
    WHEN "resultAt" IS NOT NULL THEN 'result'
    WHEN answered IS NOT NULL THEN 'started'
    ELSE 'none'
  END AS progress
  FROM (
    SELECT DISTINCT ON (p.id)
      p.id, p.name, lower(p.name) AS sort, m.grade, s.name AS "schoolName",
      a.answered, a.asked, r."createdAt" AS "resultAt", coalesce(r."topClusters", '{}') AS "topClusters",
      coalesce(saved.ids, '{}') AS "savedPathways", plan."pathwayId" AS "planPathway"
    FROM "CaseloadAssignment" c
    JOIN "Membership" m ON m."personId" = c."studentId" AND m."schoolId" = c."schoolId" AND m.role = 'STUDENT'
      AND m."from" <= now() AND (m."until" IS NULL OR m."until" > now())
    JOIN "Person" p ON p.id = c."studentId"
    JOIN "School" s ON s.id = c."schoolId"
    LEFT JOIN LATERAL (
      SELECT t.answered, (SELECT count(*)::int FROM "SurveyItem" i WHERE i."instrumentId" = ANY (t.instruments)) AS asked
      FROM "SurveyAttempt" t WHERE t."personId" = p.id ORDER BY t."startedAt" DESC LIMIT 1
    ) a ON true
    LEFT JOIN LATERAL (
      SELECT q."createdAt", q."topClusters" FROM "SurveyResult" q JOIN "SurveyAttempt" t ON t.id = q."attemptId"
      WHERE t."personId" = p.id ORDER BY q."createdAt" DESC LIMIT 1
    ) r ON true
    LEFT JOIN LATERAL (
      SELECT array_agg(v."targetId" ORDER BY v."createdAt" DESC) AS ids FROM "SavedItem" v
      WHERE v."personId" = p.id AND v.kind = 'PATHWAY'
    ) saved ON true
    LEFT JOIN LATERAL (
      SELECT v."pathwayId" FROM "Plan" l JOIN "PlanRevision" v ON v."planId" = l.id AND v.number = l.revision
      WHERE l."personId" = p.id AND l."archivedAt" IS NULL LIMIT 1
    ) plan ON true
    WHERE c."counselorId" = ${counselor.id}::uuid
      AND c."from" <= now() AND (c."until" IS NULL OR c."until" > now())
    ORDER BY p.id, m."from" DESC
  ) one`;

/** One page of the counselor's caseload by name, and how many students are at each step. Each look is audited. */
export function listCaseload(counselor: Counselor, { progress, q, after }: CaseloadFilter): Promise<Caseload> {
  const bar = after?.lastIndexOf("|") ?? -1;
  const beyond =
    after === undefined
      ? Prisma.sql`true`
      : Prisma.sql`(sort, id) > (${after.slice(0, bar)}, ${after.slice(bar + 1)}::uuid)`;
  const at = progress === "all" ? Prisma.sql`true` : Prisma.sql`progress = ${progress}`;
  const named = q === "" ? Prisma.sql`true` : Prisma.sql`strpos(sort, lower(${q})) > 0`;

  return withActor(counselor, async (tx) => {
    const [row] = await tx.$queryRaw<
      { counts: ProgressCount[] | null; students: (CaseloadStudent & { sort: string })[] | null }[]
    >`
      WITH care AS MATERIALIZED (${studentsInCare(counselor)}),
      page AS (SELECT * FROM care WHERE ${at} AND ${named} AND ${beyond} ORDER BY sort, id LIMIT ${pageSize + 1}),
      tally AS (SELECT grade, progress, count(*)::int AS count FROM care GROUP BY grade, progress)
      SELECT
        (SELECT json_agg(tally) FROM tally) AS counts,
        (SELECT json_agg(page ORDER BY page.sort, page.id) FROM page) AS students`;
    const found = row?.students ?? [];
    const shown = found.slice(0, pageSize);
    if (shown.length > 0)
      await tx.auditEntry.createMany({
        data: shown.map((student) => ({
          actorId: counselor.id,
          action: "caseload.list",
          subjectId: student.id,
          entity: "Person",
          entityId: student.id,
          fields: ["name", "grade", "survey", "topClusters", "savedPathways", "plan"],
        })),
      });
    const last = shown.at(-1);
    return {
      // JSON carries the time without its zone; the database keeps all times in UTC.
      students: shown.map(({ sort: _, resultAt, ...student }) => ({
        ...student,
        resultAt: resultAt && new Date(`${String(resultAt)}Z`),
      })),
      counts: row?.counts ?? [],
      next: found.length > pageSize && last ? `${last.sort}|${last.id}` : null,
    };
  });
}
