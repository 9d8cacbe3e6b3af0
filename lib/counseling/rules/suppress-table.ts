/** Fewer than this many students are never shown. */
export const smallest = 10;

export type Counts = readonly (readonly number[])[];

/** What is shown (true) of a table, its row totals, column totals and grand total. */
export type Shown = {
  left: boolean[][];
  right: boolean[][];
  rows: boolean[];
  leftColumns: boolean[];
  rightColumns: boolean[];
  total: boolean;
};

type Edge = { from: number; to: number; value: number; shown: boolean; price: number };

// Small cells are given up first; a total only where no cell helps.
const prices = { cell: 1, rowTotal: 10_000, columnTotal: 1_000_000, total: 100_000_000 };

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** Students flow from the columns of the left table through the rows into the columns of the right one, and back. */
class Network {
  readonly edges: Edge[] = [];
  readonly #at: number[][] = [];

  add(from: number, to: number, value: number, price: number): Edge {
    const edge = { from, to, value, shown: value >= smallest, price: price + value };
    const number = this.edges.push(edge) - 1;
    (this.#at[from] ??= []).push(number);
    (this.#at[to] ??= []).push(number);
    return edge;
  }

  /**
   * Moves up to `need` students from node to node without edge `apart`, all shown counts as they are, and gives up
   * the cheapest shown counts where that is not enough. Answers what it gave up.
   */
  open(apart: Edge, from: number, to: number, need: number): Edge[] {
    const moved = new Map<Edge, number>();
    const given: Edge[] = [];
    for (let left = need; left > 0;) {
      const path = this.#cheapest(apart, from, to, moved);
      const room = Math.min(left, ...path.map(({ edge, back }) => (back ? this.#now(edge, moved) : Infinity)));
      for (const { edge, back } of path) {
        if (edge.shown) {
          edge.shown = false;
          given.push(edge);
        }
        moved.set(edge, (moved.get(edge) ?? 0) + (back ? -room : room));
      }
      left -= room;
    }
    return given;
  }

  #now = (edge: Edge, moved: ReadonlyMap<Edge, number>) => edge.value + (moved.get(edge) ?? 0);

  #cheapest(apart: Edge, from: number, to: number, moved: ReadonlyMap<Edge, number>) {
    const cost: number[] = [];
    const came: { edge: Edge; back: boolean; node: number }[] = [];
    const done = new Set<number>();
    cost[from] = 0;
    for (;;) {
      let node = -1;
      cost.forEach((each, at) => {
        if (!done.has(at) && (node === -1 || each < cost[node]!)) node = at;
      });
      if (node === -1) throw new Error("A table's counts always flow in a circle");
      if (node === to) break;
      done.add(node);
      for (const number of this.#at[node] ?? []) {
        const edge = this.edges[number]!;
        if (edge === apart) continue;
        const back = edge.to === node;
        if (back && this.#now(edge, moved) === 0) continue;
        const next = back ? edge.from : edge.to;
        const price = cost[node]! + (edge.shown ? edge.price : 0.001);
        if (price < (cost[next] ?? Infinity)) {
          cost[next] = price;
          came[next] = { edge, back, node };
        }
      }
    }
    const path = [];
    for (let node = to; node !== from; node = came[node]!.node) path.push(came[node]!);
    return path;
  }
}

/**
 * Which counts of a table may be shown, so that no hidden one can be worked out: with everything shown and all totals
 * taken together, each hidden count could still be anything from 0 to 9 at least. `left` are counts by row and column;
 * `right`, where there is one, sorts the same students of each row into other columns, and both are hidden together.
 * Counts under ten are hidden, a zero like a nine: else who is hidden is known to be somebody. Exact for every size:
 * such tables are networks, whose bounds are whole numbers that a flow reaches (Ford and Fulkerson).
 */
export function suppressTable(left: Counts, right: Counts = []): Shown {
  const network = new Network();
  const [leftWidth, rightWidth] = [left[0]?.length ?? 0, right[0]?.length ?? 0];
  const totals = left.map(sum);
  const [start, end] = [0, 1];
  const leftNode = (j: number) => 2 + j;
  const rightNode = (j: number) => 2 + leftWidth + j;
  const rowNode = (i: number) => 2 + leftWidth + rightWidth + i;
  const passed = (i: number) => (rightWidth === 0 ? end : rowNode(left.length + i));
  const column = (table: Counts, j: number) => sum(table.map((row) => row[j]!));

  const total = network.add(end, start, sum(totals), prices.total);
  const leftColumns = Array.from({ length: leftWidth }, (_, j) =>
    network.add(start, leftNode(j), column(left, j), prices.columnTotal),
  );
  const rightColumns = Array.from({ length: rightWidth }, (_, j) =>
    network.add(rightNode(j), end, column(right, j), prices.columnTotal),
  );
  const rows = totals.map((value, i) => network.add(rowNode(i), passed(i), value, prices.rowTotal));
  const leftCells = left.map((row, i) => row.map((n, j) => network.add(leftNode(j), rowNode(i), n, prices.cell)));
  const rightCells = right.map((row, i) => row.map((n, j) => network.add(passed(i), rightNode(j), n, prices.cell)));

  // Hiding more never narrows what a hidden count could be, so each is settled once.
  const waiting = network.edges.filter(({ shown }) => !shown);
  for (let edge = waiting.pop(); edge; edge = waiting.pop()) {
    waiting.push(...network.open(edge, edge.from, edge.to, edge.value));
    waiting.push(...network.open(edge, edge.to, edge.from, smallest - 1 - edge.value));
  }
  const shown = (edge: Edge) => edge.shown;
  return {
    left: leftCells.map((row) => row.map(shown)),
    right: rightCells.map((row) => row.map(shown)),
    rows: rows.map(shown),
    leftColumns: leftColumns.map(shown),
    rightColumns: rightColumns.map(shown),
    total: total.shown,
  };
}

/**
 * Groups of keys that are shown as one, so that each has ten students or more: the small ones together, and with them
 * the next smallest until they are enough. `rest` says that more keys of no students belong to the small ones. Null
 * where all together are too few. The largest group first, the small ones last.
 */
export function foldSmall(counts: ReadonlyMap<string, number>, rest = false): string[][] | null {
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const small: string[] = [];
  let together = 0;
  while (sorted.length > 0) {
    const [key, count] = sorted.at(-1)!;
    const isEnough = together >= smallest || (small.length === 0 && !rest);
    if (count >= smallest && isEnough) break;
    small.unshift(key);
    together += count;
    sorted.pop();
  }
  const folded = small.length > 0 || rest ? [small] : [];
  if (folded.length > 0 && together < smallest) return null;
  return [...sorted.map(([key]) => [key]), ...folded];
}
