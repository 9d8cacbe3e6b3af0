import "server-only";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import type { Profile } from "../rules/scoring";

export type SurveyState = {
  /** The walk that is not finished, where there is one. */
  open: { answered: number; asked: number; startedAt: Date } | null;
  latest: { id: string; createdAt: Date; topClusters: string[]; profile: Profile } | null;
};

/** How far the person is with the survey, and their newest result, in one query. */
export async function getSurveyState(person: Actor): Promise<SurveyState> {
  const rows = await withActor(
    person,
    (tx) => tx.$queryRaw<
      {
        answered: number;
        asked: number;
        startedAt: Date;
        submittedAt: Date | null;
        resultId: string | null;
        createdAt: Date;
        topClusters: string[];
        profile: Profile;
      }[]
    >`
      SELECT a.answered, a."startedAt", a."submittedAt", r.id AS "resultId", r."createdAt", r."topClusters", r.profile,
        greatest(a.answered, (
          SELECT count(*)::int FROM "SurveyItem" i
          WHERE i."instrumentId" = ANY (a.instruments)
            AND i.tier <= CASE a.length WHEN 'QUICK' THEN 1 WHEN 'STANDARD' THEN 2 ELSE 3 END
        )) AS asked
      FROM "SurveyAttempt" a
      LEFT JOIN "SurveyResult" r ON r."attemptId" = a.id
      WHERE a."personId" = ${person.id}::uuid
      ORDER BY r."createdAt" DESC NULLS LAST, a."startedAt" DESC
      LIMIT 20`,
  );
  const open = rows.find((row) => row.submittedAt === null);
  const scored = rows.find((row) => row.resultId !== null);
  return {
    open: open ? { answered: open.answered, asked: open.asked, startedAt: open.startedAt } : null,
    latest: scored
      ? { id: scored.resultId!, createdAt: scored.createdAt, topClusters: scored.topClusters, profile: scored.profile }
      : null,
  };
}
