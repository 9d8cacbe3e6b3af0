/**
 * All that choosing the next question needs, as plain JSON: whole numbers are hundredths. Made by `chooserTable`.
 * Features are the six scales, then subjects, then skills.
 */
export type ChooserTable = {
  version: number;
  clusters: readonly string[];
  /** Logarithm of each cluster's prior chance. */
  priors: readonly number[];
  /** One row of features after another, for each cluster. */
  means: readonly number[];
  /** Covariance of the features within clusters: the lower triangle, row by row. */
  covariance: readonly number[];
  /** The part of each feature: 0 interests, 1 subjects, 2 skills. */
  parts: readonly number[];
  /** Feature of each item, by its key. */
  items: Readonly<Record<string, number>>;
  /** Points of an answer that people in general stand above their own level, for the scales. */
  norms: readonly number[];
  /** Points of an answer for one standard deviation; variances of one answer and of a person's level in a part. */
  slope: number;
  noise: number;
  level: number;
  temperature: number;
};
/** 1 to 5 by key; keys that the table does not know are passed over. */
export type ChooserAnswers = Readonly<Record<string, number>>;
export type Left = { left: readonly string[] };

type State = { size: number; means: Float64Array[]; covariance: Float64Array; logs: number[] };

/**
 * What the answers say: the normal distribution of the features and the person's three levels in each cluster, updated
 * answer by answer (Kalman), and each cluster's logarithmic chance.
 */
function stateOf(table: ChooserTable, answers: ChooserAnswers): State {
  const features = table.parts.length;
  const size = features + 3;
  const covariance = new Float64Array(size * size);
  for (let i = 0, next = 0; i < features; i++)
    for (let j = 0; j <= i; j++) covariance[i * size + j] = covariance[j * size + i] = table.covariance[next++]! / 100;
  for (let i = features; i < size; i++) covariance[i * size + i] = table.level;
  const means = table.clusters.map((_, cluster) => {
    const row = new Float64Array(size);
    for (let i = 0; i < features; i++) row[i] = table.means[cluster * features + i]! / 100;
    return row;
  });
  const state: State = { size, means, covariance, logs: table.priors.map((prior) => prior / 100) };
  for (const key in table.items) if (answers[key] !== undefined) observe(table, state, key, answers[key]);
  return state;
}

const told = (table: ChooserTable, feature: number, value: number) =>
  (value - 3 - (table.norms[feature] ?? 0) / 100) / table.slope;

/** How the answer to a feature hangs together with everything else, and its variance. */
function reach(table: ChooserTable, { size, covariance }: State, feature: number) {
  const level = table.parts.length + table.parts[feature]!;
  const column = new Float64Array(size);
  for (let i = 0; i < size; i++) column[i] = covariance[i * size + feature]! + covariance[i * size + level]!;
  return { level, column, variance: column[feature]! + column[level]! + table.noise };
}

function observe(table: ChooserTable, state: State, key: string, value: number): void {
  const feature = table.items[key]!;
  const { size, covariance } = state;
  const { level, column, variance } = reach(table, state, feature);
  state.means.forEach((row, cluster) => {
    const off = told(table, feature, value) - row[feature]! - row[level]!;
    state.logs[cluster]! -= (off * off) / variance / 2;
    for (let i = 0; i < size; i++) row[i]! += (column[i]! * off) / variance;
  });
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) covariance[i * size + j]! -= (column[i]! * column[j]!) / variance;
}

function chancesOf({ logs }: State, temperature: number): number[] {
  const most = Math.max(...logs);
  const raised = logs.map((log) => Math.exp(temperature * (log - most)));
  const sum = raised.reduce((a, b) => a + b);
  return raised.map((value) => value / sum);
}

/** What the person's whole profile counts for beside the cluster: occupations are ranked by it as well. */
const profileShare = 0.1;

/**
 * What the answer to each feature is expected to tell (Lindley, On a measure of the information provided by an
 * experiment, 1956; in adaptive tests: van der Linden and Glas, 2000): of the cluster, as half the logarithm of the
 * answer's variance between clusters over that within, and a tenth of what it tells of the profile.
 */
function gains(table: ChooserTable, state: State): (feature: number) => number {
  const chances = chancesOf(state, table.temperature);
  const known: number[] = [];
  return (feature) =>
    (known[feature] ??= (() => {
      const { level, variance } = reach(table, state, feature);
      let mean = 0;
      let square = 0;
      state.means.forEach((row, cluster) => {
        const value = row[feature]! + row[level]!;
        mean += chances[cluster]! * value;
        square += chances[cluster]! * value * value;
      });
      const between = Math.max(0, square - mean * mean);
      return Math.log1p(between / variance) / 2 + (profileShare * Math.log(variance / table.noise)) / 2;
    })());
}

/** Answers on a scale before clusters are told apart. */
const firstOnScale = 2;

/**
 * The question of `left` to ask next: first two on each of the six scales, then the one whose answer is expected to tell
 * most; the earlier in `left` where two tell the same. Null where `left` holds no question of the table. Pure.
 */
export function nextQuestion(table: ChooserTable, answers: ChooserAnswers, { left }: Left): string | null {
  const open = left.filter((key) => table.items[key] !== undefined && answers[key] === undefined);
  const asked: number[] = [0, 0, 0, 0, 0, 0];
  for (const key in answers) if (table.items[key]! < 6) asked[table.items[key]!]!++;
  const least = (key: string) => asked[table.items[key]!] ?? firstOnScale;
  const fewest = Math.min(...open.map(least));
  if (fewest < firstOnScale) return open.find((key) => least(key) === fewest)!;
  return bestNextQuestions(table, answers, 1, open)[0] ?? null;
}

/** The `n` open questions that are expected to tell most, best first, each about something else. */
export function bestNextQuestions(
  table: ChooserTable,
  answers: ChooserAnswers,
  n: number,
  left: readonly string[] = Object.keys(table.items),
): string[] {
  const gain = gains(table, stateOf(table, answers));
  const seen = new Set<number>();
  return left
    .filter((key) => table.items[key] !== undefined && answers[key] === undefined)
    .map((key, place) => ({ key, place, gain: gain(table.items[key]!) }))
    .sort((a, b) => b.gain - a.gain || a.place - b.place)
    .filter(({ key }) => !seen.has(table.items[key]!) && seen.add(table.items[key]!))
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
  const open = new Set(left.flatMap((key) => (answers[key] === undefined ? (table.items[key] ?? []) : [])));
  if (open.size === 0) return true;
  if (Object.keys(answers).filter((key) => table.items[key] !== undefined).length < fewestToSettle) return false;
  const state = stateOf(table, answers);
  const order = firstThree(state.logs);
  for (const feature of open) {
    const { level, variance } = reach(table, state, feature);
    for (const value of [1, 5]) {
      const logs = state.logs.map((log, cluster) => {
        const row = state.means[cluster]!;
        return log - (told(table, feature, value) - row[feature]! - row[level]!) ** 2 / variance / 2;
      });
      if (firstThree(logs) !== order) return false;
    }
  }
  return true;
}

const firstThree = (logs: readonly number[]): string =>
  logs
    .map((_, cluster) => cluster)
    .sort((a, b) => logs[b]! - logs[a]! || a - b)
    .slice(0, 3)
    .join();

/** Each cluster's chance as the chooser sees it, in the order of `table.clusters`. */
export const clusterChances = (table: ChooserTable, answers: ChooserAnswers): number[] =>
  chancesOf(stateOf(table, answers), table.temperature);
