export type Point = readonly [x: number, y: number];
export type RibbonLine = { points: Point[]; path: string };
export type Ribbon = {
  width: number;
  height: number;
  rowHeight: number;
  /** Where the first row of names begins. */
  top: number;
  lines: RibbonLine[];
  station: { x: number; y: number; width: number; height: number };
};

const width = 1168;
const height = 680;
const rowHeight = 40;
const pitch = 8;
const bundleMiddle = 556;
const end = 846;
// Beyond the left edge of any screen: the hero cuts it off.
const start = -2400;
// A turn of 45 degrees shifted by this much keeps neighbours as far apart on the slope as on the level.
const shift = pitch * (Math.SQRT2 - 1);

const cut = (from: Point, to: Point, length: number): Point => {
  const whole = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const share = whole === 0 ? 0 : Math.min(length, whole / 2) / whole;
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
};

const write = ([x, y]: Point) => `${Number(x.toFixed(1))} ${Number(y.toFixed(1))}`;

/** An SVG path through the points, its corners rounded off by at most `radius` units of length on each side. */
export function roundedPath(points: readonly Point[], radius: number): string {
  return points
    .map((point, i) => {
      const before = points[i - 1];
      const after = points[i + 1];
      if (!before) return `M${write(point)}`;
      if (!after) return `L${write(point)}`;
      return `L${write(cut(point, before, radius))}Q${write(point)} ${write(cut(point, after, radius))}`;
    })
    .join("");
}

/**
 * The lines of the home page, one for each of `count` rows (1 to 16) from top to bottom, in units of the drawing:
 * they come as a bundle from the left and part at 45 degrees, each to the height of its row. No two meet: of the
 * lines that climb the topmost turns first, of those that fall the lowest.
 */
export function ribbon(count: number): Ribbon {
  const top = (height - count * rowHeight) / 2;
  const rows = Array.from({ length: count }, (_, i) => ({
    from: bundleMiddle + (i - (count - 1) / 2) * pitch,
    to: top + (i + 0.5) * rowHeight,
  }));
  const firstTurn = end - 14 - Math.max(...rows.map(({ from, to }) => Math.abs(to - from)));
  const lines = rows.map(({ from, to }, i) => {
    const turn = firstTurn + shift * (to < from ? i : count - 1 - i);
    const points: Point[] =
      to === from
        ? [
            [start, from],
            [end, to],
          ]
        : [
            [start, from],
            [turn, from],
            [turn + Math.abs(to - from), to],
            [end, to],
          ];
    return { points, path: roundedPath(points, 10) };
  });
  const stationHeight = (count - 1) * pitch + 26;
  return {
    width,
    height,
    rowHeight,
    top,
    lines,
    station: { x: 20, y: bundleMiddle - stationHeight / 2, width: 30, height: stationHeight },
  };
}

/**
 * The same lines for a narrow screen, where they come from above and the first row's is the rightmost: the left edge
 * of each line in px. A row draws the lines left of its own straight through and bends its own towards its name.
 */
export const narrowRibbon = (count: number): { edges: number[]; line: number; width: number } => {
  const line = 3;
  const step = 5;
  return { edges: Array.from({ length: count }, (_, i) => (count - 1 - i) * step), line, width: count * step };
};
