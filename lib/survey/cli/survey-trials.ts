import path from "node:path";
import { type CatalogFiles, type CatalogOccupation, readCatalogFiles } from "./read-catalog-files";
import { personVector } from "../rules/features";
import { firstAsked, type Length } from "../rules/asking-order";
import { type Answers, type Instrument, itemsOfPart, partNames } from "../rules/instrument";
import { indexOccupations, type MatchIndex } from "../rules/match-index";
import { type MatchSettings, shippedSettings } from "../rules/match-settings";
import { matchPerson, type MatchResult, personFromRatings } from "../rules/matching";
import { levelsOf, scoreAnswers } from "../rules/scoring";
import { answerLike, type Answering, likeRealOnes, seeded } from "../rules/simulated-people";

export const files: CatalogFiles = readCatalogFiles(path.resolve(import.meta.dirname, "../../../prisma/catalog"));
export type Fold = { index: MatchIndex; own: CatalogOccupation[] };

export const indexOf = (occupations: readonly CatalogOccupation[], settings: MatchSettings = shippedSettings) =>
  indexOccupations({ ...files, occupations, settings });

const sixDigits = ({ code }: CatalogOccupation) => code.slice(0, 7);

/** Occupations that can be found again: all three parts rated, and a place that a crosswalk names. */
export const isMeasured = ({ interests, knowledge, skills, own }: CatalogOccupation) =>
  interests !== null && knowledge !== null && skills !== null && own.size > 0;

/** Which fold each occupation is left out in; siblings of one six-digit code together. Seeded. */
export function foldOf(occupations: readonly CatalogOccupation[], count: number, seed = 1): Map<string, number> {
  const random = seeded(seed);
  const families = [...new Set(occupations.map(sixDigits))].map((code) => ({ code, order: random() }));
  const order = families.sort((a, b) => a.order - b.order);
  const places = new Map(order.map(({ code }, place) => [code, place % count]));
  return new Map(occupations.map((each) => [each.code, places.get(sixDigits(each))!]));
}

/** The folds of a framework: in each, the index knows nothing of the occupations that are to be found. */
export function foldsOf(
  framework: string,
  {
    count = 10,
    seed = 1,
    settings = shippedSettings,
  }: { count?: number; seed?: number; settings?: MatchSettings } = {},
): Fold[] {
  const all = files.occupationsIn(framework);
  const folds = foldOf(all, count, seed);
  return Array.from({ length: count }, (_, fold) => ({
    index: indexOf(
      all.filter(({ code }) => folds.get(code) !== fold),
      settings,
    ),
    own: all.filter((each) => folds.get(each.code) === fold && isMeasured(each)),
  }));
}

export type Hits = {
  people: number;
  first: number;
  three: number;
  five: number;
  pathway: number;
  pathwayThree: number;
};

/** In 100: own cluster first, among three, among five; own pathway first and among three, of those that have one. */
export function hitsOf(results: readonly { result: MatchResult; occupation: CatalogOccupation }[]): Hits {
  const places = results.map(({ result, occupation }) => result.clusters.findIndex(({ id }) => occupation.own.has(id)));
  const onPathways = results.filter(({ occupation }) => occupation.ownPathways.size > 0);
  const pathways = onPathways.map(({ result, occupation }) =>
    result.pathways.findIndex(({ id }) => occupation.ownPathways.has(id)),
  );
  const share = (list: number[], within: number) =>
    (100 * list.filter((place) => place >= 0 && place < within).length) / list.length;
  return {
    people: results.length,
    first: share(places, 1),
    three: share(places, 3),
    five: share(places, 5),
    pathway: share(pathways, 1),
    pathwayThree: share(pathways, 3),
  };
}

/** Each occupation's own ratings taken as a person. */
export const byRatings = (folds: readonly Fold[]) =>
  folds.flatMap(({ index, own }) =>
    own.map((occupation) => ({
      occupation,
      result: matchPerson(index, personFromRatings(index, occupation)!, { families: 1 }),
    })),
  );

/** All answers of a person made of an occupation, to all items. */
export const answersOf = (
  index: MatchIndex,
  occupation: CatalogOccupation,
  seed: number,
  how: Answering = likeRealOnes,
) => answerLike(index.questions, personFromRatings(index, occupation)!.values, files.norms, seeded(seed), how);

/** The keys that a length asks in the fixed order. */
export const keysAt = (length: Length, instrument: Instrument = files.instrument) =>
  new Set(
    partNames.flatMap((part) => {
      const items = itemsOfPart(instrument, part).map(({ id, tier = 1 }) => ({ id, tier }));
      return firstAsked(length, part, items).map(({ id }) => id);
    }),
  );
export const only = (answers: Answers, keys: ReadonlySet<string>): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => keys.has(key)));

export function matchAnswers(index: MatchIndex, answers: Answers): MatchResult {
  const scored = scoreAnswers(files.instrument, answers, files.norms);
  if (!scored.ok) throw new Error("A simulated person answered too little");
  const person = personVector(index, scored.value, levelsOf(answers), files.norms);
  return matchPerson(index, person, { families: 1 });
}

export const seedOf = (code: string, round: number) => Number(code.replace(/\D/g, "")) * 31 + round * 7919;
