import type { Slot } from "./credit-flow";
import {
  isOpen,
  type RequirementLine,
  type RequirementPart,
  type RequirementSetContent,
  type Selector,
  type Words,
} from "./requirement-set";

/** One way through a set: which option of each choice, and inside which line those stand that may stand elsewhere. */
export type Combination = {
  readonly options: Readonly<Record<string, string>>;
  readonly lines: readonly RequirementLine[];
  /** By the id of the line that stands inside another, that other. */
  readonly within: ReadonlyMap<string, string>;
};

/** A slot with the part of the set that asks for it. */
export type AskedSlot = Slot & {
  readonly partId: string;
  readonly title: Words;
  readonly selectors: readonly Selector[];
};

export const freeLine = "total";
const freeTitle: Words = { en: "Any other course", es: "Cualquier otra materia" };

const hundredths = (credits: number) => Math.round(credits * 100);
const sumOf = (parts: readonly RequirementPart[]) => parts.reduce((sum, { credits }) => sum + hundredths(credits), 0);

/** All ways through a set, the plainest first: first options, each line in its own place. */
export function listCombinations({ lines, choices }: RequirementSetContent): Combination[] {
  let ways: Record<string, string>[] = [{}];
  for (const { id, options } of choices)
    ways = ways.flatMap((way) => options.map((option) => ({ ...way, [id]: option.id })));
  return ways.flatMap((options) => {
    const here = lines.filter(({ way }) => !way || options[way.choice] === way.option);
    let places: Map<string, string>[] = [new Map()];
    for (const { id, alsoWithin = [] } of here) {
      const hosts = alsoWithin.filter((host) => here.some((line) => line.id === host));
      places = places.flatMap((place) => [place, ...hosts.map((host) => new Map([...place, [id, host]]))]);
    }
    return places
      .filter((within) => here.every((host) => hasRoom(host, here, within)))
      .map((within) => ({ options, lines: here, within }));
  });
}

const guestsOf = (host: string, lines: readonly RequirementLine[], within: ReadonlyMap<string, string>) =>
  lines.filter(({ id }) => within.get(id) === host);

const hasRoom = (host: RequirementLine, lines: readonly RequirementLine[], within: ReadonlyMap<string, string>) =>
  sumOf(guestsOf(host.id, lines, within)) + sumOf(host.parts ?? []) <= hundredths(host.credits);

/** Everything that counts for a part: its own courses and those of the parts inside it. */
export const allSelectors = (part: RequirementPart): Selector[] => [
  ...new Set([...part.selectors, ...(part.parts ?? []).flatMap(allSelectors)]),
];

/**
 * A combination as slots that share nothing: of a line with parts, each part and what is left beside them. A part that
 * is demonstrated asks for nothing, and its credit is owed by what it stands in. Credits that the total asks above
 * the lines become one slot for any course.
 */
export function slotsOf(
  { totalCredits }: RequirementSetContent,
  { lines, within }: Combination,
  isDemonstrated: (id: string) => boolean,
): AskedSlot[] {
  const free = (part: RequirementPart) => Boolean(part.demonstrated) && isDemonstrated(part.id);
  const split = (part: RequirementPart, home: string | null, depth: number): AskedSlot[] => {
    const guests = depth === 0 ? guestsOf(part.id, lines, within) : [];
    const inside = [...(part.parts ?? []), ...guests].filter((inner) => !free(inner));
    const open = isOpen(part);
    const rest: AskedSlot = {
      partId: part.id,
      title: part.title,
      selectors: [...new Set([...allSelectors(part), ...guests.flatMap(allSelectors)])],
      home,
      need: hundredths(part.credits) - sumOf(inside),
      stage: (open ? 100 : 50) - depth,
    };
    return [...inside.flatMap((inner) => split(inner, home, depth + 1)), rest];
  };
  const own = lines.filter((line) => !within.has(line.id) && !free(line));
  const slots = own.flatMap((line) => split(line, isOpen(line) ? null : line.id, 0));
  const beyond = totalCredits === null ? 0 : hundredths(totalCredits) - sumOf(own);
  if (beyond > 0)
    slots.push({ partId: freeLine, title: freeTitle, selectors: ["any"], home: null, need: beyond, stage: 200 });
  return slots;
}
