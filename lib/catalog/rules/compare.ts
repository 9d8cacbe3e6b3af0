import { type Ignored, readChosen } from "./browse-address";

export const leastCompared = 2;
export const mostCompared = 4;

/** The end of an address that compares these occupations: "?o=29-1141.00&o=29-1171.00". */
export const compareAddress = (codes: readonly string[]): string =>
  codes.length === 0 ? "" : `?${new URLSearchParams(codes.map((code) => ["o", code])).toString()}`;

/** What an address asks to compare, and the words by which another occupation is looked for. */
export function readCompare(params: Record<string, string | string[] | undefined>): {
  codes: string[];
  words: string;
  ignored: Ignored[];
} {
  const { chosen, ignored } = readChosen(params);
  const words = [params.add].flat()[0] ?? "";
  return {
    codes: chosen,
    words: words
      .replace(/[\p{C}\s]+/gu, " ")
      .trim()
      .slice(0, 80),
    ignored,
  };
}

/** In how many of the lists each id stands; an id counts once a list. */
export function countShared(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const id of new Set(list)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Where the shared scale of some wages ends: a round number of dollars above the highest. */
export function wageScaleEnd(wages: readonly (number | null)[]): number {
  const highest = Math.max(0, ...wages.map((wage) => wage ?? 0));
  const step = highest > 110_000 ? 50_000 : highest > 55_000 ? 25_000 : 10_000;
  return Math.max(2 * step, Math.ceil((highest * 1.04) / step) * step);
}
