/**
 * All that choosing the next question needs, as plain JSON: whole numbers are hundredths. Made by `chooserTable`.
 * Features are the six scales, then kinds of knowledge, then skills.
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
  /** What each question asks about, by its key: a feature, how much of it, the next feature, and so on. */
  items: Readonly<Record<string, readonly number[]>>;
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

const firstOf = (table: ChooserTable, key: string) => table.items[key]![0]!;

const told = (table: ChooserTable, key: string, value: number) =>
  (value - 3 - (table.norms[firstOf(table, key)] ?? 0) / 100) / table.slope;

/** What a question sees of a row of features and levels. */
function seen(table: ChooserTable, row: Float64Array, key: string, from = 0): number {
  const loads = table.items[key]!;
  let sum = row[from + table.parts.length + table.parts[loads[0]!]!]!;
  for (let i = 0; i < loads.length; i += 2) sum += (row[from + loads[i]!]! * loads[i + 1]!) / 100;
  return sum;
}

/** The variance of the answer to a question. */
function varianceOf(table: ChooserTable, { size, covariance }: State, key: string): number {
  const loads = table.items[key]!;
  let sum = seen(table, covariance, key, (table.parts.length + table.parts[loads[0]!]!) * size) + table.noise;
  for (let i = 0; i < loads.length; i += 2)
    sum += (seen(table, covariance, key, loads[i]! * size) * loads[i + 1]!) / 100;
  return sum;
}

function observe(table: ChooserTable, state: State, key: string, value: number): void {
  const { size, covariance } = state;
  const variance = varianceOf(table, state, key);
  const column = new Float64Array(size);
  for (let i = 0; i < size; i++) column[i] = seen(table, covariance, key, i * size);
  state.means.forEach((row, cluster) => {
    const off = told(table, key, value) - seen(table, row, key);
    state.logs[cluster]! -= (off * off) / variance / 2;
    for (let i = 0; i < size; i++) row[i]! += (column[i]! * off) / variance;
  });
  for (let i = 0; i < size; i++) {
    const share = column[i]! / variance;
    for (let j = 0; j < size; j++) covariance[i * size + j]! -= share * column[j]!;
  }
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
 * What the answer to each question is expected to tell (Lindley, On a measure of the information provided by an
 * experiment, 1956; in adaptive tests: van der Linden and Glas, 2000): of the cluster, as half the logarithm of the
 * answer's variance between clusters over that within, and a tenth of what it tells of the profile.
 */
function gains(table: ChooserTable, state: State): (key: string) => number {
  const chances = chancesOf(state, table.temperature);
  return (key) => {
    const variance = varianceOf(table, state, key);
    let mean = 0;
    let square = 0;
    state.means.forEach((row, cluster) => {
      const value = seen(table, row, key);
      mean += chances[cluster]! * value;
      square += chances[cluster]! * value * value;
    });
    const between = Math.max(0, square - mean * mean);
    return Math.log1p(between / variance) / 2 + (profileShare * Math.log(variance / table.noise)) / 2;
  };
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
  for (const key in answers) if (table.items[key] && firstOf(table, key) < 6) asked[firstOf(table, key)]!++;
  const least = (key: string) => asked[firstOf(table, key)] ?? firstOnScale;
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
  const about = new Set<number>();
  const subjectOf = (key: string) => table.items[key]![2] ?? firstOf(table, key);
  return left
    .filter((key) => table.items[key] !== undefined && answers[key] === undefined)
    .map((key, place) => ({ key, place, gain: gain(key) }))
    .sort((a, b) => b.gain - a.gain || a.place - b.place)
    .filter(({ key }) => !about.has(subjectOf(key)) && about.add(subjectOf(key)))
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
  const open = left.filter((key) => answers[key] === undefined && table.items[key] !== undefined);
  if (open.length === 0) return true;
  if (Object.keys(answers).filter((key) => table.items[key] !== undefined).length < fewestToSettle) return false;
  const state = stateOf(table, answers);
  const order = firstThree(state.logs);
  return open.every((key) => {
    const variance = varianceOf(table, state, key);
    const expected = state.means.map((row) => seen(table, row, key));
    return [1, 5].every((value) => {
      const off = (cluster: number) => told(table, key, value) - expected[cluster]!;
      return firstThree(state.logs.map((log, cluster) => log - off(cluster) ** 2 / variance / 2)) === order;
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
  chancesOf(stateOf(table, answers), table.temperature);
