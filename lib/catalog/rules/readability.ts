/** How hard a text is to read. Words are letters, digits, hyphens and apostrophes between other characters. */

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];

/** Sentences end with a full stop, a question mark or an exclamation mark before a space. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+/).filter(Boolean);

const letter = "[\\p{L}\\p{N}]";
const code = /\b\d{2}-\d{4}(\.\d{2})?\b/g;

/** A text without titles, whatever their case, and without codes of occupations; the stops of its sentences stay. */
export function withoutNames(text: string, titles: readonly string[]): string {
  const lower = text.toLowerCase();
  const inText = titles.filter((title) => title !== "" && lower.includes(title.toLowerCase()));
  const longestFirst = inText.toSorted((a, b) => b.length - a.length);
  const named = longestFirst.map((title) => title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  const plain = named ? text.replace(new RegExp(`(?<!${letter})(?:${named})(?!${letter})`, "giu"), "") : text;
  return plain.replace(code, "").replace(/\s+/g, " ").trim();
}

const withoutTitles = (words: readonly string[], titles: readonly string[]) => {
  const named = new Set(titles.flatMap(wordsOf));
  return words.filter((word) => !named.has(word));
};

/** Groups of vowels, without a silent end; exact for about nine English words in ten. */
export function syllablesInEnglish(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  if (letters.length <= 3) return 1;
  const sounded = letters.replace(/(?:[^laeiouy]es|[^td]ed|[^l]e)$/, (end) => end[0]!).replace(/^y/, "");
  return Math.max(1, sounded.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}

/** Vowels, where a weak one leans on its neighbour unless it carries an accent. */
export const syllablesInSpanish = (word: string): number =>
  Math.max(1, word.toLowerCase().match(/[iuü]?[aeoáéó][iuy]?|[íú]|[iuü]{1,2}|y$/g)?.length ?? 0);

function measure(text: string, syllables: (word: string) => number) {
  const words = wordsOf(text);
  const sentences = Math.max(1, sentencesOf(text).length);
  const count = Math.max(1, words.length);
  return {
    perSentence: words.length / sentences,
    perWord: words.reduce((sum, word) => sum + syllables(word), 0) / count,
  };
}

/** Flesch-Kincaid grade (Kincaid and others, 1975): the school grade that reads it. */
export function gradeInEnglish(text: string): number {
  const { perSentence, perWord } = measure(text, syllablesInEnglish);
  return 0.39 * perSentence + 11.8 * perWord - 15.59;
}

/** Fernández-Huerta (1959): 0 to 100, the higher the easier; 60 is grade 8, 70 is grade 6. */
export function easeInSpanish(text: string): number {
  const { perSentence, perWord } = measure(text, syllablesInSpanish);
  return 206.84 - 60 * perWord - 1.02 * perSentence;
}

/** Words of the longest sentence. */
export const longestSentence = (text: string): number =>
  Math.max(0, ...sentencesOf(text).map((sentence) => wordsOf(sentence).length));

/** All runs of four words of a text, its titles taken out. */
export function fourGrams(text: string, titles: readonly string[] = []): Set<string> {
  const words = withoutTitles(wordsOf(text), titles);
  return new Set(words.slice(3).map((_, place) => words.slice(place, place + 4).join(" ")));
}
