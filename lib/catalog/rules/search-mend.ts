/** A word of the catalogue's names; `entries` counts the names that hold it. */
export type ListedWord = { word: string; stems: readonly string[]; entries: number };

/** A word that may have been meant; `cost` is how far it is from what was typed, about 0.2 to 0.8. */
export type Mend = ListedWord & { cost: number };

const mostMends = 6;

/**
 * How many slips of the finger lie between two words: a letter too many, one too few, another one, or two neighbours
 * changed about (optimal string alignment). Answers `most + 1` as soon as it is clear that there are more than `most`.
 */
export function slipsBetween(one: string, other: string, most = 2): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, before[j - 2]! + 1);
      }
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return Math.min(row[other.length]!, most + 1);
}

/** Short words are other words after two slips. */
const forgiven = (asked: string) => (asked.length < 6 ? 1 : 2);

/** The fewest slips to a beginning of a longer word that someone is still typing, with half a slip for the open end. */
function slipsToBeginning(asked: string, word: string): number {
  if (asked.length < 5 || word.length <= asked.length) return Infinity;
  const lengths = [asked.length - 1, asked.length, asked.length + 1].filter((length) => length <= word.length);
  return Math.min(...lengths.map((length) => slipsBetween(asked, word.slice(0, length), 1))) <= 1 ? 1.5 : Infinity;
}

/**
 * The words that may have been meant by a misspelt one, best first, at most six. Fewer slips count before the first
 * letter, which people rarely miss, and that before how common a word is. With `unfinished` the word may also be the
 * misspelt beginning of a longer one. Empty where nothing is near.
 */
export function mendWord(asked: string, near: readonly ListedWord[], unfinished = false): Mend[] {
  const most = forgiven(asked);
  return near
    .filter(({ word }) => word !== asked)
    .map((listed) => {
      const whole = slipsBetween(asked, listed.word, most);
      const slips = Math.min(
        whole > most ? Infinity : whole,
        unfinished ? slipsToBeginning(asked, listed.word) : Infinity,
      );
      const start = listed.word[0] === asked[0] ? 0 : 0.14;
      return { ...listed, cost: 0.3 * slips + start - 0.015 * Math.log(listed.entries) };
    })
    .filter(({ cost }) => cost < Infinity)
    .sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1))
    .slice(0, mostMends);
}
