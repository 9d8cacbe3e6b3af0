import type { SubjectItem } from "./instrument";
import { centred, mean, spread } from "./vectors";

/** How ratings are made comparable with answers: around 0 over all occupations, in units of their spread. */
export type Standard = {
  interestMeans: readonly number[];
  interestSpreads: readonly number[];
  knowledgeMeans: readonly number[];
  knowledgeSpreads: readonly number[];
  /** For each subject item, the places of its elements in a knowledge row. */
  subjectPlaces: readonly (readonly number[])[];
  subjectMeans: readonly number[];
  subjectSpreads: readonly number[];
};

/** Six ratings of 1 to 7 as the shape of a profile: how far each scale stands out, compared with other occupations. */
export const standardInterests = (standard: Standard, ratings: readonly number[]): number[] =>
  inUnits(centred(ratings), standard.interestMeans, standard.interestSpreads);

/** Knowledge ratings as one number for each subject item: the mean of its elements, standing out or not. */
export const standardSubjects = (standard: Standard, ratings: readonly number[]): number[] =>
  inUnits(subjectMeansOf(standard, ratings), standard.subjectMeans, standard.subjectSpreads);

type Scaling = Pick<Standard, "knowledgeMeans" | "knowledgeSpreads" | "subjectPlaces">;
const subjectMeansOf = (scaling: Scaling, ratings: readonly number[]): number[] => {
  const elements = inUnits(ratings, scaling.knowledgeMeans, scaling.knowledgeSpreads);
  return scaling.subjectPlaces.map((places) => mean(places.map((place) => elements[place] ?? 0)));
};

/** Each value less its mean, in units of its spread; a spread of 0 counts as 1. */
export const inUnits = (values: readonly number[], means: readonly number[], spreads: readonly number[]): number[] =>
  values.map((value, place) => (value - (means[place] ?? 0)) / (spreads[place] || 1));

const columns = (rows: readonly (readonly number[])[]): number[][] =>
  (rows[0] ?? []).map((_, place) => rows.map((row) => row[place] ?? 0));

export function standardOf(
  interests: readonly (readonly number[])[],
  knowledge: readonly (readonly number[])[],
  subjectPlaces: readonly (readonly number[])[],
): Standard {
  const interestColumns = columns(interests.map(centred));
  const knowledgeColumns = columns(knowledge);
  const scaling = {
    knowledgeMeans: knowledgeColumns.map(mean),
    knowledgeSpreads: knowledgeColumns.map(spread),
    subjectPlaces,
  };
  const subjectColumns = columns(knowledge.map((ratings) => subjectMeansOf(scaling, ratings)));
  return {
    ...scaling,
    interestMeans: interestColumns.map(mean),
    interestSpreads: interestColumns.map(spread),
    subjectMeans: subjectColumns.map(mean),
    subjectSpreads: subjectColumns.map(spread),
  };
}

export function placesOf(subjects: readonly SubjectItem[], knowledgeIds: readonly string[]): number[][] {
  return subjects.map(({ id, elements }) =>
    elements.map((element) => {
      const place = knowledgeIds.indexOf(element);
      if (place < 0) throw new Error(`Subject ${id} stands for ${element}, which is no known kind of knowledge`);
      return place;
    }),
  );
}
