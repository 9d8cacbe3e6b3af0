/** Of the table, which browsers keep: another shape has another number, and so another address. */
export const tableShape = 2;

/**
 * All that choosing the next question needs, as plain JSON, made by `chooserTable`: a map of the occupations in the few
 * directions in which their answers to these questions differ most. The unit is how far, in one direction, people who
 * would like an occupation stand from it. Places and loadings are packed, a character of `digits` for each direction.
 */
export type ChooserTable = {
  shape: number;
  version: number;
  clusters: readonly string[];
  /** Logarithm of each cluster's prior chance, for each of its occupations. */
  priors: readonly number[];
  directions: number;
  /** One occupation after another; what a step is worth. */
  places: string;
  placeStep: number;
  /** The clusters of each occupation, a character each, between spaces. */
  members: string;
  /**
   * By key: the part (0 interests, 1 subjects, 2 skills), the place of the scale (-1 for none), a number for what else
   * it is about, then in hundredths the scale's norm in points and the variance of an answer.
   */
  items: Readonly<Record<string, readonly number[]>>;
  /** How far each of the items is about each direction, in their order; what a step is worth. */
  loadings: string;
  loadingStep: number;
  /** Points of an answer for one standard deviation; variance of a person's general level in a part. */
  slope: number;
  level: number;
  temperature: number;
};
/** For -45 to 45: every plain character that JSON leaves as it is. */
export const digits = Array.from({ length: 92 }, (_, n) => String.fromCharCode(35 + n))
  .join("")
  .replace("\\", "");
export const middleDigit = 45;
/** 1 to 5 by key; keys that the table does not know are passed over. */
export type ChooserAnswers = Readonly<Record<string, number>>;

export type Row = Float64Array;
export type Item = { scale: number; about: number; norm: number; noise: number; row: Row };
type Unpacked = { places: Row[]; members: readonly (readonly number[])[]; items: ReadonlyMap<string, Item> };

const unpacked = new WeakMap<ChooserTable, Unpacked>();

export function unpack(table: ChooserTable): Unpacked {
  const known = unpacked.get(table);
  if (known) return known;
  const values = new Map([...digits].map((digit, place) => [digit, place - middleDigit]));
  const rowsOf = (text: string, step: number) =>
    Array.from({ length: text.length / table.directions }, (_, n) =>
      Float64Array.from({ length: table.directions }, (_, d) => values.get(text[n * table.directions + d]!)! * step),
    );
  const loadings = rowsOf(table.loadings, table.loadingStep);
  const items = Object.entries(table.items).map(([key, [part, scale, about, norm, noise]], place) => {
    const levels = [0, 1, 2].map((each) => (each === part ? 1 : 0));
    const row = Float64Array.from([...loadings[place]!, ...levels]);
    return [key, { scale: scale!, about: about!, norm: norm! / 100, noise: noise! / 100, row }] as const;
  });
  const members = table.members.split(" ").map((text) => [...text].map((digit) => digits.indexOf(digit)));
  const map = { places: rowsOf(table.places, table.placeStep), members, items: new Map(items) };
  unpacked.set(table, map);
  return map;
}

export function dot(a: Row, b: Row, length = a.length): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += a[i]! * b[i]!;
  return sum;
}
export function times(matrix: readonly Row[], column: Row): Row {
  const product = new Float64Array(matrix.length);
  for (let i = 0; i < product.length; i++) product[i] = dot(matrix[i]!, column);
  return product;
}
export const rows = (height: number, width: number): Row[] =>
  Array.from({ length: height }, () => new Float64Array(width));

export function add(to: Row, row: Row, weight: number): void {
  for (let i = 0; i < to.length; i++) to[i]! += weight * row[i]!;
}
export function addProduct(matrix: readonly Row[], column: Row, row: Row, weight: number): void {
  for (let i = 0; i < matrix.length; i++) add(matrix[i]!, row, weight * column[i]!);
}

export type State = {
  /** What is still unknown of a person's difference from an occupation, and of the three levels. */
  covariance: Row[];
  /** Where a person of the occupation at z is expected to stand: z and 0, less `pull` z, and `shift` added. */
  pull: Row[];
  shift: Row;
  /** Logarithms of each occupation's and each cluster's chance. */
  logs: Float64Array;
  clusterLogs: number[];
};

/**
 * What the answers say. Whoever would like an occupation stands around it by a normal distribution, with a level of
 * answering in each part; all that is linear, so the answers' likelihood is a quadratic form of the occupation's place.
 */
export function stateOf(table: ChooserTable, answers: ChooserAnswers): State {
  const { places, items } = unpack(table);
  const size = table.directions + 3;
  const covariance = rows(size, size);
  for (let i = 0; i < size; i++) covariance[i]![i] = i < table.directions ? 1 : table.level;
  const seen = rows(size, size);
  const told = new Float64Array(size);
  items.forEach((item, key) => {
    const value = answers[key];
    if (value === undefined) return;
    const column = times(covariance, item.row);
    addProduct(covariance, column, column, -1 / (dot(item.row, column) + item.noise));
    addProduct(seen, item.row, item.row, 1 / item.noise);
    add(told, item.row, levelOf(table, item, value) / item.noise);
  });
  const shift = times(covariance, told);
  const pull = covariance.map((row) => times(seen, row));
  const square = seen.map((row) => {
    const own = row.slice();
    for (let k = 0; k < size; k++) add(own, pull[k]!, -row[k]!);
    return own;
  });
  const linear = told.map((value, i) => value - dot(seen[i]!, shift));
  const logs = new Float64Array(places.length);
  for (let n = 0; n < logs.length; n++) {
    const place = places[n]!;
    let sum = 0;
    for (let i = 0; i < place.length; i++) {
      const row = square[i]!;
      let here = linear[i]! - (row[i]! * place[i]!) / 2;
      for (let j = 0; j < i; j++) here -= row[j]! * place[j]!;
      sum += here * place[i]!;
    }
    logs[n] = sum;
  }
  return { covariance, pull, shift, logs, clusterLogs: clusterLogsOf(table, logs) };
}

export const levelOf = ({ slope }: ChooserTable, { norm }: Item, value: number) => (value - 3 - norm) / slope;

/** A cluster's chance is its prior times the sum over its occupations, of which one in several clusters gives each a share. */
export function clusterLogsOf(table: ChooserTable, logs: Float64Array): number[] {
  const { members } = unpack(table);
  const most = logs.reduce((a, b) => Math.max(a, b), -Infinity);
  const sums = table.clusters.map(() => 0);
  logs.forEach((log, place) => {
    const own = members[place]!;
    const weight = Math.exp(log - most) / own.length;
    for (const cluster of own) sums[cluster]! += weight;
  });
  return sums.map((sum, cluster) => table.priors[cluster]! + Math.log(sum + 1e-300) + most);
}

export function chancesOf(logs: readonly number[], temperature: number): number[] {
  const most = Math.max(...logs);
  const raised = logs.map((log) => Math.exp(temperature * (log - most)));
  const sum = raised.reduce((a, b) => a + b);
  return raised.map((value) => value / sum);
}
