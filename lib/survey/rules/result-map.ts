/** One cluster on the map of a result: a place, with the lines that lead on from it. */
export type MapPlace = { id: string; score: number; lines: readonly { id: string; stops: readonly string[] }[] };

export type MappedLine = { id: string; y: number; path: string; end: number; stops: { code: string; x: number }[] };
export type Mapped = {
  width: number;
  height: number;
  you: { x: number; y: number };
  places: { id: string; x: number; y: number; path: string; lines: MappedLine[] }[];
};

const you = 34;
const near = 150;
const far = 300;
const firstStop = 470;
const stopGap = 210;
const end = 1080;
const lineGap = 76;
const placeGap = 34;
const top = 64;
/** Three rows of a name below a place. */
const nameRoom = 84;

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * Lays the map of a result out: the person at the left, each cluster the nearer the more points it has (half the points
 * of the first stand at the middle of the way), its lines to the right of it, at most three stops on each. In drawing
 * units of 1120 in width; the height follows from the number of lines.
 */
export function mapResult(places: readonly MapPlace[]): Mapped {
  const most = Math.max(1e-9, ...places.map(({ score }) => score));
  let y = top;
  const laid = places.map((place) => {
    const rows = place.lines.map((line, n) => ({ ...line, y: y + n * lineGap }));
    const middle = rows.length === 0 ? y : (rows[0]!.y + rows.at(-1)!.y) / 2;
    y += Math.max(1, rows.length) * lineGap + placeGap;
    return { ...place, rows, middle };
  });
  const height = Math.max(y - placeGap - lineGap / 2, (laid.at(-1)?.middle ?? top) + nameRoom) + 10;
  const from = { x: you, y: round(laid.length === 0 ? top : (laid[0]!.middle + laid.at(-1)!.middle) / 2) };
  return {
    width: 1120,
    height: round(height),
    you: from,
    places: laid.map(({ id, score, rows, middle }) => {
      const x = round(near + (far - near) * (1 - score / most));
      return {
        id,
        x,
        y: round(middle),
        path: bend(from.x, from.y, x, middle),
        lines: rows.map(({ id: line, stops, y: row }) => ({
          id: line,
          y: round(row),
          path: `${bend(x, middle, far + 110, row)}H${end}`,
          end,
          stops: stops.slice(0, 3).map((code, n) => ({ code, x: firstStop + n * stopGap })),
        })),
      };
    }),
  };
}

/** A way that leaves and arrives level. */
function bend(x1: number, y1: number, x2: number, y2: number): string {
  const middle = round((x1 + x2) / 2);
  return `M${round(x1)} ${round(y1)}C${middle} ${round(y1)} ${middle} ${round(y2)} ${round(x2)} ${round(y2)}`;
}
