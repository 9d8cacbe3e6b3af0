import {
  add,
  addProduct,
  chancesOf,
  type ChooserAnswers,
  type ChooserTable,
  clusterLogsOf,
  dot,
  type Item,
  levelOf,
  type Row,
  rows,
  type State,
  stateOf,
  tableShape,
  times,
  unpack,
} from "./chooser-state";

export type Left = { left: readonly string[] };

/** Whether this is a table of the shape that is read here: a page may be older or newer than the server. */
export const isReadable = (table: ChooserTable): boolean => table.shape === tableShape;

/** What telling occupations apart counts for beside telling clusters apart: their votes have a say in the matching. */
const occupationShare = 0.3;
/** Less likely occupations are passed over. */
const leastChance = 1e-6;

/**
 * What the answer to each question is expected to tell (Lindley, On a measure of the information provided by an
 * experiment, 1956; in adaptive tests: van der Linden and Glas, 2000): of the cluster, as half the logarithm of the
 * answer's variance over that within clusters; and, for a share, of the occupation in the same way.
 */
function gains(table: ChooserTable, { covariance, pull, logs, clusterLogs }: State): (item: Item) => number {
  const { places, members } = unpack(table);
  const size = table.directions;
  const chances = chancesOf(clusterLogs, table.temperature);
  const sums = table.clusters.map(() => new Float64Array(size));
  const whole = rows(size, size);
  places.forEach((place, n) => {
    const own = members[n]!;
    let chance = 0;
    for (const cluster of own) {
      const share =
        (chances[cluster]! * Math.exp(logs[n]! - clusterLogs[cluster]! + table.priors[cluster]!)) / own.length;
      chance += share;
      if (share > leastChance) add(sums[cluster]!, place, share);
    }
    if (chance > leastChance) addProduct(whole, place, place, chance);
  });
  const mean = new Float64Array(size);
  const between = rows(size, size);
  sums.forEach((sum, cluster) => {
    if (chances[cluster]! < leastChance) return;
    add(mean, sum, 1);
    addProduct(between, sum, sum, 1 / chances[cluster]!);
  });
  addProduct(whole, mean, mean, -1);
  addProduct(between, mean, mean, -1);
  return ({ row, noise }) => {
    const variance = dot(row, times(covariance, row)) + noise;
    const seen = fromOccupation(row, pull, size);
    const of = (matrix: Row[]) => dot(seen, times(matrix, seen), size);
    const clusters = Math.max(0, of(between));
    const occupations = Math.max(clusters, of(whole));
    return (
      Math.log1p(clusters / (variance + occupations - clusters)) / 2 +
      (occupationShare * Math.log1p(occupations / variance)) / 2
    );
  };
}

/** What a question sees of an occupation's place, once the answers so far have drawn people away from it. */
function fromOccupation(row: Row, pull: readonly Row[], size: number): Row {
  const seen = row.slice(0, size);
  pull.forEach((own, i) => add(seen, own, -row[i]!));
  return seen;
}

/** Answers on a scale before clusters are told apart. */
const firstOnScale = 2;

/**
 * The question of `left` to ask next: the one whose answer is expected to tell most, at first of the scales with fewer
 * than two answers; the earlier in `left` where two tell the same. Null where `left` holds no question of the table. Pure.
 */
export function nextQuestion(table: ChooserTable, answers: ChooserAnswers, { left }: Left): string | null {
  const { items } = unpack(table);
  const asked: number[] = [0, 0, 0, 0, 0, 0];
  for (const key in answers) {
    const scale = items.get(key)?.scale ?? -1;
    if (scale >= 0) asked[scale]!++;
  }
  const open = left.filter((key) => items.has(key) && answers[key] === undefined);
  const onScale = (key: string) => asked[items.get(key)!.scale] ?? firstOnScale;
  const fewest = Math.min(firstOnScale, ...open.map(onScale));
  const first = fewest < firstOnScale ? open.filter((key) => onScale(key) === fewest) : open;
  return bestNextQuestions(table, answers, 1, first)[0] ?? null;
}

/** The `n` open questions that are expected to tell most, best first, each about something else. */
export function bestNextQuestions(
  table: ChooserTable,
  answers: ChooserAnswers,
  n: number,
  left: readonly string[] = Object.keys(table.items),
): string[] {
  const { items } = unpack(table);
  const gain = gains(table, stateOf(table, answers));
  const about = new Set<number>();
  const aboutOf = (key: string) => items.get(key)!.about;
  return left
    .filter((key) => items.has(key) && answers[key] === undefined)
    .map((key, place) => ({ key, place, gain: gain(items.get(key)!) }))
    .sort((a, b) => b.gain - a.gain || a.place - b.place)
    .filter(({ key }) => !about.has(aboutOf(key)) && about.add(aboutOf(key)))
    .slice(0, n)
    .map(({ key }) => key);
}

/** Fewer answers settle nothing. */
const fewestToSettle = 24;

/**
 * Whether the order of the first three clusters is settled: no single further answer of `left`, be it the strongest no
 * or the strongest yes, would change it. True where nothing is left.
 */
export function isSettled(table: ChooserTable, answers: ChooserAnswers, { left }: Left): boolean {
  const { items, places } = unpack(table);
  const open = left.flatMap((key) => (answers[key] === undefined ? (items.get(key) ?? []) : []));
  if (open.length === 0) return true;
  if (Object.keys(answers).filter((key) => items.has(key)).length < fewestToSettle) return false;
  const { covariance, pull, shift, logs, clusterLogs } = stateOf(table, answers);
  const order = firstThree(clusterLogs);
  return open.every((item) => {
    const variance = dot(item.row, times(covariance, item.row)) + item.noise;
    const seen = fromOccupation(item.row, pull, table.directions);
    const expected = places.map((place) => dot(seen, place));
    return [1, 5].every((value) => {
      const off = levelOf(table, item, value) - dot(item.row, shift);
      const after = logs.map((log, n) => log - (off - expected[n]!) ** 2 / variance / 2);
      return firstThree(clusterLogsOf(table, after)) === order;
    });
  });
}

const firstThree = (logs: readonly number[]): string =>
  logs
    .map((_, cluster) => cluster)
    .sort((a, b) => logs[b]! - logs[a]! || a - b)
    .slice(0, 3)
    .join();

/** Each cluster's chance as the chooser sees it, in the order of `table.clusters`. */
export const clusterChances = (table: ChooserTable, answers: ChooserAnswers): number[] =>
  chancesOf(stateOf(table, answers).clusterLogs, table.temperature);
