/**
 * One capital letter for each pathway of a cluster, in the order given and no letter twice: the first letter of the
 * title, else of a later word, else any letter of it, else the first free one of the alphabet.
 */
export function pathwayLetters(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const words = title.toUpperCase().match(/[A-Z]+/g) ?? [];
    const wanted = [...words.map((word) => word[0]!), ...words.join(""), ..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    const letter = wanted.find((candidate) => !taken.has(candidate)) ?? wanted[0]!;
    taken.add(letter);
    return letter;
  });
}
