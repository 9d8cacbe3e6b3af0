import type { CheckedCourse } from "./checked-course";
import type { Closing } from "./check-requirements";
import { matchesSelectors, withParts } from "./requirement-set";
import { allSelectors, type AskedSlot, type Combination } from "./requirement-slots";

export type CountCheck = { partId: string; needed: number; have: number; doneCount: number; lacking: number };

/** How many courses fit each part that asks for a number of them, wherever their credit is counted. */
export function countsOf(
  { lines }: Combination,
  courses: readonly CheckedCourse[],
  done: ReadonlyMap<string, number>,
): CountCheck[] {
  return lines.flatMap(withParts).flatMap((part) => {
    if (!part.minimumCourses || (part.demonstrated && done.has(part.id))) return [];
    const selectors = allSelectors(part);
    const fitting = courses.filter((course) => matchesSelectors(selectors, course));
    const doneCount = fitting.filter(({ state }) => state === "DONE").length;
    const lacking = Math.max(0, part.minimumCourses - fitting.length);
    return [{ partId: part.id, needed: part.minimumCourses, have: fitting.length, doneCount, lacking }];
  });
}

/** What to add where, in the order of the set: together exactly the missing credits, which no other way undercuts. */
export function closingOf(
  slots: readonly AskedSlot[],
  missingBySlot: readonly number[],
  { lines }: Combination,
  counts: readonly CountCheck[],
): Closing[] {
  const parts = new Map(lines.flatMap(withParts).map((part) => [part.id, part]));
  const closing = slots.flatMap(({ partId, title, selectors }, slot): Closing[] => {
    const credits = missingBySlot[slot]! / 100;
    const lacking = counts.find((count) => count.partId === partId)?.lacking ?? 0;
    if (credits === 0) return [];
    return [{ lineId: partId, title, credits, selectors, ...(lacking > 0 ? { courses: lacking } : {}) }];
  });
  const told = new Set(closing.map(({ lineId }) => lineId));
  return [
    ...closing,
    ...counts
      .filter(({ partId, lacking }) => lacking > 0 && !told.has(partId))
      .map(({ partId, lacking }) => {
        const part = parts.get(partId)!;
        return { lineId: partId, title: part.title, credits: 0, selectors: allSelectors(part), courses: lacking };
      }),
  ];
}
