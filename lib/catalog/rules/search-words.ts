/** More words than anyone needs to name a job; the rest is not looked at. */
export const mostWords = 8;

/**
 * The words of a search as the word list spells them: small letters without accents, signs or spaces, in order, at most
 * `mostWords`. "C++" and "C#" keep their signs.
 */
export const cutWords = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9+#]+/)
    .filter(Boolean)
    .slice(0, mostWords);

/** Each two neighbours as one word: "hair", "dresser" is also "hairdresser". The index is that of the first. */
export const joinedWords = (words: readonly string[]): { at: number; word: string }[] =>
  words.slice(1).map((word, at) => ({ at, word: words[at] + word }));

/** Every way to read one word as two of at least three letters: "truckdriver" is also "truck", "driver". */
export const splitWord = (word: string): [string, string][] =>
  Array.from({ length: Math.max(0, word.length - 5) }, (_, at) => [word.slice(0, at + 3), word.slice(at + 3)]);

/** Whether a name has a word that no word of the title begins with: "Nurse" says no more than "Registered Nurses". */
export function saysMore(name: string, title: string): boolean {
  const titled = cutWords(title);
  return cutWords(name).some((word) => !titled.some((each) => each.startsWith(word)));
}
