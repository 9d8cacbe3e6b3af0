import { mendWord, type ListedWord, type Mend } from "./search-mend";

/** What the word list knows about one asked word. */
export type LookedUp = {
  word: string;
  /** Too common to search for: "of", "de". */
  small: boolean;
  /** Names that hold the very word. */
  entries: number;
  stems: readonly string[];
  /** The word, or another form of it, is in the list. */
  known: boolean;
  /** A longer word begins with it. */
  begins: boolean;
  near: readonly ListedWord[];
};

/** One word that may stand in a name for what was asked; `cost` 0 is the word itself. */
export type Alternative = {
  word: string;
  stems: readonly string[];
  prefix: boolean;
  cost: number;
  mended: boolean;
};

/** One thing to find in a name; `at` is the place of the asked word; rare words weigh more than common ones. */
export type Slot = { at: number; weight: number; alternatives: readonly Alternative[] };

/** One way to understand what was asked; `left` counts the words that it leaves out. */
export type Reading = { slots: readonly Slot[]; left: number; cost: number };

const weigh = (entries: number) => 1 / Math.log(8 + entries);

const itself = ({ word, stems }: LookedUp): Alternative => ({ word, stems, prefix: false, cost: 0, mended: false });

const mendedBy = ({ word, stems, cost }: Mend): Alternative => ({ word, stems, prefix: false, cost, mended: true });

const beginning = ({ word }: LookedUp): Alternative => ({ word, stems: [], prefix: true, cost: 0.2, mended: false });

export type Forgiving = "typed" | "unknown" | "all";

/** What may stand for one asked word. Words that nothing in the list is like have no slot. */
function slotOf(asked: LookedUp, at: number, last: boolean, forgiving: Forgiving): Slot | null {
  const unfinished = last && asked.begins && asked.word.length > 1;
  const isMended = forgiving === "all" || (forgiving === "unknown" && !asked.known);
  const mends = isMended ? mendWord(asked.word, asked.near, last && !asked.known) : [];
  const alternatives = [
    ...(asked.known ? [itself(asked)] : []),
    ...(unfinished ? [beginning(asked)] : []),
    ...mends.map(mendedBy),
  ];
  if (alternatives.length === 0) return null;
  return { at, weight: weigh(asked.known ? asked.entries : (mends[0]?.entries ?? 0)), alternatives };
}

const isWanted = (words: readonly LookedUp[]) => {
  const all = words.every(({ small }) => small);
  return ({ small }: LookedUp) => all || !small;
};

/** How the words may be read one by one; a word that nothing is like is left out. */
export function readWords(words: readonly LookedUp[], forgiving: Forgiving): Reading {
  const wanted = isWanted(words);
  const slots: Slot[] = [];
  let left = 0;
  for (const [at, asked] of words.entries()) {
    if (!wanted(asked)) continue;
    const slot = slotOf(asked, at, at === words.length - 1, forgiving);
    if (slot) slots.push(slot);
    else left += 1;
  }
  return { slots, left, cost: 0 };
}

const plain = (at: number, { word, stems, entries }: ListedWord): Slot => ({
  at,
  weight: weigh(entries),
  alternatives: [{ word, stems, prefix: false, cost: 0, mended: false }],
});

/** The same reading with two neighbours as one word, or one word as two, at the place of the asked word. */
export function rewrite(reading: Reading, at: number, instead: readonly ListedWord[], replaced: number): Reading {
  const isReplaced = (slot: Slot) => slot.at >= at && slot.at < at + replaced;
  const kept = reading.slots.filter((slot) => !isReplaced(slot));
  const slots = [...kept, ...instead.map((listed) => plain(at, listed))].sort((a, b) => a.at - b.at);
  const left = Math.max(0, reading.left - (replaced - (reading.slots.length - kept.length)));
  return { slots, left, cost: reading.cost + 0.05 };
}

const quote = (lexeme: string) => `'${lexeme.replaceAll(/['\\]/g, "")}'`;

const slotQuery = ({ alternatives }: Slot) => {
  const lexemes = alternatives.flatMap(({ word, stems, prefix }) =>
    prefix ? [`${quote(word)}:*`] : [word, ...stems].map(quote),
  );
  return `(${[...new Set(lexemes)].join("|")})`;
};

const choose = <Item>(items: readonly Item[], count: number): Item[][] => {
  if (count === 0) return [[]];
  return items.flatMap((item, at) => choose(items.slice(at + 1), count - 1).map((rest) => [item, ...rest]));
};

/**
 * A PostgreSQL tsquery in text form for names that hold all slots of one of the readings, or all but `missing` of them.
 * Null where no reading has that many slots.
 */
export function readingsQuery(readings: readonly Reading[], missing = 0): string | null {
  const queries = readings
    .filter(({ slots }) => slots.length > missing)
    .flatMap(({ slots }) => choose(slots, slots.length - missing))
    .map((slots) => `(${slots.map(slotQuery).join("&")})`);
  return queries.length > 0 ? [...new Set(queries)].join("|") : null;
}
