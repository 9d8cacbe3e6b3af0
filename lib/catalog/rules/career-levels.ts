import type { CareerStage } from "@/prisma/generated/enums";
import { type CountedOccupation, type GroupFacts, groupFactsOf } from "./group-facts";
import { isResidual } from "./map-network";

export type LevelOccupation = CountedOccupation & {
  title: string;
  careerStage: CareerStage | null;
  /** Key of CatalogTerm ENTRY_EDUCATION. */
  entryEducation: string | null;
};

export type CareerLevel<Row> = {
  level: CareerStage;
  count: number;
  /** The busiest first, one for each figure of employment; those that only borrow a figure of another level last. */
  typical: Row[];
  /** Of `typical`, those whose figures count here: each figure counts in one level. */
  counted: Row[];
  facts: GroupFacts;
  /** Keys of entry education by the share of workers it is usual for (0 to 1), most first. */
  education: { key: string; share: number }[];
};

export const careerLevels: readonly CareerStage[] = ["ENTRY", "MID", "ADVANCED"];

type Busy = Pick<LevelOccupation, "code" | "title" | "soc" | "projectionFrom" | "employment">;

const figureOf = ({ projectionFrom, soc }: Busy) => projectionFrom ?? soc;

const borrows = ({ projectionFrom }: Busy) => projectionFrom !== null;

/** Named occupations before residual ones, then those with a figure of their own, then by employment. */
const busier = (a: Busy, b: Busy) =>
  Number(isResidual(a.title)) - Number(isResidual(b.title)) ||
  Number(a.employment === null || borrows(a)) - Number(b.employment === null || borrows(b)) ||
  (b.employment ?? 0) - (a.employment ?? 0) ||
  (a.code < b.code ? -1 : 1);

/**
 * Some occupations, the busiest first, with one for each figure of employment: several O*NET occupations share one,
 * and the one that the figure is about stands for them.
 */
export function onePerFigure<Row extends Busy>(occupations: readonly Row[]): Row[] {
  return [...ownersOf(occupations).values()].sort(busier);
}

function ownersOf<Row extends Busy>(occupations: readonly Row[]): Map<string, Row> {
  const owners = new Map<string, Row>();
  for (const occupation of occupations) {
    const before = owners.get(figureOf(occupation));
    const isOwner =
      !before ||
      Number(borrows(occupation)) - Number(borrows(before)) < 0 ||
      (borrows(occupation) === borrows(before) && occupation.code < before.code);
    if (isOwner) owners.set(figureOf(occupation), occupation);
  }
  return owners;
}

/**
 * Entry, mid and advanced occupations of a group: what each level comes to (`groupFactsOf`), the busiest occupations,
 * and the schooling that is usual, weighted by workers where they are known and by occupations where none are. A figure
 * that several occupations share counts in the level of the one it is about. Always three levels, empty ones too;
 * occupations without a level are in none.
 */
export function careerLevelsOf<Row extends LevelOccupation>(occupations: readonly Row[]): CareerLevel<Row>[] {
  const owners = ownersOf(occupations.filter(({ careerStage }) => careerStage !== null));
  return careerLevels.map((level) => {
    const own = occupations.filter(({ careerStage }) => careerStage === level);
    const isCounted = (row: Row) => owners.get(figureOf(row))!.careerStage === level;
    const all = onePerFigure(own);
    const counted = all.filter(isCounted);
    return {
      level,
      count: own.length,
      typical: [...counted, ...all.filter((row) => !isCounted(row))],
      counted,
      facts: groupFactsOf(own.filter(isCounted)),
      education: educationOf(counted.length > 0 ? counted : all),
    };
  });
}

function educationOf(occupations: readonly LevelOccupation[]): { key: string; share: number }[] {
  const known = occupations.filter(({ entryEducation }) => entryEducation !== null);
  const counted = known.filter(({ employment }) => employment !== null && employment > 0);
  const sums = new Map<string, number>();
  for (const { entryEducation, employment } of counted.length > 0 ? counted : known) {
    const weight = counted.length > 0 ? employment! : 1;
    sums.set(entryEducation!, (sums.get(entryEducation!) ?? 0) + weight);
  }
  const total = [...sums.values()].reduce((sum, weight) => sum + weight, 0);
  return [...sums]
    .map(([key, weight]) => ({ key, share: weight / total }))
    .sort((a, b) => b.share - a.share || (a.key < b.key ? -1 : 1));
}
