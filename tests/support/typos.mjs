// Slips of the finger for the search to forgive. Each starts from a name: an occupation's title, or another title that
// belongs to one occupation only, in either language, and short enough for the search field. The occupations are drawn
// evenly, then one of its titles or other titles; one word of at least four letters gets one slip at an even place:
// another letter, a letter less, a letter more, or two neighbours changed about. The occupation whose name it was is the
// right one. The same seed makes the same slips.

/** @typedef {{ code: string, name: string, isTitle: boolean }} TypoName */

/** The names to start from, as rows { code, name, isTitle }; a connection that may read the catalogue runs it. */
export const namesQuery = `
  SELECT min(target) AS code, min(title) AS name, bool_or("isTitle") AS "isTitle"
  FROM "SearchEntry" WHERE kind = 'OCCUPATION'
  GROUP BY folded HAVING count(DISTINCT target) = 1
  ORDER BY 1, 2`;

/** Mulberry32: numbers from 0 to below 1. */
const randomFrom = (seed) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const letters = "abcdefghijklmnopqrstuvwxyz";

const longestName = 80;

const slips = {
  substitute: (word, at, letter) => word.slice(0, at) + letter + word.slice(at + 1),
  delete: (word, at) => word.slice(0, at) + word.slice(at + 1),
  insert: (word, at, letter) => word.slice(0, at) + letter + word.slice(at),
  transpose: (word, at) => {
    const first = Math.min(at, word.length - 2);
    return word.slice(0, first) + word[first + 1] + word[first] + word.slice(first + 2);
  },
};

/**
 * `count` slips.
 * @param {TypoName[]} names
 * @param {number} count
 * @param {number} seed
 * @returns {{ code: string, name: string, kind: string, query: string }[]}
 */
export const makeTypos = (names, count, seed) => {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const longWords = (name) => [...name.matchAll(/\p{L}{4,}/gu)];
  const usable = names.filter(({ name }) => name.length < longestName && longWords(name).length > 0);
  const byCode = [...Map.groupBy(usable, ({ code }) => code).values()];
  const typos = [];
  while (typos.length < count) {
    const own = pick(byCode);
    const titles = own.filter(({ isTitle }) => isTitle);
    const others = own.filter(({ isTitle }) => !isTitle);
    const group = random() < 0.5 ? titles : others;
    if (group.length === 0) continue;
    const { code, name } = pick(group);
    const { 0: word, index } = pick(longWords(name));
    const kind = pick(Object.keys(slips));
    const slipped = slips[kind](word, Math.floor(random() * word.length), pick(letters));
    if (slipped.toLowerCase() === word.toLowerCase()) continue;
    typos.push({ code, name, kind, query: name.slice(0, index) + slipped + name.slice(index + word.length) });
  }
  return typos;
};
