/** How far the students of one grade are with one task. */
export type TaskCount = { taskId: string; grade: number; total: number; done: number; skipped: number };

/** Fewer students than this are not counted out to who does not look after them. */
export const smallestGroup = 10;

export type Share = { total: number; done: number; skipped: number; open: number };
export type GradeCompletion = { grade: number; students: number; finished: number; tasks: number; share: Share };

const none: Share = { total: 0, done: 0, skipped: 0, open: 0 };
const add = (sum: Share, { total, done, skipped }: Omit<Share, "open">): Share => ({
  total: sum.total + total,
  done: sum.done + done,
  skipped: sum.skipped + skipped,
  open: sum.open + total - done - skipped,
});

/** Sums over tasks; `total` counts a student once for each task. */
export const sumShares = (counts: readonly Omit<Share, "open">[]): Share => counts.reduce(add, none);

/** Done out of all as percent, 0 to 100, whole; null where there is nothing to do. */
export const sharePercent = ({ total, done }: Pick<Share, "total" | "done">): number | null =>
  total === 0 ? null : Math.floor((done * 100) / total);

/** For each grade: how many students, how many have nothing open, and the share of all their tasks. */
export function completionByGrade(
  counts: readonly TaskCount[],
  grades: readonly { grade: number; students: number; finished: number }[],
): GradeCompletion[] {
  return [...grades]
    .sort((a, b) => a.grade - b.grade)
    .map((each) => {
      const own = counts.filter(({ grade }) => grade === each.grade);
      return { ...each, tasks: own.length, share: sumShares(own) };
    });
}

/** For each standard key: the tasks that are aligned to it, and the share of all students' tasks under it. */
export function completionByStandard(
  tasks: readonly { id: string; standards: readonly string[] }[],
  counts: readonly TaskCount[],
): Map<string, { taskIds: string[]; share: Share }> {
  const rows = new Map<string, { taskIds: string[]; share: Share }>();
  for (const { id, standards } of tasks)
    for (const key of new Set(standards)) {
      const row = rows.get(key) ?? { taskIds: [], share: none };
      const own = sumShares(counts.filter(({ taskId }) => taskId === id));
      rows.set(key, { taskIds: [...row.taskIds, id], share: add(row.share, own) });
    }
  return rows;
}

/**
 * What may be counted out: all to who looks after the students; to others only tasks of ten students and more, so that
 * no sum over what is shown tells of a smaller group.
 */
export const shownCounts = (counts: readonly TaskCount[], inCare: boolean): TaskCount[] =>
  counts.filter(({ total }) => inCare || total >= smallestGroup);
