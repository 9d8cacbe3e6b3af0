const alphabet = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Letters for a title with what each costs: first letters of words are cheap, letters inside dear, others last. */
function costs(title: string): Map<string, number> {
  const words = title.toUpperCase().match(/[A-Z]+/g) ?? [];
  const wanted = [
    ...words.map((word, i) => [word[0]!, i] as const),
    ...[...words.join("")].map((letter, i) => [letter, 100 + i] as const),
    ...alphabet.map((letter, i) => [letter, 1000 + i] as const),
  ];
  return new Map(wanted.toReversed());
}

/**
 * One capital letter for each pathway of a cluster, no letter twice (up to 26 titles): the choice in which together the
 * most letters begin a word of their title, the earlier the better; ties go by the order given.
 */
export function pathwayLetters(titles: readonly string[]): string[] {
  const options = titles.map((title) => [...costs(title)].sort((a, b) => a[1] - b[1]).slice(0, titles.length));
  let best: { letters: string[]; cost: number } = { letters: [], cost: Infinity };
  const choose = (letters: string[], cost: number) => {
    if (cost >= best.cost) return;
    const next = options[letters.length];
    if (!next) best = { letters, cost };
    else for (const [letter, own] of next) if (!letters.includes(letter)) choose([...letters, letter], cost + own);
  };
  choose([], 0);
  return best.letters;
}
