import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import type { CertaintyWord } from "@/lib/survey/rules/certainty";
import type { ComparedResult } from "@/lib/survey/rules/compare-results";
import type { Scale } from "@/lib/survey/rules/instrument";

export type StudentResult = ComparedResult & {
  id: string;
  createdAt: Date;
  topClusters: string[];
  /** The two highest; empty where the answers told none. */
  topInterests: Scale[];
  interests: number[];
  /** The answers do not tell interests apart. */
  flat: boolean;
  /** Null in a result that was scored before there was one. */
  certainty: CertaintyWord | null;
};

type Row = {
  results: (Omit<StudentResult, "createdAt"> & { createdAt: string })[] | null;
  open: { answered: number; startedAt: string } | null;
  clashing: string[] | null;
};

const shownResults = 12;
/** The framework whose first three clusters a result keeps. */
const framework = "national-16";

const fields =
  "{name,signInName,grade,program,standing,survey,results,saved,plans,portfolio,notes,meetings,timeline,hours,applications}";

/**
 * Results over the years, an attempt that is still open, and which planned meetings with the student lie in the time of
 * another one; the look at the student is audited in the same statement.
 */
export async function readStudentResults(tx: Transaction, counselor: Counselor, studentId: string) {
  const [row] = await tx.$queryRaw<Row[]>`
    WITH noted AS (
      INSERT INTO "AuditEntry" ("actorId", action, "subjectId", entity, "entityId", fields)
      VALUES (${counselor.id}::uuid, 'student.view', ${studentId}::uuid, 'Person', ${studentId}, ${fields}::text[])
    )
    SELECT (
      SELECT json_agg(json_build_object(
        'id', r.id, 'createdAt', r."createdAt" AT TIME ZONE 'UTC', 'scoringVersion', r."scoringVersion",
        'topClusters', r."topClusters", 'topInterests', coalesce(r.profile -> 'topInterests', '[]'),
        'interests', jsonb_path_query_array(r.profile, '$.scales[*].score'),
        'flat', coalesce((r.profile ->> 'flat')::boolean, false),
        'certainty', r.matches #>> ARRAY['frameworks', ${framework}, 'certainty', 'word']
      ) ORDER BY r."createdAt" DESC)
      FROM (
        SELECT q.* FROM "SurveyResult" q JOIN "SurveyAttempt" a ON a.id = q."attemptId"
        WHERE a."personId" = ${studentId}::uuid ORDER BY q."createdAt" DESC LIMIT ${shownResults}
      ) r
    ) AS results, (
      SELECT json_build_object('answered', a.answered, 'startedAt', a."startedAt" AT TIME ZONE 'UTC')
      FROM "SurveyAttempt" a
      WHERE a."personId" = ${studentId}::uuid
        AND NOT EXISTS (SELECT 1 FROM "SurveyResult" q WHERE q."attemptId" = a.id)
      ORDER BY a."startedAt" DESC LIMIT 1
    ) AS open, (
      SELECT array_agg(m.id::text) FROM "Meeting" m
      WHERE m."studentId" = ${studentId}::uuid AND m.state = 'PLANNED' AND EXISTS (
        SELECT 1 FROM "Meeting" o
        WHERE o."staffId" = m."staffId" AND o.state = 'PLANNED' AND o.id <> m.id
          AND o.at < m.at + m.minutes * interval '1 minute' AND o.at > m.at - interval '1 day'
          AND o.at + o.minutes * interval '1 minute' > m.at
      )
    ) AS clashing`;
  return {
    results: (row?.results ?? []).map((result) => ({ ...result, createdAt: new Date(result.createdAt) })),
    open: row?.open ? { answered: row.open.answered, startedAt: new Date(row.open.startedAt) } : null,
    clashing: row?.clashing ?? [],
  };
}
