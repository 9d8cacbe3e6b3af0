export type FlowNode = { id: string; y: number; height: number };

export type FlowBand = {
  from: string;
  to: string;
  count: number;
  /** Height of the band, and its upper edge where it leaves and where it arrives. */
  width: number;
  fromY: number;
  toY: number;
};

export type Flow = { height: number; from: FlowNode[]; to: FlowNode[]; bands: FlowBand[] };

type Pair = { from: string; to: string; count: number };
type Sizes = {
  /** No node is lower than this, so that its name has room. */
  slot: number;
  gap: number;
  /** Height of all bands of a side together, at most. */
  bands: number;
  /** Height of a band for each one that it counts, at most: few bands do not swell to fill the sheet. */
  each: number;
};

// A band is never thinner than a line that prints.
const thinnest = 1;

/**
 * Lays out two columns of nodes and a band for each pair, as high as its count. The left column keeps its order; the
 * right one is put in the order of where its bands come from, so that few of them cross. Nodes never overlap, bands
 * of one node neither, and a node is as high as its bands or as `slot`. Units are those of `sizes`.
 */
export function layOutFlow(from: readonly string[], to: readonly string[], pairs: readonly Pair[], sizes: Sizes): Flow {
  const sum = pairs.reduce((total, { count }) => total + count, 0);
  const scale = sum === 0 ? 0 : Math.min(sizes.each, sizes.bands / sum);
  const widthOf = (count: number) => Math.max(thinnest, count * scale);
  const place = new Map(from.map((id, i) => [id, i]));
  const centre = (id: string) => {
    const own = pairs.filter((pair) => pair.to === id);
    const weight = own.reduce((total, { count }) => total + count, 0);
    return weight === 0 ? from.length : own.reduce((total, p) => total + place.get(p.from)! * p.count, 0) / weight;
  };
  const ordered = [...to].sort((a, b) => centre(a) - centre(b) || to.indexOf(a) - to.indexOf(b));
  const left = stack(from, (id) => pairs.filter((pair) => pair.from === id));
  const right = stack(ordered, (id) => pairs.filter((pair) => pair.to === id));
  const height = Math.max(left.height, right.height);
  const [fromNodes, toNodes] = [left, right].map((column) => spread(column, height)) as [FlowNode[], FlowNode[]];
  const leaving = bandStarts(fromNodes, (id) =>
    ranked(
      pairs.filter((p) => p.from === id),
      (p) => ordered.indexOf(p.to),
    ),
  );
  const arriving = bandStarts(toNodes, (id) =>
    ranked(
      pairs.filter((p) => p.to === id),
      (p) => place.get(p.from)!,
    ),
  );
  return {
    height,
    from: fromNodes,
    to: toNodes,
    bands: pairs.map((pair) => ({
      ...pair,
      width: widthOf(pair.count),
      fromY: leaving.get(pair)!,
      toY: arriving.get(pair)!,
    })),
  };

  function stack(ids: readonly string[], own: (id: string) => Pair[]): { nodes: FlowNode[]; height: number } {
    const nodes: FlowNode[] = [];
    let y = 0;
    for (const id of ids) {
      const bands = own(id).reduce((total, { count }) => total + widthOf(count), 0);
      const height = Math.max(sizes.slot, bands);
      nodes.push({ id, y, height });
      y += height + sizes.gap;
    }
    return { nodes, height: Math.max(0, y - sizes.gap) };
  }

  function bandStarts(nodes: readonly FlowNode[], own: (id: string) => Pair[]): Map<Pair, number> {
    const starts = new Map<Pair, number>();
    for (const node of nodes) {
      const bands = own(node.id);
      const total = bands.reduce((all, { count }) => all + widthOf(count), 0);
      let y = node.y + (node.height - total) / 2;
      for (const pair of bands) {
        starts.set(pair, y);
        y += widthOf(pair.count);
      }
    }
    return starts;
  }
}

const ranked = (pairs: Pair[], rank: (pair: Pair) => number) => [...pairs].sort((a, b) => rank(a) - rank(b));

/** A shorter column takes the height of the other: the room goes between its nodes. */
function spread({ nodes, height }: { nodes: FlowNode[]; height: number }, whole: number): FlowNode[] {
  const room = nodes.length > 1 ? (whole - height) / (nodes.length - 1) : 0;
  return nodes.map((node, i) => ({ ...node, y: node.y + i * room }));
}
