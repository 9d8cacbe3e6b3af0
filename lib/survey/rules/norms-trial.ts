import type { Wording } from "./asking-order";
import { type Norms, type Scale, scales } from "./instrument";
import { bandOfWording, type ByScale, type KeptBand, type KeptNorms, offsetsOf } from "./kept-norms";
import {
  ageBands,
  type AgeBand,
  type BandNorms,
  computeNorms,
  neededRespondents,
  type NormsProblem,
  type Respondent,
} from "./norms";
import { mean } from "./vectors";

export type TrialRow = {
  scale: Scale;
  /** Of these people's averages on the scale, 1 to 5. */
  mean: number;
  spread: number;
  /** Points of an answer that are taken off now, and would be. */
  offsetNow: number;
  offsetNew: number;
  /** For what share of these people the scale comes first now, and would, 0 to 1. */
  topNow: number;
  topNew: number;
};
export type TrialTable = { band: AgeBand | "all"; people: number; rows: TrialRow[] };
export type NormsTrial = { tables: TrialTable[]; norms: Omit<KeptNorms, "version"> };

/**
 * What norms computed from these people would be and change, beside those in use: a table for everybody and one for
 * each age band that has enough people of its own. A band with fewer takes the norms of all. Fails as `computeNorms`
 * does; `needed` is for trials with fewer people.
 */
export function tryNorms(
  respondents: readonly Respondent[],
  inUse: KeptNorms,
  needed = neededRespondents,
): { ok: true; value: NormsTrial } | NormsProblem {
  const computed = computeNorms(respondents, { version: 0, needed });
  if (!computed.ok) return computed;
  const { all, bands } = computed.value;
  const known = ageBands.flatMap((band) => (bands[band] ? [band] : []));
  const table = (band: AgeBand | "all", norms: BandNorms): TrialTable => {
    const people = respondents.filter((person) => band === "all" || person.band === band);
    return { band, people: norms.people, rows: rowsOf(people, inUse, norms) };
  };
  const keptOf = (wording: Wording): KeptBand => {
    const band = bandOfWording[wording];
    const own = bands[band];
    const people = own ? respondents.filter((person) => person.band === band) : respondents;
    return { ...(own ?? all), own: own !== undefined, means: meansOf(people), spreads: spreadsOf(people) };
  };
  return {
    ok: true,
    value: {
      tables: [table("all", all), ...known.map((band) => table(band, bands[band]!))],
      norms: {
        provisional: false,
        bands: { MIDDLE: keptOf("MIDDLE"), GENERAL: keptOf("GENERAL"), ADULT: keptOf("ADULT") },
      },
    },
  };
}

const wordingOf = (band: AgeBand | null): Wording =>
  (Object.keys(bandOfWording) as Wording[]).find((wording) => bandOfWording[wording] === band) ?? "GENERAL";

function rowsOf(people: readonly Respondent[], inUse: KeptNorms, norms: BandNorms): TrialRow[] {
  const now = topShares(people, ({ band }) => offsetsOf(inUse, wordingOf(band)));
  const means = meansOf(people);
  const spreads = spreadsOf(people);
  return scales.map((scale) => ({
    scale,
    mean: means[scale],
    spread: spreads[scale],
    offsetNow: mean(people.map(({ band }) => offsetsOf(inUse, wordingOf(band))[scale])),
    offsetNew: norms.offsets[scale],
    topNow: now[scale],
    topNew: norms.topShares[scale],
  }));
}

const byScale = (valueOf: (scale: Scale) => number): ByScale =>
  Object.fromEntries(scales.map((scale) => [scale, Math.round(valueOf(scale) * 1e4) / 1e4])) as Record<Scale, number>;

const meansOf = (people: readonly Respondent[]): ByScale =>
  byScale((scale) => mean(people.map(({ means }) => means[scale])));

const spreadsOf = (people: readonly Respondent[]): ByScale =>
  byScale((scale) => {
    const values = people.map(({ means }) => means[scale]);
    const middle = mean(values);
    return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
  });

/** For what share of people each scale comes first with these offsets taken off; who likes all six alike says nothing. */
function topShares(people: readonly Respondent[], offsetsFor: (person: Respondent) => Norms): ByScale {
  const telling = people.filter(({ means }) => scales.some((scale) => means[scale] !== means.R));
  const tops = new Map<Scale, number>();
  for (const person of telling) {
    const offsets = offsetsFor(person);
    const over = (scale: Scale) => person.means[scale] - offsets[scale];
    const top = scales.reduce((first, scale) => (over(scale) > over(first) ? scale : first));
    tops.set(top, (tops.get(top) ?? 0) + 1);
  }
  return byScale((scale) => (tops.get(scale) ?? 0) / Math.max(1, telling.length));
}
