import { pairedTitle } from "./paired-title";
import { wrap } from "./text-width";

const fits = (title: string, rows: number) => wrap(title, 20).length <= rows;

/** Where a title may end: before a comma, a bracket, "and" or "or" (or Spanish "y", "e", "o"); nearest to the end first. */
const ends = (title: string) =>
  [...title.matchAll(/, (?:and |or )?| and | or | y | e | o | \(/g)].map((match) => match.index).reverse();

const joining = new Set(
  "and or of the for in to with y e o u a al con de del el en la las los para por sin".split(" "),
);

/**
 * A title that fits in `rows` rows of a map label (20 characters each). A shorter one ends with "…", so that nobody
 * takes it for the whole; "X, All Other" turns into "Other X", and Spanish pairs of words into one with both endings.
 */
export function shortTitle(title: string, rows = 3): string {
  const other = /^(.+), All Other$/.exec(title)?.[1];
  const whole = other === undefined ? pairedTitle(title) : `Other ${other}`;
  if (fits(whole, rows)) return whole;
  const cut = ends(whole)
    .map((end) => `${whole.slice(0, end)}…`)
    .find((candidate) => candidate.includes(" ") && fits(candidate, rows));
  if (cut !== undefined) return cut;
  const words = whole.split(" ");
  while (words.length > 1 && (!fits(`${words.join(" ")}…`, rows) || joining.has(words.at(-1)!))) words.pop();
  return `${words.join(" ").replace(/[,;:]$/, "")}…`;
}
