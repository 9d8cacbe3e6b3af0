import type { WalkPart } from "./walk-types";

/** The questions of one walk in the order in which they were shown, and the parts that were skipped. */
export type Asked = { keys: readonly string[]; skipped: readonly string[] };

const keysOf = ({ items }: WalkPart) => items.map(({ key }) => key);
export const plannedKeys = (parts: readonly WalkPart[]): string[] =>
  parts.flatMap((part) => keysOf(part).slice(0, part.planned));

/**
 * The order that this device has kept, with what was answered elsewhere, up to the question at `position`: earlier
 * planned ones count as shown, so that the way back leads to them.
 */
export function restoreAsked(
  parts: readonly WalkPart[],
  kept: Asked,
  order: readonly string[],
  shown: string | null,
  position: number,
): Asked {
  const known = new Set(parts.flatMap(keysOf));
  const keys = [...new Set([...kept.keys, ...order])].filter((key) => known.has(key));
  if (shown !== null && !keys.includes(shown)) {
    for (const key of plannedKeys(parts)) {
      if (keys.length >= position - 1) break;
      if (key !== shown && !keys.includes(key)) keys.push(key);
    }
    keys.push(shown);
  }
  return { keys, skipped: kept.skipped };
}

const shownOf = (part: WalkPart, { keys }: Asked) => keysOf(part).filter((key) => keys.includes(key));

/** Everything that may still be asked of the first part that is not through; empty when all parts are. */
export function openKeys(parts: readonly WalkPart[], asked: Asked): string[] {
  for (const part of parts) {
    if (asked.skipped.includes(part.kind) || shownOf(part, asked).length >= part.planned) continue;
    const left = keysOf(part).filter((key) => !asked.keys.includes(key));
    if (left.length > 0) return left;
  }
  return [];
}

/** Everything that has not been shown of the parts that are not skipped. */
export const restKeys = (parts: readonly WalkPart[], { keys, skipped }: Asked): string[] =>
  parts.flatMap((part) => (skipped.includes(part.kind) ? [] : keysOf(part).filter((key) => !keys.includes(key))));

/** What is missing of each part: shown and passed over first, then what would come next, never more than is planned. */
export const missingKeys = (parts: readonly WalkPart[], asked: readonly string[], answered: ReadonlySet<string>) =>
  parts.flatMap((part) => {
    const keys = keysOf(part);
    const open = [...asked.filter((key) => keys.includes(key)), ...keys].filter((key) => !answered.has(key));
    const room = Math.max(0, part.planned - keys.filter((key) => answered.has(key)).length);
    return [...new Set(open)].slice(0, room);
  });

/** How many questions the walk has at most, skipped parts left out. */
export const mostAsked = (parts: readonly WalkPart[], asked: Asked): number =>
  parts.reduce((sum, part) => {
    const shown = shownOf(part, asked).length;
    return sum + (asked.skipped.includes(part.kind) ? shown : Math.max(shown, part.planned));
  }, 0);
