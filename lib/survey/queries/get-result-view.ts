import "server-only";
import { now } from "@/lib/platform/clock";
import { resultLink } from "../rules/result-link";
import type { SavedKind, SchoolStage, SetAsideReason, SurveyAudience } from "@/prisma/generated/enums";
import type { Answers } from "../rules/instrument";
import { unpackAnswers } from "../rules/pack-answers";
import type { Profile } from "../rules/scoring";
import type { Matches } from "../score-attempt";
import { heldBy, type Holder, withHolder } from "../with-holder";

export type SetAside = { kind: SavedKind; targetId: string; reason: SetAsideReason };
export type EarlierResult = {
  id: string;
  createdAt: Date;
  scoringVersion: number;
  topClusters: string[];
  /** Points of the six interests, R I A S E C. */
  interests: number[];
};
export type ActiveLink = { id: string; createdAt: Date; expiresAt: Date; openedAt: Date | null };

/** One result with all that its holder has said about it since. */
export type ResultView = {
  id: string;
  attemptId: string;
  instruments: string[];
  audience: SurveyAudience;
  answers: Answers;
  scoringVersion: number;
  releaseId: number;
  profile: Profile;
  matches: Matches;
  createdAt: Date;
  horizon: SchoolStage | null;
  setAside: SetAside[];
  /** All results of a person, newest first, with this one. */
  results: EarlierResult[];
  links: ActiveLink[];
};

type Row = Omit<ResultView, "answers" | "results" | "links"> & {
  answers: string;
  results: (Omit<EarlierResult, "createdAt"> & { createdAt: string })[];
  links: { id: string; createdAt: string; expiresAt: string; openedAt: string | null }[];
};

/**
 * The holder's result of this id, or without an id their newest, in one query. What a person set aside and how much
 * schooling they are ready for holds for all their results. A stranger's result looks as if it did not exist.
 */
export async function getResultView(holder: Holder, id?: string): Promise<ResultView | null> {
  const at = now();
  const held = heldBy(holder, at);
  if (!held) return null;
  const personId = holder.person?.id ?? null;
  const keyHash = "keyHash" in held ? held.keyHash : null;
  const [row] = await withHolder(
    holder,
    (tx) => tx.$queryRaw<Row[]>`
      WITH mine AS (
        SELECT * FROM "SurveyAttempt" a
        WHERE a."personId" = ${personId}::uuid
          OR (${personId}::uuid IS NULL AND a."personId" IS NULL AND a."keyHash" = ${keyHash} AND a."keyExpiresAt" > ${at})
      ), scored AS (
        SELECT r.* FROM "SurveyResult" r JOIN mine ON mine.id = r."attemptId"
      )
      SELECT r.id, r."attemptId", a.instruments, a.audience, a.answers, r."scoringVersion", r."releaseId", r.profile,
        r.matches, r."createdAt",
        (SELECT m.horizon FROM mine m WHERE m.horizon IS NOT NULL ORDER BY m."startedAt" DESC LIMIT 1) AS horizon,
        (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object(
            'kind', s.kind, 'targetId', s."targetId", 'reason', s.reason)), '[]')
          FROM "SurveySetAside" s JOIN mine m ON m.id = s."attemptId") AS "setAside",
        (SELECT jsonb_agg(jsonb_build_object('id', e.id, 'createdAt', e."createdAt" AT TIME ZONE 'UTC',
            'scoringVersion', e."scoringVersion", 'topClusters', e."topClusters",
            'interests', jsonb_path_query_array(e.profile, '$.scales[*].score')) ORDER BY e."createdAt" DESC)
          FROM (SELECT * FROM scored ORDER BY "createdAt" DESC LIMIT 20) e) AS results,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'createdAt', l."createdAt" AT TIME ZONE 'UTC',
            'expiresAt', l."expiresAt" AT TIME ZONE 'UTC', 'openedAt', l."openedAt" AT TIME ZONE 'UTC')
            ORDER BY l."createdAt" DESC), '[]')
          FROM "SignedLink" l
          WHERE l."personId" = ${personId}::uuid AND l.purpose = ${resultLink} AND l."targetId" = r.id::text
            AND l."revokedAt" IS NULL AND l."expiresAt" > ${at}) AS links
      FROM scored r JOIN mine a ON a.id = r."attemptId"
      WHERE ${id ?? null}::uuid IS NULL OR r.id = ${id ?? null}::uuid
      ORDER BY r."createdAt" DESC LIMIT 1`,
  );
  if (!row) return null;
  return {
    ...row,
    answers: unpackAnswers(row.answers) ?? {},
    results: row.results.map((each) => ({ ...each, createdAt: new Date(each.createdAt) })),
    links: row.links.map((link) => ({
      id: link.id,
      createdAt: new Date(link.createdAt),
      expiresAt: new Date(link.expiresAt),
      openedAt: link.openedAt === null ? null : new Date(link.openedAt),
    })),
  };
}
