import { textWidth, wrap } from "./text-width";

export type Box = { x: number; y: number; w: number; h: number };
export type Anchor = "start" | "middle" | "end";
export type Label = Box & { rows: string[]; note: string; anchor: Anchor; textX: number };

/** A name to be placed: at a station (`y1` equals `y2`), or beside a capsule that reaches from `y1` to `y2`. */
export type Wanted = { name: string; note: string; x: number; y1: number; y2: number };

export const nameSize = 13.5;
export const noteSize = 13;
export const lineHeight = 16;
const wraps = [17, 14, 20, 12];
const mostRows = 3;
const away = 15;
const aside = 14;

type Place = { x: number; y: number; anchor: Anchor };

export const overlaps = (a: Box, b: Box, gap: number) =>
  a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap;

function stationPlaces({ x, y1: y }: Wanted, w: number, h: number): Place[] {
  const above = y - away - h;
  const below = y + away;
  return [
    { x: x - w / 2, y: above, anchor: "middle" },
    { x: x - w / 2, y: below, anchor: "middle" },
    { x: x - 12, y: above, anchor: "start" },
    { x: x - 12, y: below, anchor: "start" },
    { x: x + aside, y: below - 2, anchor: "start" },
    { x: x + aside, y: above + 1, anchor: "start" },
    { x: x - w + 12, y: above, anchor: "end" },
    { x: x - w + 12, y: below, anchor: "end" },
    { x: x - w - aside, y: below - 2, anchor: "end" },
    { x: x - w - aside, y: above + 1, anchor: "end" },
  ];
}

function capsulePlaces({ x, y1, y2 }: Wanted, pitch: number, w: number, h: number): Place[] {
  const gaps = Array.from({ length: Math.round((y2 - y1) / pitch) }, (_, i) => y1 + pitch * (i + 0.5));
  return [
    ...gaps.map((y) => ({ x: x + 16, y: y - h / 2, anchor: "start" as const })),
    ...gaps.map((y) => ({ x: x - 16 - w, y: y - h / 2, anchor: "end" as const })),
    { x: x - w / 2, y: y1 - away - h, anchor: "middle" },
    { x: x - w / 2, y: y2 + away, anchor: "middle" },
  ];
}

/** All boxes a label may take, best first: by wrap, then by place. */
function candidates(wanted: Wanted, pitch: number): Label[] {
  const seen = new Set<string>();
  return wraps.flatMap((most) => {
    const rows = wrap(wanted.name, most);
    if (rows.length > mostRows || seen.has(rows.join("\n"))) return [];
    seen.add(rows.join("\n"));
    const w = Math.max(...rows.map((row) => textWidth(row, nameSize)), textWidth(wanted.note, noteSize));
    const h = (rows.length + (wanted.note ? 1 : 0)) * lineHeight;
    const places = wanted.y1 === wanted.y2 ? stationPlaces(wanted, w, h) : capsulePlaces(wanted, pitch, w, h);
    return places.map(({ x, y, anchor }) => {
      const textX = anchor === "middle" ? x + w / 2 : anchor === "start" ? x : x + w;
      return { x, y, w, h, rows, note: wanted.note, anchor, textX };
    });
  });
}

const isInside = (box: Box, sheet: Box) =>
  box.x >= sheet.x && box.y >= sheet.y && box.x + box.w <= sheet.x + sheet.w && box.y + box.h <= sheet.y + sheet.h;

/**
 * A place for each name, in the order given, or null where none is free. Longest names choose first; a name that finds
 * no place moves to the front, and all choose again, a bounded number of times; the round that lost least wins.
 * `sheet` is where labels may stand, `obstacles` what they must not touch, all in px.
 */
export function placeLabels(
  names: readonly Wanted[],
  { sheet, obstacles, pitch }: { sheet: Box; obstacles: readonly Box[]; pitch: number },
): (Label | null)[] {
  const free = names.map((wanted) =>
    candidates(wanted, pitch).filter((box) => isInside(box, sheet) && !obstacles.some((o) => overlaps(o, box, 1))),
  );
  let order = names
    .map((_, i) => i)
    .sort(
      (a, b) =>
        names[b]!.y2 - names[b]!.y1 - (names[a]!.y2 - names[a]!.y1) || names[b]!.name.length - names[a]!.name.length,
    );
  let best: { labels: (Label | null)[]; lost: number } | null = null;
  for (let round = 0; round < 16; round++) {
    const labels: (Label | null)[] = names.map(() => null);
    const failed: number[] = [];
    for (const i of order) {
      const place = free[i]!.find((box) => !labels.some((other) => other && overlaps(other, box, 4)));
      if (place) labels[i] = place;
      else failed.push(i);
    }
    if (!best || failed.length < best.lost) best = { labels, lost: failed.length };
    const movable = failed.filter((i) => free[i]!.length > 0);
    if (movable.length === 0) break;
    order = [...movable, ...order.filter((i) => !movable.includes(i))];
  }
  return best?.labels ?? [];
}
