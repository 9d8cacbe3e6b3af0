import "server-only";
import type { Transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { Prisma } from "@/prisma/generated/client";
import type { NormsUsed } from "./rules/kept-norms";
import { scoringVersion } from "./rules/scoring";
import type { Scored } from "./score-attempt";

type Kept = { attemptId: string; scored: Scored; norms: NormsUsed; releaseId: number };

/** Writes what an attempt meant, in the transaction that closes it; answers the id of the result. */
export async function keepResult(
  tx: Transaction,
  { attemptId, scored, norms, releaseId }: Kept,
  at: Date,
): Promise<string> {
  const { profile } = scored;
  const matches = { ...scored.matches, norms };
  const { id } = await tx.surveyResult.create({
    data: {
      attemptId,
      scoringVersion,
      releaseId,
      profile: profile as unknown as Prisma.InputJsonObject,
      matches: matches as unknown as Prisma.InputJsonObject,
      topClusters: (matches.frameworks[env.WAYMARK_DEFAULT_FRAMEWORK]?.clusters ?? [])
        .slice(0, 3)
        .map((match) => match.id),
      createdAt: at,
    },
    select: { id: true },
  });
  return id;
}
