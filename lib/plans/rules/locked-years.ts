import type { PlanContent } from "./content";

export type YearLocked = { planId: string | null; grade: number; classOf: number | null };

/** The years, by grade, that locks keep shut in one plan: those of the plan, and those of its class or of everyone. */
export const lockedGrades = (locks: readonly YearLocked[], planId: string, classOf: number | null): Set<number> =>
  new Set(
    locks
      .filter((lock) => lock.planId === planId || (lock.planId === null && [null, classOf].includes(lock.classOf)))
      .map(({ grade }) => grade),
  );

/** The locked years whose courses differ, in order; a note is no difference. */
export function touchedYears(before: PlanContent, after: PlanContent, locked: ReadonlySet<number>): number[] {
  const said = ({ courses }: PlanContent, grade: number) =>
    courses
      .filter((course) => course.grade === grade)
      .map(({ term, origin, code, scedCode, title, credits }) =>
        JSON.stringify([term, origin, code, scedCode, title, credits]),
      )
      .sort()
      .join("\n");
  return [...locked].filter((grade) => said(before, grade) !== said(after, grade)).sort((a, b) => a - b);
}
