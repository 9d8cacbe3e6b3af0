// Decides on its own what a reader of a table can work out; nothing of it comes from the rule that it holds to account.
import { expect } from "vitest";
import type { Counts, Shown } from "@/lib/counseling/rules/suppress-table";

export type Arc = { from: number; to: number; value: number; shown: boolean };

export const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** All that a reader knows, written down on its own: each count, what it adds up with, and whether it is shown. */
export function arcsOf(left: Counts, right: Counts, shown: Shown): { arcs: Arc[]; nodes: number } {
  const rows = left.length;
  const [a, b] = [left[0]!.length, right[0]?.length ?? 0];
  const row = (i: number) => 2 + a + b + i;
  const after = (i: number) => (b === 0 ? 1 : row(rows + i));
  const arcs: Arc[] = [{ from: 1, to: 0, value: sum(left.flat()), shown: shown.total }];
  for (let j = 0; j < a; j++)
    arcs.push({ from: 0, to: 2 + j, value: sum(left.map((each) => each[j]!)), shown: shown.leftColumns[j]! });
  for (let j = 0; j < b; j++)
    arcs.push({ from: 2 + a + j, to: 1, value: sum(right.map((each) => each[j]!)), shown: shown.rightColumns[j]! });
  for (let i = 0; i < rows; i++) {
    arcs.push({ from: row(i), to: after(i), value: sum(left[i]!), shown: shown.rows[i]! });
    left[i]!.forEach((value, j) => arcs.push({ from: 2 + j, to: row(i), value, shown: shown.left[i]![j]! }));
    right[i]?.forEach((value, j) => arcs.push({ from: after(i), to: 2 + a + j, value, shown: shown.right[i]![j]! }));
  }
  return { arcs, nodes: 2 + a + b + rows * (b === 0 ? 1 : 2) };
}

/**
 * Whether whole numbers exist that agree with everything shown and give one hidden count this value: Hoffman's theorem
 * on circulations, asked of every set of nodes, so exact and with no algorithm in common with the rule.
 */
export function possible(arcs: readonly Arc[], nodes: number, hidden: Arc, value: number): boolean {
  const bound = (arc: Arc) => (arc === hidden ? [value, value] : arc.shown ? [arc.value, arc.value] : [0, Infinity]);
  const bounds = arcs.map((arc) => ({
    from: 1 << arc.from,
    to: 1 << arc.to,
    least: bound(arc)[0]!,
    most: bound(arc)[1]!,
  }));
  for (let set = 1; set < 1 << nodes; set++) {
    let [must, may] = [0, 0];
    for (const { from, to, least, most } of bounds) {
      if (!(set & from) && set & to) must += least;
      else if (set & from && !(set & to)) may += most;
    }
    if (must > may) return false;
  }
  return true;
}

/** Every shown count is ten or more, every hidden one could be 0 as well as 9. */
export function expectSafe(left: Counts, right: Counts, shown: Shown): void {
  const { arcs, nodes } = arcsOf(left, right, shown);
  for (const arc of arcs) {
    if (arc.shown) expect(arc.value).toBeGreaterThanOrEqual(10);
    else expect([0, 9].map((value) => possible(arcs, nodes, arc, value))).toEqual([true, true]);
  }
}
