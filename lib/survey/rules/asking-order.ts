import type { PartName } from "./instrument";

/** What the order of asking needs to know of a question. */
export type Askable = { key: string; scale: string | null; tier: number };
export const lengths = ["QUICK", "STANDARD", "COMPLETE"] as const;
export type Length = (typeof lengths)[number];
export const wordings = ["MIDDLE", "GENERAL", "ADULT"] as const;
export type Wording = (typeof wordings)[number];

/** How many questions of each part the quick length asks; what its tier does not have comes from the second. */
export const quickQuestions: Readonly<Record<PartName, number>> = { interests: 26, subjects: 30, skills: 8 };

/** How many questions of a part, of which these are all, a length asks: its tiers, or at the quick one a number. */
export function askedAt(length: Length, part: PartName, items: readonly Pick<Askable, "tier">[]): number {
  const upTo = (last: number) => items.filter(({ tier }) => tier <= last).length;
  if (length !== "QUICK") return upTo(lengths.indexOf(length) + 1);
  return Math.max(upTo(1), Math.min(quickQuestions[part], upTo(2)));
}

/** What a length asks of a part in the fixed order, from its items in the order of their positions. */
export const firstAsked = <Item extends Pick<Askable, "tier">>(
  length: Length,
  part: PartName,
  items: readonly Item[],
): Item[] => [...items].sort((a, b) => a.tier - b.tier).slice(0, askedAt(length, part, items));

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
  part: PartName,
  items: readonly Item[],
  length: Length,
  { before, answered }: { before: ReadonlySet<string>; answered: ReadonlySet<string> },
): PartOrder<Item> {
  const first = firstAsked(length, part, items);
  const isRetake = items.some(({ key }) => before.has(key));
  const weight = ({ key, tier }: Item) => (!isRetake ? tier : before.has(key) ? 10 - tier : tier);
  const ordered = [...items].sort((a, b) => weight(a) - weight(b));
  const room = new Map<string | null, number>();
  for (const { scale } of first) room.set(scale, (room.get(scale) ?? 0) + 1);
  const planned = ordered.filter(({ scale }) => {
    const left = room.get(scale) ?? 0;
    room.set(scale, left - 1);
    return left > 0;
  });
  const extra = ordered.filter((item) => answered.has(item.key) && !planned.includes(item));
  for (let i = planned.length - 1; i >= 0 && planned.length + extra.length > first.length; i--)
    if (!answered.has(planned[i]!.key)) planned.splice(i, 1);
  planned.push(...extra);
  return { planned, spare: ordered.filter((item) => !planned.includes(item)) };
}

/** A wording that fits someone of this grade (6 to 14, null unknown), or someone looking for work. */
export function wordingFor({ grade, seeksWork }: { grade: number | null; seeksWork: boolean }): Wording {
  if (grade !== null) return grade <= 8 ? "MIDDLE" : grade <= 12 ? "GENERAL" : "ADULT";
  return seeksWork ? "ADULT" : "GENERAL";
}
