export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Population standard deviation; 0 for fewer than two values. */
export const spread = (values: readonly number[]): number => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
};

/** The same values around 0. */
export const centred = (values: readonly number[]): number[] => {
  const middle = mean(values);
  return values.map((value) => value - middle);
};

/**
 * Correlation of two rows of numbers, -1 to 1, over the places where the first has a value, each place counted by its
 * weight (1 where none is given). 0 where either row is level: nothing can be said.
 */
export function alikeness(
  one: readonly (number | null)[],
  other: readonly number[],
  weights?: readonly number[],
): number {
  let total = 0;
  let sumOne = 0;
  let sumOther = 0;
  let both = 0;
  let squareOne = 0;
  let squareOther = 0;
  for (let place = 0; place < one.length; place++) {
    const left = one[place];
    if (left === null || left === undefined) continue;
    const right = other[place] ?? 0;
    const weight = weights === undefined ? 1 : (weights[place] ?? 1);
    total += weight;
    sumOne += weight * left;
    sumOther += weight * right;
    both += weight * left * right;
    squareOne += weight * left * left;
    squareOther += weight * right * right;
  }
  if (total === 0) return 0;
  const widthOne = squareOne - (sumOne * sumOne) / total;
  const widthOther = squareOther - (sumOther * sumOther) / total;
  const size = Math.sqrt(Math.max(0, widthOne) * Math.max(0, widthOther));
  return size < 1e-9 ? 0 : Math.max(-1, Math.min(1, (both - (sumOne * sumOther) / total) / size));
}
