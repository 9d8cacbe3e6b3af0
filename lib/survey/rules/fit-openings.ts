/** One occupation on the picture of fit against openings, in the drawing's units. */
export type Dot<Item> = { item: Item; x: number; y: number };
type Marked = { fit: number; openings: number };
export type FitOpenings<Item> = {
  dots: Dot<Item>[];
  /** Openings, one for each power of ten inside the picture and its ends. */
  ticksX: { value: number; x: number }[];
  ticksY: { value: number; y: number }[];
};

type Frame = { left: number; right: number; top: number; bottom: number; radius: number };

/**
 * Places occupations by fit (0 to 100, upwards) and openings a year (to the right, each ten times as many an equal
 * step). The scale of fit begins at the ten below the lowest. Dots that would cover each other are moved apart
 * sideways, by no more than needed; the table beside the picture has the figures.
 */
export function placeByFit<Item extends Marked>(items: readonly Item[], frame: Frame): FitOpenings<Item> {
  const logs = items.map(({ openings }) => Math.log10(Math.max(1, openings)));
  const [from, to] = [
    Math.floor(Math.min(...logs)),
    Math.max(Math.ceil(Math.max(...logs)), Math.floor(Math.min(...logs)) + 1),
  ];
  const floor = Math.min(90, Math.floor(Math.min(...items.map(({ fit }) => fit)) / 10) * 10);
  const toX = (log: number) => frame.left + ((frame.right - frame.left) * (log - from)) / (to - from);
  const toY = (fit: number) => frame.bottom - ((frame.bottom - frame.top) * (fit - floor)) / (100 - floor);
  const dots = items.map((item, place) => ({ item, x: toX(logs[place] ?? 0), y: toY(item.fit) }));
  moveApart(dots, frame);
  const step = 100 - floor > 50 ? 20 : 10;
  return {
    dots,
    ticksX: Array.from({ length: to - from + 1 }, (_, n) => ({ value: 10 ** (from + n), x: toX(from + n) })),
    ticksY: Array.from({ length: Math.floor((100 - floor) / step) + 1 }, (_, n) => ({
      value: floor + n * step,
      y: toY(floor + n * step),
    })),
  };
}

function moveApart(dots: { x: number; y: number }[], { left, right, radius }: Frame) {
  const apart = 2 * radius + 2;
  for (let round = 0; round < 60; round++) {
    let moved = false;
    for (let i = 0; i < dots.length; i++)
      for (let j = i + 1; j < dots.length; j++) {
        const [one, other] = [dots[i]!, dots[j]!];
        const dy = one.y - other.y;
        if (Math.abs(dy) >= apart) continue;
        const need = Math.sqrt(apart ** 2 - dy ** 2) - Math.abs(one.x - other.x);
        if (need <= 0.01) continue;
        const way = one.x <= other.x ? 1 : -1;
        one.x = Math.max(left, Math.min(right, one.x - (way * need) / 2));
        other.x = Math.max(left, Math.min(right, other.x + (way * need) / 2));
        moved = true;
      }
    if (!moved) return;
  }
}
