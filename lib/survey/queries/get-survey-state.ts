import "server-only";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import { askedAt, type Length } from "../rules/asking-order";
import { type PartName, partNames } from "../rules/instrument";
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
        length: Length;
        tiers: Walk["tiers"];
        startedAt: Date;
        submittedAt: Date | null;
        resultId: string | null;
        createdAt: Date;
        topClusters: string[];
        profile: Profile;
      }[]
    >`
      SELECT a.answered, a."startedAt", a."submittedAt", r.id AS "resultId", r."createdAt", r."topClusters", r.profile,
        a.length::text AS length, (
          SELECT jsonb_object_agg(part.kind, part.tiers) FROM (
            SELECT s.kind, jsonb_agg(i.tier) AS tiers
            FROM "SurveyInstrument" s JOIN "SurveyItem" i ON i."instrumentId" = s.id
            WHERE s.id = ANY (a.instruments) AND a."submittedAt" IS NULL GROUP BY s.kind
          ) part
        ) AS tiers
      FROM "SurveyAttempt" a
      LEFT JOIN "SurveyResult" r ON r."attemptId" = a.id
      WHERE a."personId" = ${person.id}::uuid
      ORDER BY r."createdAt" DESC NULLS LAST, a."startedAt" DESC
      LIMIT 20`,
  );
  const open = rows.find((row) => row.submittedAt === null);
  const scored = rows.find((row) => row.resultId !== null);
  return {
    open: open ? { answered: open.answered, asked: askedOf(open), startedAt: open.startedAt } : null,
    latest: scored
      ? { id: scored.resultId!, createdAt: scored.createdAt, topClusters: scored.topClusters, profile: scored.profile }
      : null,
  };
}

type Walk = { answered: number; length: Length; tiers: Partial<Record<Uppercase<PartName>, number[]>> | null };

/** Someone may have answered more than the length asks, for example before it was made shorter. */
function askedOf({ answered, length, tiers }: Walk): number {
  const counts = partNames.map((part) => {
    const items = tiers?.[part.toUpperCase() as Uppercase<PartName>] ?? [];
    return askedAt(
      length,
      part,
      items.map((tier) => ({ tier })),
    );
  });
  return Math.max(
    answered,
    counts.reduce((sum, n) => sum + n),
  );
}
