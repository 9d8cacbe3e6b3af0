import type { Alternative, Reading } from "./search-readings";

export type FoundKind = "OCCUPATION" | "CLUSTER" | "PATHWAY" | "SUBJECT" | "PROGRAM";

/** One name of one thing; `stems` stand in the order of `terms`. */
export type Entry = {
  kind: FoundKind;
  target: string;
  isTitle: boolean;
  title: string;
  language: "EN" | "ES";
  workers: number;
  terms: readonly string[];
  stems: readonly string[];
};

/** One thing with the best of its names; `as` names what the asked words were taken for, by their places. */
export type Ranked = {
  kind: FoundKind;
  target: string;
  entry: Entry;
  score: number;
  /** The name is what was typed, or another form of it, and nothing else. */
  isExact: boolean;
  mended: boolean;
  as: readonly { at: number; alternative: Alternative }[];
};

type Place = { cost: number; term: number; isWord: boolean };

/** What one alternative costs in one name, and at which of its words it stands. */
function costIn(alternative: Alternative, entry: Entry, language: Entry["language"]): Place | null {
  const { word, stems, prefix, mended, cost } = alternative;
  const exact = entry.terms.indexOf(word);
  if (exact >= 0) return { cost, term: exact, isWord: !mended };
  if (prefix) {
    const term = entry.terms.findIndex((each) => each.startsWith(word));
    if (term < 0) return null;
    return { cost: cost + 0.1 * (1 - word.length / entry.terms[term]!.length), term, isWord: false };
  }
  const term = entry.stems.findIndex((stem) => stems.includes(stem));
  if (term < 0) return null;
  // A form of a word in the other language is often another word in one's own: "techer" is no "techero".
  const isOwn = entry.language === language;
  return { cost: cost + (isOwn ? 0.05 : 0.2), term, isWord: isOwn && !mended };
}

type Match = Pick<Ranked, "score" | "isExact" | "mended" | "as"> & { fit: number };

function match(reading: Reading, entry: Entry, language: Entry["language"]): Match | null {
  const as: { at: number; alternative: Alternative }[] = [];
  const covered = new Set<string>();
  let fit = 0;
  let weights = 0;
  let isTyped = true;
  for (const { at, weight, alternatives } of reading.slots) {
    weights += weight;
    let best: (Place & { alternative: Alternative }) | null = null;
    for (const alternative of alternatives) {
      const found = costIn(alternative, entry, language);
      if (found && (!best || found.cost < best.cost)) best = { ...found, alternative };
    }
    if (!best) continue;
    isTyped &&= best.isWord;
    fit += weight * (1 - best.cost);
    covered.add(entry.stems[best.term]!);
    as.push({ at, alternative: best.alternative });
  }
  if (as.length === 0) return null;
  fit = fit / weights - reading.cost;
  // Forms of one word are one: "niñera o niñero".
  const coverage = covered.size / new Set(entry.stems).size;
  const isWhole = coverage === 1 && as.length === reading.slots.length;
  return {
    fit,
    score:
      fit +
      0.4 * coverage +
      (isWhole ? 0.2 : 0) +
      (entry.isTitle ? 0.15 : 0) +
      (entry.language === language ? 0.03 : 0) +
      ofKind(entry, isWhole),
    isExact: isWhole && isTyped,
    mended: as.some(({ alternative }) => alternative.mended),
    as,
  };
}

/** A whole field before a single job where the words are the field's name; a program after the jobs it leads to. */
function ofKind({ kind, workers }: Entry, isWhole: boolean): number {
  if (kind === "OCCUPATION") return 0.01 * Math.log(1 + workers);
  if (kind === "PROGRAM") return isWhole ? -0.1 : -0.25;
  return isWhole ? 0.3 : 0.05;
}

/**
 * What the names stand for, best first: a name that holds more of the words and little else, a title before another
 * title, the whole title before a part, the reader's language before the other, and of equals the one with more workers.
 */
export function rankEntries(
  readings: readonly Reading[],
  entries: readonly Entry[],
  language: Entry["language"],
): Ranked[] {
  const targets = new Map<string, { best: Ranked; own: number; names: number }>();
  for (const entry of entries) {
    let best: Match | null = null;
    for (const reading of readings) {
      const found = match(reading, entry, language);
      if (found && (!best || found.score > best.score)) best = found;
    }
    if (!best) continue;
    const key = `${entry.kind} ${entry.target}`;
    const ranked = { kind: entry.kind, target: entry.target, entry, ...best };
    const known = targets.get(key);
    const own = entry.isTitle ? best.fit : 0;
    if (!known) targets.set(key, { best: ranked, own, names: 1 });
    else {
      known.names += 1;
      known.own = Math.max(known.own, own);
      if (ranked.score > known.best.score) known.best = ranked;
    }
  }
  return [...targets.values()]
    .map(({ best, own, names }) => ({ ...best, score: best.score + 0.2 * own + 0.04 * Math.log(names) }))
    .sort((a, b) => b.score - a.score || (a.target < b.target ? -1 : 1));
}
