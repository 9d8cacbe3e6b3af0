/** How far a student has come, from nothing to a plan; each student is in exactly one. */
export const progressSteps = ["none", "started", "result", "saved", "plan"] as const;
export type Progress = (typeof progressSteps)[number];

/** How many students of one grade (null where no grade is known) are at one step. */
export type ProgressCount = { grade: number | null; progress: Progress; count: number };

export const countAt = (counts: readonly ProgressCount[], progress?: Progress): number =>
  counts
    .filter((each) => progress === undefined || each.progress === progress)
    .reduce((sum, { count }) => sum + count, 0);

/** Rows of the picture "students by grade and step": grades in order, unknown ones last, every step present. */
export function progressByGrade(
  counts: readonly ProgressCount[],
): { grade: number | null; total: number; steps: Record<Progress, number> }[] {
  const grades = [...new Set(counts.map(({ grade }) => grade))].sort((a, b) => (a ?? 99) - (b ?? 99));
  return grades.map((grade) => {
    const own = counts.filter((each) => each.grade === grade);
    const steps = Object.fromEntries(progressSteps.map((step) => [step, countAt(own, step)])) as Record<
      Progress,
      number
    >;
    return { grade, total: countAt(own), steps };
  });
}
