import type { Layout } from "./features";

/** Rows of features, each part of each row around 0 with length 1. */
export function directionsOf({ count, partOf }: Layout, rows: Float64Array): Float64Array {
  const result = rows.slice();
  for (const part of [0, 1, 2]) {
    const [from, to] = [partOf.indexOf(part), partOf.lastIndexOf(part) + 1];
    for (let row = 0; from >= 0 && row < rows.length; row += count) makeDirection(result, row + from, row + to);
  }
  return result;
}

/** Brings the values between two places around 0 and to length 1; all 0 where they do not differ. */
function makeDirection(values: Float64Array, from: number, to: number): void {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i]!;
  const middle = sum / (to - from);
  let square = 0;
  for (let i = from; i < to; i++) square += (values[i]! -= middle) ** 2;
  const scale = square < 1e-18 ? 0 : 1 / Math.sqrt(square);
  for (let i = from; i < to; i++) values[i]! *= scale;
}
