import { type Answers, type Instrument, type Norms, type Scale, scales } from "./instrument";
import { centred, mean } from "./vectors";

/** Raised whenever the same answers would score differently. */
export const scoringVersion = 1;
/** A scale of five activities is read from three answers on. */
export const neededOnAScale = 3;
/** Below this many answered subjects the person is matched on interests alone. */
export const neededSubjects = 6;
/**
 * Six scale averages that lie within this many points of each other tell nothing apart: 6 in 100 real respondents. A
 * scale of five answers is itself only exact to about 0.4 points.
 */
export const flatRange = 0.5;

export type ScaleScore = {
  scale: Scale;
  answered: number;
  of: number;
  /** Average answer, 1 to 5. */
  mean: number;
  /** How much was liked, 0 to 40: ten times the average above 1. */
  liking: number;
  /** Points of an answer above or below this person's own level, after the norm is taken off; about -2.5 to 2.5. */
  relative: number;
  /** What the picture shows, 0 to 40: 20 is this person's own level, ten more is one point of an answer above it. */
  score: number;
  /** 1 to 6 by `relative`, ties in the order R I A S E C. */
  rank: number;
};

export type SubjectScore = {
  itemId: string;
  /** Points above or below the person's own average over the answered subjects; null where not answered. */
  relative: number | null;
};

export type Profile = {
  version: number;
  /** In the order R I A S E C. */
  scales: ScaleScore[];
  /** The two highest scales, the headline of a result. */
  topInterests: [Scale, Scale];
  /** The interest answers do not differ enough to tell scales apart; matching then leaves them out. */
  flat: boolean;
  /** In the order of the instrument; null with fewer than six answers. */
  subjects: SubjectScore[] | null;
};

export type MissingAnswers = { scale: Scale; answered: number; needed: number };
export type ScoringResult =
  { ok: true; value: Profile } | { ok: false; problem: "TOO_FEW_ANSWERS"; missing: MissingAnswers[] };

/** Answers as plain numbers, so that a reason can ask what a half-way answer would have done. */
export type AnswerLevels = Readonly<Record<string, number>>;

export const levelsOf = (answers: Answers): AnswerLevels =>
  Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, answer.value]));

const rounded = (value: number) => Math.round(value * 1e6) / 1e6;

/**
 * The profile of one person from answers of 1 to 5. Each scale is the average of its answers, then compared within the
 * person (general liking falls out) and with the norms. Three of five answers on each scale are needed; answers to
 * items that the instrument does not know are ignored.
 */
export const scoreAnswers = (instrument: Instrument, answers: Answers, norms: Norms): ScoringResult =>
  scoreLevels(instrument, levelsOf(answers), norms);

/** The same as `scoreAnswers`, from numbers. */
export function scoreLevels(instrument: Instrument, levels: AnswerLevels, norms: Norms): ScoringResult {
  const parts = scales.map((scale) => {
    const items = instrument.interests.filter((item) => item.scale === scale);
    const given = items.flatMap((item) => levels[item.id] ?? []);
    return { scale, of: items.length, given };
  });
  const missing = parts
    .filter(({ given }) => given.length < neededOnAScale)
    .map(({ scale, given }) => ({ scale, answered: given.length, needed: neededOnAScale }));
  if (missing.length > 0) return { ok: false, problem: "TOO_FEW_ANSWERS", missing };

  const means = parts.map(({ given }) => mean(given));
  const relatives = centred(scales.map((scale, place) => (means[place] ?? 0) - norms[scale])).map(rounded);
  const order = relatives.map((_, place) => place).sort((a, b) => (relatives[b] ?? 0) - (relatives[a] ?? 0) || a - b);
  const [first = 0, second = 1] = order;

  return {
    ok: true,
    value: {
      version: scoringVersion,
      scales: parts.map(({ scale, of, given }, place) => {
        const relative = relatives[place] ?? 0;
        const average = means[place] ?? 0;
        return {
          scale,
          answered: given.length,
          of,
          mean: rounded(average),
          liking: rounded((average - 1) * 10),
          relative,
          score: rounded(Math.max(0, Math.min(40, 20 + 10 * relative))),
          rank: order.indexOf(place) + 1,
        };
      }),
      topInterests: [scales[first] ?? "R", scales[second] ?? "I"],
      flat: Math.max(...means) - Math.min(...means) <= flatRange,
      subjects: scoreSubjects(instrument, levels),
    },
  };
}

function scoreSubjects(instrument: Instrument, levels: AnswerLevels): SubjectScore[] | null {
  const given = instrument.subjects.flatMap((item) => levels[item.id] ?? []);
  if (given.length < neededSubjects) return null;
  const level = mean(given);
  return instrument.subjects.map((item) => {
    const value = levels[item.id];
    return { itemId: item.id, relative: value === undefined ? null : rounded(value - level) };
  });
}
