import {
  type Answers,
  type Instrument,
  itemsOfPart,
  type Norms,
  type PartName,
  type Scale,
  scales,
} from "./instrument";
import { centred, mean } from "./vectors";

/** Raised whenever the same answers would score differently. */
export const scoringVersion = 3;

/** A part is read from this many answers on; interests also need one on every scale. One part is enough for a result. */
export const neededIn = { interests: 12, subjects: 10, skills: 8 } as const satisfies Record<PartName, number>;

/**
 * Six scale averages that lie within this many points of each other tell nothing apart: 6 in 100 real respondents. A
 * scale of five answers is itself only exact to about 0.4 points.
 */
export const flatRange = 0.5;

export type ScaleScore = {
  scale: Scale;
  answered: number;
  of: number;
  /** Average answer, 1 to 5; 3 where none was given. */
  mean: number;
  /** How much was liked, 0 to 40: ten times the average above 1. */
  liking: number;
  /** Points of an answer above or below this person's own level, after the norm is taken off; about -2.5 to 2.5. */
  relative: number;
  /** What the picture shows, 0 to 40: 20 is this person's own level, ten more is one point of an answer above it. */
  score: number;
  /** 1 to 6 by `relative`, ties in the order R I A S E C, scales without an answer last. */
  rank: number;
};

export type SubjectScore = {
  itemId: string;
  /** Points above or below the person's own average over the answered items of the part; null where not answered. */
  relative: number | null;
};

export type Profile = {
  version: number;
  /** In the order R I A S E C. */
  scales: ScaleScore[];
  /** The two highest scales, the headline of a result. */
  topInterests: [Scale, Scale];
  /** The interest answers are enough to be read, and do not differ enough to tell scales apart. */
  flat: boolean;
  /** Which parts have answers enough to be read by themselves. */
  parts: Record<PartName, boolean>;
  /** In the order of the instrument; null without an answer. */
  subjects: SubjectScore[] | null;
  /** In the order of the instrument; null without an answer, or where the part was not asked. */
  skills: SubjectScore[] | null;
};

export type MissingAnswers = { scale: Scale; answered: number; needed: number };
export type ScoringResult =
  { ok: true; value: Profile } | { ok: false; problem: "TOO_FEW_ANSWERS"; missing: MissingAnswers[] };

/** Answers as plain numbers, so that a reason can ask what a half-way answer would have done. */
export type AnswerLevels = Readonly<Record<string, number>>;

export const levelsOf = (answers: Answers): AnswerLevels =>
  Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, answer.value]));

const rounded = (value: number) => Math.round(value * 1e6) / 1e6 + 0;
const neededOnAScale = neededIn.interests / scales.length;

/**
 * The profile of one person from answers of 1 to 5. Each scale is the average of its answers, then compared within the
 * person (general liking falls out) and with the norms; subjects and skills are compared within the person. Any part may
 * be skipped and any item left out; one part with `neededIn` answers is enough. Answers to items that the instrument
 * does not know are ignored. `missing` says what the interests still need, the shortest way to a result.
 */
export const scoreAnswers = (instrument: Instrument, answers: Answers, norms: Norms): ScoringResult =>
  scoreLevels(instrument, levelsOf(answers), norms);

/** The same as `scoreAnswers`, from numbers. */
export function scoreLevels(instrument: Instrument, levels: AnswerLevels, norms: Norms): ScoringResult {
  const given = scales.map((scale) =>
    instrument.interests.flatMap((item) => (item.scale === scale ? (levels[item.id] ?? []) : [])),
  );
  const count = (part: PartName) => itemsOfPart(instrument, part).filter(({ id }) => levels[id] !== undefined).length;
  const parts = {
    interests: count("interests") >= neededIn.interests && given.every((values) => values.length > 0),
    subjects: count("subjects") >= neededIn.subjects,
    skills: count("skills") >= neededIn.skills,
  };
  if (!parts.interests && !parts.subjects && !parts.skills)
    return { ok: false, problem: "TOO_FEW_ANSWERS", missing: missingIn(given) };

  const { scored, order, range } = scoreScales(instrument, given, norms);
  const [first = 0, second = 1] = order;
  return {
    ok: true,
    value: {
      version: scoringVersion,
      scales: scored,
      topInterests: [scales[first] ?? "R", scales[second] ?? "I"],
      flat: parts.interests && range <= flatRange,
      parts,
      subjects: scoreItems(instrument, "subjects", levels),
      skills: scoreItems(instrument, "skills", levels),
    },
  };
}

function missingIn(given: readonly (readonly number[])[]): MissingAnswers[] {
  return scales.flatMap((scale, place) => {
    const answered = given[place]?.length ?? 0;
    return answered < neededOnAScale ? [{ scale, answered, needed: neededOnAScale }] : [];
  });
}

function scoreScales(instrument: Instrument, given: readonly (readonly number[])[], norms: Norms) {
  const means = given.map((values) => (values.length === 0 ? null : mean(values)));
  const overNorm = scales.flatMap((scale, place) => {
    const average = means[place];
    return average === null || average === undefined ? [] : [{ place, value: average - norms[scale] }];
  });
  const around = centred(overNorm.map(({ value }) => value));
  const relatives = scales.map(() => 0);
  overNorm.forEach(({ place }, n) => (relatives[place] = rounded(around[n] ?? 0)));
  const weightOf = (place: number) => (means[place] === null ? -Infinity : (relatives[place] ?? 0));
  const order = scales.map((_, place) => place).sort((a, b) => weightOf(b) - weightOf(a) || a - b);
  const scored = scales.map((scale, place): ScaleScore => {
    const average = means[place] ?? 3;
    const relative = relatives[place] ?? 0;
    return {
      scale,
      answered: given[place]?.length ?? 0,
      of: instrument.interests.filter((item) => item.scale === scale).length,
      mean: rounded(average),
      liking: rounded((average - 1) * 10),
      relative,
      score: rounded(Math.max(0, Math.min(40, 20 + 10 * relative))),
      rank: order.indexOf(place) + 1,
    };
  });
  const known = means.filter((value) => value !== null);
  return { scored, order, range: known.length === 0 ? 0 : Math.max(...known) - Math.min(...known) };
}

function scoreItems(instrument: Instrument, part: "subjects" | "skills", levels: AnswerLevels): SubjectScore[] | null {
  const items = itemsOfPart(instrument, part);
  const given = items.flatMap((item) => levels[item.id] ?? []);
  if (given.length === 0) return null;
  const level = mean(given);
  return items.map(({ id }) => {
    const value = levels[id];
    return { itemId: id, relative: value === undefined ? null : rounded(value - level) };
  });
}
