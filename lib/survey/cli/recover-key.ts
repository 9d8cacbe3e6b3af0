import { seeded } from "../rules/simulated-people";
import { mean } from "../rules/vectors";

/**
 * Which items of an unlabelled questionnaire belong together: `groups` sets of the same size whose items go together
 * most, after each person's own level is taken off. Items change places two at a time until no change helps; of `starts`
 * beginnings the best end is kept. Rows are people, columns items. Returns the group of each item.
 */
export function recoverKey(rows: readonly (readonly number[])[], groups: number, starts = 8): number[] {
  const items = rows[0]?.length ?? 0;
  const together = correlations(rows, items);
  const random = seeded(20261123);
  let best: { key: number[]; sum: number } = { key: [], sum: -Infinity };
  for (let start = 0; start < starts; start++) {
    const key = Array.from({ length: items }, (_, item) => ({ group: item % groups, order: random() }))
      .sort((a, b) => a.order - b.order)
      .map(({ group }) => group);
    climb(key, together);
    const sum = within(key, together);
    if (sum > best.sum + 1e-9) best = { key, sum };
  }
  return best.key;
}

function correlations(rows: readonly (readonly number[])[], items: number): number[][] {
  const level = rows.map(mean);
  const columns = Array.from({ length: items }, (_, item) => {
    const values = rows.map((row, person) => (row[item] ?? 0) - (level[person] ?? 0));
    const middle = mean(values);
    const off = values.map((value) => value - middle);
    const size = Math.hypot(...off) || 1;
    return off.map((value) => value / size);
  });
  return columns.map((one) =>
    columns.map((other) => one.reduce((sum, value, row) => sum + value * (other[row] ?? 0), 0)),
  );
}

const pull = (key: readonly number[], together: readonly number[][], item: number, group: number) =>
  key.reduce((sum, of, other) => (of === group && other !== item ? sum + together[item]![other]! : sum), 0);

const within = (key: readonly number[], together: readonly number[][]) =>
  key.reduce((sum, group, item) => sum + pull(key, together, item, group), 0);

function climb(key: number[], together: readonly number[][]): void {
  for (let changed = true; changed;) {
    changed = false;
    for (let a = 0; a < key.length; a++)
      for (let b = a + 1; b < key.length; b++) {
        const [one, other] = [key[a]!, key[b]!];
        if (one === other) continue;
        const now = pull(key, together, a, one) + pull(key, together, b, other);
        const then = pull(key, together, a, other) + pull(key, together, b, one) - 2 * together[a]![b]!;
        if (then <= now + 1e-9) continue;
        [key[a], key[b]] = [other, one];
        changed = true;
      }
  }
}
