/** What the order of asking needs to know of a question. */
export type Askable = { key: string; scale: string | null; tier: number };
export const lengths = ["QUICK", "STANDARD", "COMPLETE"] as const;
export type Length = (typeof lengths)[number];
export const wordings = ["MIDDLE", "GENERAL", "ADULT"] as const;
export type Wording = (typeof wordings)[number];

/** How many of these questions a length asks: those of its tier and of the tiers before it. */
export const askedAt = (length: Length, items: readonly Askable[]): number =>
  items.filter(({ tier }) => tier <= lengths.indexOf(length) + 1).length;

export type PartOrder<Item> = {
  /** What is asked without a chooser, in this order. */
  planned: Item[];
  /** What an adaptive order may ask instead. */
  spare: Item[];
};

/**
 * The order of one part of the survey, from its items in the order of their positions: by tier, as many as the length
 * asks on each scale. Who answered some of them in an earlier walk (`before`) is asked the others first. What is
 * answered already stays in the plan, at its end where an adaptive order had brought it in. Pure.
 */
export function orderPart<Item extends Askable>(
  items: readonly Item[],
  length: Length,
  { before, answered }: { before: ReadonlySet<string>; answered: ReadonlySet<string> },
): PartOrder<Item> {
  const wanted = askedAt(length, items);
  const isRetake = items.some(({ key }) => before.has(key));
  const weight = ({ key, tier }: Item) => (!isRetake ? tier : before.has(key) ? 10 - tier : tier);
  const ordered = [...items].sort((a, b) => weight(a) - weight(b));
  const room = new Map<string | null, number>();
  for (const { scale, tier } of items)
    if (tier <= lengths.indexOf(length) + 1) room.set(scale, (room.get(scale) ?? 0) + 1);
  const planned = ordered.filter(({ scale }) => {
    const left = room.get(scale) ?? 0;
    room.set(scale, left - 1);
    return left > 0;
  });
  const extra = ordered.filter((item) => answered.has(item.key) && !planned.includes(item));
  for (let i = planned.length - 1; i >= 0 && planned.length + extra.length > wanted; i--)
    if (!answered.has(planned[i]!.key)) planned.splice(i, 1);
  planned.push(...extra);
  return { planned, spare: ordered.filter((item) => !planned.includes(item)) };
}

/** A wording that fits someone of this grade (6 to 14, null unknown), or someone looking for work. */
export function wordingFor({ grade, seeksWork }: { grade: number | null; seeksWork: boolean }): Wording {
  if (grade !== null) return grade <= 8 ? "MIDDLE" : grade <= 12 ? "GENERAL" : "ADULT";
  return seeksWork ? "ADULT" : "GENERAL";
}
