import { type Instrument, itemsOfPart, type Norms, type PartName, partNames, scales } from "./instrument";
import type { MatchSettings } from "./match-settings";
import type { AnswerLevels, Profile } from "./scoring";

/** What occupations are rated on: six scales, then kinds of knowledge, then skills. */
export type Layout = {
  count: number;
  /** For each feature 0 interests, 1 subjects, 2 skills. */
  partOf: Uint8Array;
};

/** What a question asks about: features, and how much of each. */
export type Load = { feature: number; weight: number };
export type Question = {
  id: string;
  /** 0 interests, 1 subjects, 2 skills. */
  part: number;
  /** Place of an activity's scale, -1 for other questions. */
  scale: number;
  loads: readonly Load[];
};

export const layoutOf = (knowledgeIds: readonly string[], skillIds: readonly string[]): Layout => {
  const partOf = Uint8Array.from([...scales.map(() => 0), ...knowledgeIds.map(() => 1), ...skillIds.map(() => 2)]);
  return { count: partOf.length, partOf };
};

/**
 * What each question of an instrument asks about, in its order: an activity its scale and, where the settings name
 * them, the fields of work that it is from; a subject or skill its elements. Throws where an element is not rated.
 */
export function questionsOf(
  instrument: Instrument,
  elementIds: readonly string[],
  { scaleLoading, fieldLoading, fields }: Pick<MatchSettings, "scaleLoading" | "fieldLoading" | "fields">,
): Question[] {
  const spread = (id: string, elements: readonly string[], whole: number): Load[] =>
    elements.map((element) => {
      const place = elementIds.indexOf(element);
      if (place < 0) throw new Error(`Item ${id} stands for ${element}, which is not rated`);
      return { feature: scales.length + place, weight: whole / elements.length };
    });
  return partNames.flatMap((name, part) =>
    itemsOfPart(instrument, name).map((item): Question => {
      if (item.kind !== "interests") return { id: item.id, part, scale: -1, loads: spread(item.id, item.elements, 1) };
      const scale = scales.indexOf(item.scale);
      const ofFields = spread(item.id, fields[item.id] ?? [], fieldLoading);
      return { id: item.id, part, scale, loads: [{ feature: scale, weight: scaleLoading }, ...ofFields] };
    }),
  );
}

/** What matching knows of a person. */
export type PersonVector = {
  /** Answers stand question by question; ratings, as an occupation has them, are exact and stand feature by feature. */
  of: "answers" | "ratings";
  /** In standard deviations over all occupations; NaN where not known. */
  values: Float64Array;
  /** Parts that are answered enough to be read by themselves, and not all alike. */
  parts: Record<PartName, boolean>;
};

/**
 * The person of a profile, from the same answers and norms. A part that is flat or all alike counts as nothing known;
 * a part with fewer answers than can be read alone still tells what it tells.
 */
export function personVector(
  { questions, settings }: { questions: readonly Question[]; settings: Pick<MatchSettings, "slope"> },
  profile: Profile,
  levels: AnswerLevels,
  norms: Norms,
): PersonVector {
  const flat = partNames.map((name, part) => {
    const given = questions.flatMap(({ id, part: of }) => (of === part ? (levels[id] ?? []) : []));
    return (name === "interests" && profile.flat) || given.every((value) => Math.abs(value - given[0]!) < 1e-6);
  });
  const values = Float64Array.from(questions, ({ id, part, scale }) => {
    const level = levels[id];
    if (level === undefined || flat[part]) return NaN;
    return (level - 3 - (scale < 0 ? 0 : norms[scales[scale]!])) / settings.slope;
  });
  const parts = partNames.map((name, part) => [name, profile.parts[name] && !flat[part]] as const);
  return { of: "answers", values, parts: Object.fromEntries(parts) as Record<PartName, boolean> };
}

/** Questions, or features, that are known. */
export const knownPlaces = ({ values }: PersonVector): number[] =>
  Array.from(values.keys()).filter((place) => !Number.isNaN(values[place]));
