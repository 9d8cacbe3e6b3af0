import type { ImportKind } from "@/prisma/generated/enums";

/** From when on, as year and month (1 to 12), the release after this one should be out; null where no rhythm is known. */
function nextIsOut(kind: ImportKind, release: string): [year: number, month: number] | null {
  const year = Number(/\b(?:19|20)\d\d/.exec(release)?.[0] ?? Number.NaN);
  switch (kind) {
    // A new main number each August, 29.0 in 2024.
    case "ONET": {
      const main = Number(/^\D*(\d+)/.exec(release)?.[1] ?? Number.NaN);
      return Number.isNaN(main) ? null : [main + 1996, 9];
    }
    // "2024–34" came out in August 2025; each is a year younger than the one before.
    case "PROJECTIONS":
      return Number.isNaN(year) ? null : [year + 2, 10];
    // The figures of a May come out in the spring after it.
    case "WAGES":
      return Number.isNaN(year) ? null : [year + 2, 7];
    // The list of 2023 came out in the autumn of 2024.
    case "COLLEGES":
      return Number.isNaN(year) ? null : [year + 3, 1];
    case "PROGRAMS":
    case "COURSES":
      return null;
  }
}

/**
 * Whether a newer release of a source should be out by now, by the rhythm in which its publisher has brought them out;
 * null where none is known or the release names no number or year.
 */
export function isNewerOut(kind: ImportKind, release: string, at: Date): boolean | null {
  const next = nextIsOut(kind, release);
  return next && at.getTime() >= Date.UTC(next[0], next[1] - 1);
}
