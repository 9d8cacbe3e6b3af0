import "server-only";
import { withPurpose } from "@/lib/platform/with-actor";
import type { SurveyAudience } from "@/prisma/generated/enums";
import { type Norms, scales } from "../rules/instrument";
import { bandOfWording } from "../rules/kept-norms";
import { type AgeBand, ageBands, type Respondent } from "../rules/norms";

/** Enough for norms that hardly move with more; the newest people are taken. */
export const mostRespondents = 20_000;
/** As `respondentMeans` wants it: a scale with one answer says too little. */
const leastOnAScale = 2;

type Row = { audience: SurveyAudience; means: number[]; answered: number[]; careless: boolean };
export type Respondents = {
  /** People whose newest finished survey asked the newest activities, whatever they answered. */
  handedIn: Record<AgeBand, number>;
  /** Those of them whose answers can be used for norms. */
  usable: Record<AgeBand, number>;
  respondents: Respondent[];
};

/**
 * Six averages of each person with an account, from their newest finished survey; without names, and not of visitors,
 * who could answer many times. Left out are answers that were hurried or all alike, and those with too few on a scale.
 */
export async function listRespondents(): Promise<Respondents> {
  const rows = await withPurpose(
    "norms",
    (tx) => tx.$queryRaw<Row[]>`
      SELECT a.audience,
        jsonb_path_query_array(r.profile, '$.scales[*].mean') AS means,
        jsonb_path_query_array(r.profile, '$.scales[*].answered') AS answered,
        jsonb_path_exists(r.matches, '$.quality ? (@.hurried == true || @.allAlike == true || @.straightLined == true)')
          AS careless
      FROM (
        SELECT DISTINCT ON ("personId") id, audience, "submittedAt" FROM "SurveyAttempt"
        WHERE "submittedAt" IS NOT NULL AND "personId" IS NOT NULL AND instruments && ARRAY(
          SELECT id FROM "SurveyInstrument" WHERE kind = 'INTERESTS' AND current
        )
        ORDER BY "personId", "submittedAt" DESC
      ) a
      JOIN LATERAL (
        SELECT profile, matches FROM "SurveyResult" WHERE "attemptId" = a.id ORDER BY "createdAt" DESC LIMIT 1
      ) r ON true
      ORDER BY a."submittedAt" DESC LIMIT ${mostRespondents}`,
  );
  const usable = rows.filter(
    ({ careless, means, answered }) =>
      !careless && means.length === scales.length && answered.every((count) => count >= leastOnAScale),
  );
  const respondents = usable.map(({ audience, means }) => ({
    band: bandOfWording[audience],
    means: Object.fromEntries(scales.map((scale, place) => [scale, means[place]!])) as Norms,
  }));
  const countBands = (list: readonly { band: AgeBand }[]) =>
    Object.fromEntries(ageBands.map((band) => [band, list.filter((one) => one.band === band).length])) as Record<
      AgeBand,
      number
    >;
  return {
    handedIn: countBands(rows.map(({ audience }) => ({ band: bandOfWording[audience] }))),
    usable: countBands(respondents),
    respondents,
  };
}
