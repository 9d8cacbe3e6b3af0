/** Interests in the order of everything that shows them. */
export const interestLetters = ["R", "I", "A", "S", "E", "C"] as const;
export type InterestLetter = (typeof interestLetters)[number];

/** How many of a class have something, in words: nobody or a few, some, many; "MORE" is some or many. */
export const classBands = ["FEW", "SOME", "MANY"] as const;
export type ClassBand = (typeof classBands)[number] | "MORE";

export type ClassResult = {
  resultAt: Date;
  /** The highest interest; null where the answers do not tell interests apart. */
  topInterest: string | null;
  topClusters: readonly string[];
};

export type ClassPicture = {
  /** Clear results that are missing before anything is shown. */
  missing: number;
  /** Of how many results the picture speaks, always whole tens. */
  base: number;
  /** In the order R I A S E C; null where the words would give single students away. */
  interests: { letter: InterestLetter; band: ClassBand }[] | null;
  /** Those in the first three of some or many, most first; within a band by id. */
  clusters: { id: string; band: ClassBand }[];
};

/** Results that a picture of a class speaks of at least, and by how many it grows. */
export const classStep = 10;
/** At least so many counts stay possible behind each word. */
const leastPossible = 3;

/** The counts of a band out of `base`, both included. Each is at least three wide. */
function rangeOf(band: ClassBand, base: number): Range {
  const few = Math.max(2, Math.floor(base * 0.15));
  const some = Math.max(few + leastPossible, Math.floor(base * 0.4));
  if (band === "FEW") return { least: 0, most: few };
  return { least: band === "MANY" ? some + 1 : few + 1, most: band === "SOME" ? some : base };
}

const bandOf = (count: number, base: number): ClassBand =>
  classBands.find((band) => count <= rangeOf(band, base).most) ?? "MANY";

type Range = { least: number; most: number };

/** What each count can be for someone who knows the bands of all six, and that they add up to `base`. */
function possible(bands: readonly ClassBand[], base: number): Range[] {
  const ranges = bands.map((band) => rangeOf(band, base));
  const least = ranges.reduce((sum, range) => sum + range.least, 0);
  const most = ranges.reduce((sum, range) => sum + range.most, 0);
  return ranges.map((range) => ({
    least: Math.max(range.least, base - (most - range.most)),
    most: Math.min(range.most, base - (least - range.least)),
  }));
}

const isVague = (bands: readonly ClassBand[], base: number) =>
  possible(bands, base).every(({ least, most }) => most - least + 1 >= leastPossible);
const canBe = (bands: readonly ClassBand[], base: number) =>
  possible(bands, base).every(({ least, most }) => most >= least);

/**
 * Some and many apart, else as one word, else null. Which of the three is shown follows from the coarser words alone:
 * that two words were not told apart must say nothing either.
 */
function vagueBands(bands: readonly ClassBand[], base: number): readonly ClassBand[] | null {
  const merged = bands.map((band) => (band === "FEW" ? band : "MORE"));
  if (!isVague(merged, base)) return null;
  const more = merged.filter((band) => band === "MORE").length;
  const finer = Array.from({ length: more + 1 }, (_, many) =>
    merged.map((_, i): ClassBand => (i < many ? "MANY" : i < more ? "SOME" : "FEW")),
  );
  return finer.every((some) => !canBe(some, base) || isVague(some, base)) ? bands : merged;
}

/**
 * What a class is interested in, without a number of students under ten. Nothing before ten clear results. Then the
 * oldest results in whole tens, so that two looks differ by none or by ten students. Words instead of counts: "few" is
 * nobody to 15 % (2 at least), "some" to 40 %, "many" above; behind each word three counts at least stay possible, also
 * for someone who adds up all six. Where they would not, some and many are one word, and where that is not enough the
 * six interests are not shown. Clusters held by few are not named.
 */
export function classPicture(results: readonly ClassResult[]): ClassPicture {
  const clear = results
    .filter(({ topInterest }) => interestLetters.some((letter) => letter === topInterest))
    .sort((a, b) => a.resultAt.getTime() - b.resultAt.getTime());
  const base = Math.floor(clear.length / classStep) * classStep;
  const shown = clear.slice(0, base);
  if (base === 0) return { missing: classStep - clear.length, base, interests: null, clusters: [] };
  const counts = interestLetters.map((letter) => shown.filter(({ topInterest }) => topInterest === letter).length);
  const bands = vagueBands(
    counts.map((count) => bandOf(count, base)),
    base,
  );
  const held = new Map<string, number>();
  for (const { topClusters } of shown) for (const id of new Set(topClusters)) held.set(id, (held.get(id) ?? 0) + 1);
  const clusters = [...held]
    .map(([id, count]) => ({ id, band: bandOf(count, base) }))
    .filter(({ band }) => band !== "FEW")
    .sort((a, b) => Number(b.band === "MANY") - Number(a.band === "MANY") || (a.id < b.id ? -1 : 1));
  const interests = bands && interestLetters.map((letter, i) => ({ letter, band: bands[i]! }));
  return { missing: 0, base, interests, clusters };
}
