import { type Instrument, type PartName, partNames, scales } from "./instrument";
import type { Profile } from "./scoring";
import type { MatchSettings } from "./match-settings";

/** One number that occupations are rated on and answers tell of: an interest scale, a subject or a skill. */
export type Layout = {
  /** Six scales, then subjects, then skills. */
  count: number;
  /** For each feature 0 interests, 1 subjects, 2 skills. */
  partOf: Uint8Array;
  /** Places of each subject item in a knowledge row, and of each skill item in a row of skills. */
  elementPlaces: readonly (readonly number[])[];
};

/** Throws where an item names an element that is not among the ids. */
export function layoutOf(instrument: Instrument, knowledgeIds: readonly string[], skillIds: readonly string[]): Layout {
  const places = (items: readonly { id: string; elements: readonly string[] }[], ids: readonly string[]) =>
    items.map(({ id, elements }) =>
      elements.map((element) => {
        const place = ids.indexOf(element);
        if (place < 0) throw new Error(`Item ${id} stands for ${element}, which is not rated`);
        return place;
      }),
    );
  const subjects = places(instrument.subjects, knowledgeIds);
  const skills = places(instrument.skills ?? [], skillIds);
  const partOf = Uint8Array.from([...scales.map(() => 0), ...subjects.map(() => 1), ...skills.map(() => 2)]);
  return { count: partOf.length, partOf, elementPlaces: [...scales.map(() => []), ...subjects, ...skills] };
}

/** What matching knows of a person, feature by feature. */
export type PersonVector = {
  /** Standing out or not, in standard deviations over all occupations; NaN where not known. */
  values: Float64Array;
  /** How many answers each value is the mean of; null where the values are exact, as an occupation's own are. */
  answers: Float64Array | null;
  /** Parts answered enough to be read by themselves, and not all alike. */
  parts: Record<PartName, boolean>;
};

/** The person of a profile. A part that is flat, or has too few answers to be read, counts as nothing known. */
export function personVector(profile: Profile, layout: Layout, settings: Pick<MatchSettings, "slope">): PersonVector {
  const values = new Float64Array(layout.count).fill(NaN);
  const answers = new Float64Array(layout.count);
  const put = (place: number, relative: number, answered: number) => {
    values[place] = relative / settings.slope;
    answers[place] = answered;
  };
  profile.scales.forEach(({ relative, answered }, place) => {
    if (answered > 0) put(place, relative, answered);
  });
  for (const [part, scores] of [profile.subjects, profile.skills].entries()) {
    const first = layout.partOf.indexOf(part + 1);
    scores?.forEach(({ relative }, place) => {
      if (relative !== null) put(first + place, relative, 1);
    });
  }
  const tells = (scores: Profile["subjects"]) =>
    scores?.some(({ relative }) => Math.abs(relative ?? 0) > 1e-6) ?? false;
  return {
    values,
    answers,
    parts: {
      interests: profile.parts.interests && !profile.flat,
      subjects: profile.parts.subjects && tells(profile.subjects),
      skills: profile.parts.skills && tells(profile.skills),
    },
  };
}

/** Features that matching uses: the known ones of parts which tell something. */
export const knownPlaces = ({ values, parts }: PersonVector, { partOf }: Layout): number[] =>
  Array.from(values.keys()).filter((place) => !Number.isNaN(values[place]) && parts[partNames[partOf[place]!]!]);
