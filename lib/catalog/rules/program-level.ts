import type { SchoolStage } from "@/prisma/generated/enums";
import { schoolStages } from "./school-shares";

type Reached = { soc: string; projectionFrom: string | null; stage: SchoolStage | null; employment: number | null };

export type ProgramReach = {
  /** What most workers usually need in the occupations it leads to; null where none is known. */
  level: SchoolStage | null;
  /** Workers in those occupations, each figure counted once. */
  workers: number;
};

/**
 * Where a program after school leads among some occupations: to which usual level of school, by the most workers (the
 * lower level where two are even), and to how many workers.
 */
export function programReach(occupations: readonly Reached[]): ProgramReach {
  const figures = new Map<string, Reached>();
  for (const occupation of occupations) {
    const figure = occupation.projectionFrom ?? occupation.soc;
    const before = figures.get(figure);
    if (!before || (before.projectionFrom !== null && occupation.projectionFrom === null)) {
      figures.set(figure, occupation);
    }
  }
  const counted = [...figures.values()];
  const sums = schoolStages.map((stage) => {
    const own = counted.filter((each) => each.stage === stage);
    return { stage, count: own.length, workers: own.reduce((sum, { employment }) => sum + (employment ?? 0), 0) };
  });
  const [most] = sums.filter(({ count }) => count > 0).sort((a, b) => b.workers - a.workers);
  return {
    level: most?.stage ?? null,
    workers: counted.reduce((sum, { employment }) => sum + (employment ?? 0), 0),
  };
}

const wordsOf = (title: string) =>
  (title.toLowerCase().match(/[a-z]+/g) ?? []).filter((word) => !glue.has(word)).map((word) => word.replace(/s$/, ""));

const glue = new Set(["and", "or", "of", "the", "all", "other", "except"]);

/** Whether a program's English title says all words of an occupation's, plural or not: such a one is the plain way. */
export function namesOccupation(program: string, occupation: string): boolean {
  const said = new Set(wordsOf(program));
  const wanted = wordsOf(occupation);
  return wanted.length > 0 && wanted.every((word) => said.has(word));
}

/** The first two of the six digits of a program (CIP) name its family, the first four its closer kin. */
export const familyOf = (code: string) => code.slice(0, 2);
export const kinOf = (code: string) => code.slice(0, 5);

/** Residencies and fellowships: the years after a doctorate, never where one begins. */
export const isResidency = (code: string) => ["60", "61"].includes(familyOf(code));
