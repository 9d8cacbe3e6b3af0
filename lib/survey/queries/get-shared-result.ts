import "server-only";
import { now } from "@/lib/platform/clock";
import { readByLink } from "@/lib/platform/signed-links";
import type { Profile } from "../rules/scoring";
import { resultLink } from "../rules/result-link";
import type { Matches } from "../score-attempt";

export type SharedResult = {
  scoringVersion: number;
  releaseId: number;
  profile: Profile;
  matches: Matches;
  createdAt: Date;
  /** Every question set there is: keys of questions are unique in all of them. */
  instruments: string[];
  /** When the link ends. */
  expiresAt: Date;
};

/** The result that the holder of this token may see, without answers and without a name; null where it opens none. */
export const getSharedResult = (token: string): Promise<SharedResult | null> =>
  readByLink(token, resultLink, now(), async (tx, { targetId, expiresAt }) => {
    const row = await tx.surveyResult.findUnique({
      where: { id: targetId },
      select: { scoringVersion: true, releaseId: true, profile: true, matches: true, createdAt: true },
    });
    if (!row) return null;
    // Only submitSurvey writes them, in these shapes.
    const [profile, matches] = [row.profile as unknown as Profile, row.matches as unknown as Matches];
    const sets = await tx.surveyInstrument.findMany({ orderBy: { id: "asc" }, select: { id: true } });
    return { ...row, profile, matches, expiresAt, instruments: sets.map(({ id }) => id) };
  });
