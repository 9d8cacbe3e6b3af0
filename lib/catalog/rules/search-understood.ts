import type { Ranked } from "./search-rank";
import { cutWords } from "./search-words";

/** A word as a name writes it, with its accents, in small letters. */
const asWritten = (word: string, title: string) =>
  title
    .split(/[\s,/()-]+/)
    .find((each) => cutWords(each).join("") === word)
    ?.toLowerCase() ?? word;

/** The asked words with the mended ones in place of the misspelt; null where none was mended. */
export function understoodWords(words: readonly string[], { mended, as, entry }: Ranked): string | null {
  if (!mended) return null;
  return words
    .map((word, at) => {
      const meant = as.find((each) => each.at === at)?.alternative;
      return meant?.mended ? asWritten(meant.word, entry.title) : word;
    })
    .join(" ");
}
