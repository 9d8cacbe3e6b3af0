import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { Prisma } from "@/prisma/generated/client";
import type { PlanState } from "@/prisma/generated/enums";
import type { Progress, ProgressCount } from "../rules/progress";
import type { CaseloadFilter } from "../schema";
import { inCare } from "./day-students";

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
  planState: PlanState | null;
  /** An edit dropped the approval. */
  dropped: boolean;
  onTrack: boolean | null;
  missingCredits: number | null;
};

export type CaseloadProgram = { id: string; title: string };

export type Caseload = {
  students: CaseloadStudent[];
  counts: ProgressCount[];
  /** How many match the filter, on all pages. */
  matching: number;
  /** Grades and programs that the students have, to choose from. */
  grades: number[];
  programs: CaseloadProgram[];
  next: string | null;
};

const pageSize = 50;

/** Each student in the counselor's care now, one narrow row from what is kept of their standing. */
const studentsInCare = (counselor: Counselor) => Prisma.sql`
  SELECT care.id, p.name, care.grade, care."schoolId",
    lower(coalesce(p."familyName", regexp_replace(p.name, '^.*\\s', '')) || ' ' || p.name) AS sort,
    CASE WHEN st."surveyStartedAt" IS NOT NULL THEN st.answered END AS answered, st."resultAt", st."topClusters",
    st."pathwayId" AS "planPathway", st."planState", st."onTrack", st."missingCredits",
    coalesce(st."droppedAt" IS NOT NULL AND st."planState" <> 'APPROVED', false) AS dropped,
    CASE
      WHEN st."planId" IS NOT NULL THEN 'plan'
      WHEN st."savedPathways" > 0 THEN 'saved'
      WHEN st."resultAt" IS NOT NULL THEN 'result'
      WHEN st."surveyStartedAt" IS NOT NULL THEN 'started'
      ELSE 'none'
    END AS progress
  FROM (${inCare(counselor)}) care
  JOIN "Person" p ON p.id = care.id
  LEFT JOIN "Standing" st ON st."personId" = care.id`;

const always = Prisma.sql`true`;

function whereOf({ progress, grade, program, track, plan, q }: CaseloadFilter): Prisma.Sql {
  const conditions = [
    progress === "all" ? always : Prisma.sql`progress = ${progress}`,
    grade === "all" ? always : grade === "none" ? Prisma.sql`grade IS NULL` : Prisma.sql`grade = ${grade}::int`,
    track === "all"
      ? always
      : track === "unknown"
        ? Prisma.sql`"onTrack" IS NULL`
        : Prisma.sql`"onTrack" = ${track === "on"}`,
    plan === "all"
      ? always
      : plan === "none"
        ? Prisma.sql`"planState" IS NULL`
        : plan === "lost"
          ? Prisma.sql`dropped`
          : Prisma.sql`"planState"::text = ${plan}`,
    program === undefined
      ? always
      : Prisma.sql`EXISTS (
          SELECT 1 FROM "ProgramMember" g WHERE g."personId" = care.id AND g."programId" = ${program}::uuid
            AND g.role = 'STUDENT' AND g."from" <= now() AND (g."until" IS NULL OR g."until" > now())
        )`,
    q === "" ? always : Prisma.sql`strpos(lower(name), lower(${q})) > 0`,
  ];
  return Prisma.join(conditions, " AND ");
}

type Row = {
  counts: ProgressCount[] | null;
  matching: number;
  grades: number[] | null;
  programs: CaseloadProgram[] | null;
  students: (CaseloadStudent & { sort: string })[] | null;
};

/**
 * One page of the counselor's caseload by family name, and how many students of which grade are at which step. One
 * query, which also audits each look.
 */
export function listCaseload(counselor: Counselor, filter: CaseloadFilter): Promise<Caseload> {
  const { after } = filter;
  const bar = after?.lastIndexOf("|") ?? -1;
  const beyond =
    after === undefined ? always : Prisma.sql`(sort, id) > (${after.slice(0, bar)}, ${after.slice(bar + 1)}::uuid)`;

  return withActor(counselor, async (tx) => {
    const [row] = await tx.$queryRaw<Row[]>`
      WITH care AS MATERIALIZED (${studentsInCare(counselor)}),
      matching AS MATERIALIZED (SELECT * FROM care WHERE ${whereOf(filter)}),
      page AS MATERIALIZED (SELECT * FROM matching WHERE ${beyond} ORDER BY sort, id LIMIT ${pageSize + 1}),
      noted AS (
        INSERT INTO "AuditEntry" ("actorId", action, "subjectId", entity, "entityId", fields)
        SELECT ${counselor.id}::uuid, 'caseload.list', id, 'Person', id::text,
          '{name,grade,survey,topClusters,savedPathways,plan,onTrack}'
        FROM (SELECT id FROM page ORDER BY sort, id LIMIT ${pageSize}) shown
      ),
      tally AS (SELECT grade, progress, count(*)::int AS count FROM care GROUP BY grade, progress),
      full_page AS (
        SELECT page.*, s.name AS "schoolName",
          asked.asked, coalesce(saved.ids, '{}') AS "savedPathways"
        FROM page
        JOIN "School" s ON s.id = page."schoolId"
        LEFT JOIN LATERAL (
          SELECT (SELECT count(*)::int FROM "SurveyItem" i WHERE i."instrumentId" = ANY (t.instruments)) AS asked
          FROM "SurveyAttempt" t WHERE t."personId" = page.id ORDER BY t."startedAt" DESC LIMIT 1
        ) asked ON page.answered IS NOT NULL
        LEFT JOIN LATERAL (
          SELECT array_agg(v."targetId" ORDER BY v."createdAt" DESC) AS ids FROM "SavedItem" v
          WHERE v."personId" = page.id AND v.kind = 'PATHWAY'
        ) saved ON true
      )
      SELECT
        (SELECT json_agg(tally) FROM tally) AS counts,
        (SELECT count(*)::int FROM matching) AS matching,
        (SELECT json_agg(DISTINCT grade) FROM care WHERE grade IS NOT NULL) AS grades,
        (SELECT json_agg(json_build_object('id', g.id, 'title', g.title) ORDER BY lower(g.title), g.id)
          FROM "SchoolProgram" g
          WHERE g."schoolId" IN (SELECT "schoolId" FROM care) AND g."endedAt" IS NULL) AS programs,
        (SELECT json_agg(full_page ORDER BY full_page.sort, full_page.id) FROM full_page) AS students`;
    const found = row?.students ?? [];
    const shown = found.slice(0, pageSize);
    const last = shown.at(-1);
    return {
      // JSON carries the time without its zone; the database keeps all times in UTC.
      students: shown.map(({ sort: _, resultAt, topClusters, ...student }) => ({
        ...student,
        topClusters: topClusters ?? [],
        resultAt: resultAt && new Date(`${String(resultAt)}Z`),
      })),
      counts: row?.counts ?? [],
      matching: row?.matching ?? 0,
      grades: row?.grades ?? [],
      programs: row?.programs ?? [],
      next: found.length > pageSize && last ? `${last.sort}|${last.id}` : null,
    };
  });
}
