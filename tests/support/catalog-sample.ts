import clusters from "@/prisma/catalog/terms/clusters.json" with { type: "json" };
import pathways from "@/prisma/catalog/terms/pathways.json" with { type: "json" };

/** `npm run test:long` takes everything; every run takes a sample. */
export const isLong = process.env.WAYMARK_TEST_LONG === "1";

const seed = Number(process.env.WAYMARK_TEST_SEED ?? 1);

/** Another number in every run, or that of WAYMARK_TEST_SEED: what a run takes in one of several ways turns with it. */
export const turn = Number(process.env.WAYMARK_TEST_TURN ?? seed);

/** The same order for the same seed. */
function shuffled<Item>(items: readonly Item[]): Item[] {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** Of every run some, and others at another `turn`, so that two languages do not take the same ones. */
const sample = (ids: readonly string[], size: number, turn: number) =>
  isLong ? [...ids] : shuffled(ids).slice(size * turn, size * (turn + 1));

export const someClusters = (size: number, turn = 0) =>
  sample(
    clusters.map(({ id }) => id),
    size,
    turn,
  );
export const somePathways = (size: number, turn = 0) =>
  sample(
    pathways.map(({ id }) => id),
    size,
    turn,
  );
