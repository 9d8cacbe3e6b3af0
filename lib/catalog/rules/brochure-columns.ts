import { pickExamples } from "./examples";
import { shortTitle } from "./short-title";
import { wrapToWidth } from "./text-width";

type Example = Parameters<typeof pickExamples>[0][number];
type BrochurePath = { title: string; summary: string; occupations: readonly Example[] };
type Filled<Path extends BrochurePath> = { path: Path; examples: Path["occupations"][number][] };

// Millimetres of brochure.css: the column of a Letter page, its room for a name beside a wage, and sizes of type.
const column = 75;
const nameRoom = 55;
const points = 0.3528;

const rows = (text: string, width: number, size: number) => wrapToWidth(text, width, size * points).length;

/** How high a pathway stands with these occupations, in mm and rather too much. */
function heightOf({ title, summary }: { title: string; summary: string }, examples: readonly Example[]): number {
  const head = 3.5 + rows(title, column - 9, 12.6) * 5.2 + 1 + rows(summary, column, 9.4) * 4.1;
  const names = examples.map((each) => rows(shortTitle(each.title), nameRoom, 9.3) * 4.2 + 5.8);
  return head + (examples.length === 0 ? 8.5 : 4) + names.reduce((sum, height) => sum + height, 0);
}

/** Cuts a row of heights into `parts` runs so that the highest run is as low as it can be; where each run ends. */
function cut(heights: readonly number[], parts: number): { ends: number[]; highest: number } {
  const sum = (from: number, to: number) => heights.slice(from, to).reduce((all, height) => all + height, 0);
  const best = (from: number, left: number): { ends: number[]; highest: number } => {
    if (left === 1) return { ends: [heights.length], highest: sum(from, heights.length) };
    let found: { ends: number[]; highest: number } | null = null;
    for (let end = from + 1; end <= heights.length - (left - 1); end++) {
      const rest = best(end, left - 1);
      const highest = Math.max(sum(from, end), rest.highest);
      if (!found || highest < found.highest) found = { ends: [end, ...rest.ends], highest };
    }
    return found ?? { ends: [heights.length], highest: sum(from, heights.length) };
  };
  return best(0, Math.min(parts, heights.length));
}

/**
 * The pathways of a cluster in their order, in up to three columns `room` mm high, each with as many examples as fit
 * (at most `most`, the same for all). Null where not even `least` examples fit.
 */
export function fillColumns<Path extends BrochurePath>(
  paths: readonly Path[],
  room: number,
  most: number,
  least: number,
): Filled<Path>[][] | null {
  for (let count = most; count >= least; count--) {
    const filled = paths.map((path): Filled<Path> => ({ path, examples: pickExamples(path.occupations, count) }));
    const { ends, highest } = cut(
      filled.map(({ path, examples }) => heightOf(path, examples)),
      3,
    );
    if (highest <= room) return ends.map((end, i) => filled.slice(ends[i - 1] ?? 0, end));
  }
  return null;
}
