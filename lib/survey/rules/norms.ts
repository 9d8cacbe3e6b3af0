import { type Instrument, type Norms, type Scale, scales } from "./instrument";
import { type AnswerLevels, scoreLevels } from "./scoring";
import { mean } from "./vectors";

export const ageBands = ["middle", "high", "adult"] as const;
export type AgeBand = (typeof ageBands)[number];

/** Own respondents are enough for own norms from here on; a band with fewer takes the norms of all. */
export const neededRespondents = 500;
/** No scale may come first for a smaller or a larger share of the people that norms are made of. */
export const topShareLimits = { least: 0.08, most: 0.3 } as const;

export type BandNorms = {
  people: number;
  offsets: Norms;
  /** For what share of these people each scale comes first, with the offsets taken off. */
  topShares: Record<Scale, number>;
};
export type NormSet = {
  version: number;
  provisional: boolean;
  people: number;
  all: BandNorms;
  bands: Partial<Record<AgeBand, BandNorms>>;
};
export type Respondent = { means: Norms; band: AgeBand | null };
export type NormsProblem =
  | { ok: false; problem: "TOO_FEW_RESPONDENTS"; people: number; needed: number }
  | { ok: false; problem: "LOPSIDED"; band: AgeBand | "all"; scale: Scale; share: number };

/** Six scale averages of one person's interest answers, 1 to 5; null where fewer than two answers stand on a scale. */
export function respondentMeans(instrument: Instrument, levels: AnswerLevels): Norms | null {
  const none: Norms = { R: 0, I: 0, A: 0, S: 0, E: 0, C: 0 };
  const scored = scoreLevels(instrument, levels, none);
  if (!scored.ok || scored.value.scales.some(({ answered }) => answered < 2)) return null;
  return Object.fromEntries(scored.value.scales.map(({ scale, mean: value }) => [scale, value])) as Norms;
}

/**
 * Norms as a new version, from six scale averages for each respondent: the offset of a scale is how far people stand on
 * it above their own average, then moved in small steps until no scale comes first for fewer than 8 % or more than 30 %
 * of them. Refuses fewer than `neededRespondents` people (unless `needed` says so) and what cannot be balanced. People
 * whose six averages are all the same say nothing and are left out.
 */
export function computeNorms(
  respondents: readonly Respondent[],
  { version, needed = neededRespondents }: { version: number; needed?: number },
): { ok: true; value: NormSet } | NormsProblem {
  const telling = respondents.filter(({ means }) => scales.some((scale) => means[scale] !== means.R));
  if (telling.length < needed) return { ok: false, problem: "TOO_FEW_RESPONDENTS", people: telling.length, needed };
  const all = normsOf(telling);
  const bands: NormSet["bands"] = {};
  for (const band of ageBands) {
    const own = telling.filter((person) => person.band === band);
    if (own.length >= needed) bands[band] = normsOf(own);
  }
  for (const [band, norms] of Object.entries({ all, ...bands }) as [AgeBand | "all", BandNorms][]) {
    const lopsided = scales.find((scale) => !isWithin(norms.topShares[scale]));
    if (lopsided) return { ok: false, problem: "LOPSIDED", band, scale: lopsided, share: norms.topShares[lopsided] };
  }
  return { ok: true, value: { version, provisional: false, people: telling.length, all, bands } };
}

/** The offsets for someone of this band; those of all where the band has too few of its own. */
export const offsetsFor = (norms: NormSet, band: AgeBand | null): Norms =>
  ((band === null ? undefined : norms.bands[band]) ?? norms.all).offsets;

const isWithin = (share: number) => share >= topShareLimits.least && share <= topShareLimits.most;

const steps = 60;
/** Points of an answer that an offset moves in one step; far below what one answer changes. */
const step = 0.01;

function normsOf(people: readonly Respondent[]): BandNorms {
  const rows = people.map(({ means }) => {
    const level = mean(scales.map((scale) => means[scale]));
    return scales.map((scale) => means[scale] - level);
  });
  const offsets = scales.map((_, place) => mean(rows.map((row) => row[place] ?? 0)));
  let shares = sharesOf(rows, offsets);
  for (let turn = 0; turn < steps && !shares.every(isWithin); turn++) {
    shares.forEach((share, place) => {
      if (!isWithin(share)) offsets[place] = (offsets[place] ?? 0) + (share > topShareLimits.most ? step : -step);
    });
    shares = sharesOf(rows, offsets);
  }
  const byScale = (values: readonly number[]) =>
    Object.fromEntries(
      scales.map((scale, place) => [scale, Math.round((values[place] ?? 0) * 1e4) / 1e4 + 0]),
    ) as Record<Scale, number>;
  return { people: people.length, offsets: byScale(offsets), topShares: byScale(shares) };
}

function sharesOf(rows: readonly (readonly number[])[], offsets: readonly number[]): number[] {
  const tops = scales.map(() => 0);
  for (const row of rows) {
    let top = 0;
    for (let place = 1; place < scales.length; place++)
      if ((row[place] ?? 0) - (offsets[place] ?? 0) > (row[top] ?? 0) - (offsets[top] ?? 0)) top = place;
    tops[top] = (tops[top] ?? 0) + 1;
  }
  return tops.map((count) => count / rows.length);
}
