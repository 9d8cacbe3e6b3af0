/** What a text may name, and the address of its page without the language. */
export type Titled = { title: string; path: string };
export type Piece = { text: string; path: string | null };

const inWord = /[\p{L}\p{N}]/u;

/**
 * A text cut where it names one of `titled` by its exact title, as whole words; of two titles at one place the longer
 * counts. The pieces put together are the text.
 */
export function linkedTitles(text: string, titled: readonly Titled[]): Piece[] {
  const longestFirst = titled.toSorted((a, b) => b.title.length - a.title.length);
  const pieces: Piece[] = [];
  let plain = "";
  for (let at = 0; at < text.length;) {
    const found = inWord.test(text[at - 1] ?? "")
      ? undefined
      : longestFirst.find(
          ({ title }) => title && text.startsWith(title, at) && !inWord.test(text[at + title.length] ?? ""),
        );
    if (!found) {
      plain += text[at++];
      continue;
    }
    if (plain) pieces.push({ text: plain, path: null });
    pieces.push({ text: found.title, path: found.path });
    plain = "";
    at += found.title.length;
  }
  if (plain) pieces.push({ text: plain, path: null });
  return pieces;
}
