import "server-only";
import type { Locale } from "@/lib/platform/texts";
import { type FoundKind, type Ranked, rankEntries } from "../rules/search-rank";
import { type LookedUp, type Reading, readingsQuery, readWords, rewrite } from "../rules/search-readings";
import { understoodWords } from "../rules/search-understood";
import { cutWords, joinedWords, saysMore, splitWord } from "../rules/search-words";
import { getShown, listEntries, type Shown } from "./search-entries";
import { listAlikeWords, listWords, lookUpWords } from "./search-word-list";

export type Found = Omit<Shown, "titleEn" | "titleEs"> & {
  kind: FoundKind;
  /** The id of a cluster, pathway or subject, the code of an occupation or a program. */
  id: string;
  title: string;
  titleLanguage: Locale;
  /** The name that the words were found in, where it says more than the title that is shown. */
  foundAs: string | null;
};

export type SearchAnswer = {
  /** Best first, at most as many as were asked for. */
  found: Found[];
  /** There are more than these. */
  more: boolean;
  /** What the words were taken for, where one of them was mended for the best of the found. */
  understood: string | null;
  /** No name holds all of the words: these come closest. */
  partial: boolean;
};

type Options = {
  most?: number;
  /** Takes the words as they were typed. */
  asTyped?: boolean;
};

export const mostFound = 30;

/** Where so few things hold the words as they are typed, and none is called so, another word may have been meant. */
const fewTargets = 5;

const nothing: SearchAnswer = { found: [], more: false, understood: null, partial: false };

/**
 * What the words may mean, in either language, best first. Words that are not in any name are mended against the list
 * of all words that are; where few names hold all the words, near words count too, and in the end a part of the words.
 */
export async function searchCatalog(locale: Locale, text: string, options: Options = {}): Promise<SearchAnswer> {
  const { most = mostFound, asTyped = false } = options;
  const words = cutWords(text);
  if (words.length === 0) return nothing;
  const { looked, readings } = await understand(words, asTyped);
  let ranked = await find(locale, readings);
  if (!asTyped && ranked.length < fewTargets && !ranked.some(({ isExact }) => isExact)) {
    ranked = await find(locale, [...readings, readWords(looked, "all")]);
  }
  const partial = ranked.length === 0 || readings.every(({ left }) => left > 0);
  if (ranked.length === 0) ranked = await findPart(locale, readings);
  if (ranked.length === 0) return nothing;
  const best = ranked.slice(0, most);
  const shown = await getShown(locale, best);
  return {
    found: best.flatMap((each, at) => (shown[at] ? [present(locale, each, shown[at])] : [])),
    more: ranked.length > most,
    understood: understoodWords(words, ranked[0]!),
    partial,
  };
}

/** How the words can be read, each as it is or mended, neighbours as one word, one word as two. */
async function understand(words: readonly string[], asTyped: boolean) {
  const joined = joinedWords(words);
  const all = await lookUpWords([...words, ...joined.map(({ word }) => word)]);
  const looked = asTyped ? all.slice(0, words.length) : await lookCloser(all.slice(0, words.length));
  const reading = readWords(looked, asTyped ? "typed" : "unknown");
  const readings = [reading];
  for (const [index, { at }] of joined.entries()) {
    const one = all[words.length + index]!;
    if (one.entries > 0) readings.push(rewrite(reading, at, [one], 2));
  }
  if (!asTyped) readings.push(...(await splitReadings(looked, reading)));
  return { looked, readings };
}

/** Words that the list lacks and that no single slip explains may be worse misspelt. */
const lookCloser = (looked: readonly LookedUp[]): Promise<LookedUp[]> =>
  Promise.all(
    looked.map(async (asked) =>
      asked.known || asked.near.length > 0 || asked.word.length < 4
        ? asked
        : { ...asked, near: await listAlikeWords(asked.word) },
    ),
  );

async function splitReadings(looked: readonly LookedUp[], reading: Reading): Promise<Reading[]> {
  const pairs = looked.flatMap(({ word, known }, at) => (known ? [] : splitWord(word).map((pair) => ({ at, pair }))));
  if (pairs.length === 0) return [];
  const listed = new Map((await listWords(pairs.flatMap(({ pair }) => pair))).map((each) => [each.word, each]));
  return pairs.flatMap(({ at, pair: [first, second] }) => {
    const both = [listed.get(first), listed.get(second)];
    return both[0] && both[1] ? [rewrite(reading, at, [both[0], both[1]], 1)] : [];
  });
}

async function find(locale: Locale, readings: readonly Reading[], missing = 0): Promise<Ranked[]> {
  const query = readingsQuery(readings, missing);
  return query ? rankEntries(readings, await listEntries(query), locale === "es" ? "ES" : "EN") : [];
}

/** All words but one, all but two, and so on, until something is found. */
async function findPart(locale: Locale, readings: readonly Reading[]): Promise<Ranked[]> {
  const most = Math.max(0, ...readings.map(({ slots }) => slots.length));
  for (let missing = 1; missing < most; missing += 1) {
    const ranked = await find(locale, readings, missing);
    if (ranked.length > 0) return ranked;
  }
  return [];
}

function present(locale: Locale, { kind, target, entry }: Ranked, { titleEn, titleEs, ...shown }: Shown): Found {
  const translated = locale === "es" ? titleEs : titleEn;
  const title = translated ?? titleEn;
  return {
    ...shown,
    kind,
    id: target,
    title,
    titleLanguage: translated === null ? "en" : locale,
    foundAs: saysMore(entry.title, title) ? entry.title : null,
  };
}
