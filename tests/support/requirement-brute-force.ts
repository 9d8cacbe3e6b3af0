import type { CheckedCourse } from "@/lib/plans/rules/checked-course";
import {
  isOpen,
  matchesSelectors,
  type RequirementLine,
  type RequirementPart,
  type RequirementSetContent,
} from "@/lib/plans/rules/requirement-set";

type Box = { home: string | null; room: number; takes: (course: CheckedCourse) => boolean };

const quarters = (credits: number) => Math.round(credits * 4);

/** Everything below a line as boxes of quarter credits that share nothing. */
function boxesOf(line: RequirementPart, home: string | null): Box[] {
  const parts = line.parts ?? [];
  const takes = (course: CheckedCourse): boolean =>
    matchesSelectors(line.selectors, course) ||
    parts.some((part) => boxesOf(part, home).some((box) => box.takes(course)));
  const room = quarters(line.credits) - parts.reduce((sum, part) => sum + quarters(part.credits), 0);
  return [{ home, room, takes }, ...parts.flatMap((part) => boxesOf(part, home))];
}

function* worldsOf({ lines, choices }: RequirementSetContent): Generator<RequirementLine[]> {
  function* go(rest: RequirementSetContent["choices"], chosen: Record<string, string>): Generator<RequirementLine[]> {
    const [choice, ...others] = rest;
    if (choice) for (const { id } of choice.options) yield* go(others, { ...chosen, [choice.id]: id });
    else yield* moved(lines.filter(({ way }) => !way || chosen[way.choice] === way.option));
  }
  function* moved(world: RequirementLine[], from = 0): Generator<RequirementLine[]> {
    const line = world[from];
    if (!line) return yield world;
    yield* moved(world, from + 1);
    for (const host of line.alsoWithin ?? []) {
      if (!world.some(({ id }) => id === host)) continue;
      const without = world.filter(({ id }) => id !== line.id);
      yield* moved(
        without.map((one) => (one.id === host ? { ...one, parts: [...(one.parts ?? []), line] } : one)),
        from,
      );
    }
  }
  yield* go(choices, {});
}

type Gift = { given: number; parts: [box: number, amount: number][] };

/** Every way to give up to `amount` to these boxes, the rest thrown away. */
function giftsOf(amount: number, group: readonly number[], rooms: readonly number[]): Gift[] {
  const [box, ...others] = group;
  if (box === undefined) return [{ given: 0, parts: [] }];
  return Array.from({ length: Math.min(rooms[box]!, amount) + 1 }, (_, part) =>
    giftsOf(amount - part, others, rooms).map(({ given, parts }) => ({
      given: given + part,
      parts: part > 0 ? [[box, part] as [number, number], ...parts] : parts,
    })),
  ).flat();
}

/** What a course may do: give to the boxes of one closed line and of open ones; where it may share, to all. */
const groupsOf = (boxes: readonly Box[], course: CheckedCourse, share: boolean): number[][] => {
  const fitting = boxes.flatMap((box, i) => (box.takes(course) ? [i] : []));
  const homes = [...new Set(fitting.map((i) => boxes[i]!.home))].filter((home) => home !== null);
  if (share || homes.length === 0) return [fitting];
  return homes.map((home) => fitting.filter((i) => boxes[i]!.home === home || boxes[i]!.home === null));
};

/**
 * Tries every placement of every course, in quarter credits: the fewest missing, of those the most done, then the most
 * done or going on, in credits. For courses that differ in code and are all countable.
 */
export function bruteForce(set: RequirementSetContent, courses: readonly CheckedCourse[]): number[] {
  let best: number[] | null = null;
  for (const world of worldsOf(set)) {
    const boxes = world.flatMap((line) => boxesOf(line, isOpen(line) ? null : line.id));
    if (boxes.some(({ room }) => room < 0)) continue;
    const beyond = quarters(set.totalCredits ?? 0) - boxes.reduce((sum, { room }) => sum + room, 0);
    if (beyond > 0) boxes.push({ home: null, room: beyond, takes: () => true });
    const rooms = boxes.map(({ room }) => room);
    // The room left in every box as one number, a digit for each; by it, the most that can be done and going on.
    const units = rooms.map((_, i) => rooms.slice(0, i).reduce((product, room) => product * (room + 1), 1));
    const digit = (packed: number, i: number) => Math.floor(packed / units[i]!) % (rooms[i]! + 1);
    let states = new Map([[rooms.reduce((packed, room, i) => packed + room * units[i]!, 0), 0]]);
    for (const course of courses) {
      const weight = { DONE: 1001, NOW: 1, PLANNED: 0, FAILED: 0 }[course.state];
      const gifts = groupsOf(boxes, course, set.split ?? false).flatMap((group) =>
        giftsOf(quarters(course.credits), group, rooms),
      );
      const next = new Map<number, number>();
      for (const [packed, worth] of states) {
        for (const { given, parts } of gifts) {
          let left = packed;
          if (!parts.every(([box, amount]) => digit(packed, box) >= amount)) continue;
          for (const [box, amount] of parts) left -= amount * units[box]!;
          const grown = worth + given * weight;
          if (grown > (next.get(left) ?? -1)) next.set(left, grown);
        }
      }
      states = next;
    }
    for (const [packed, worth] of states) {
      const missing = rooms.reduce((sum, _, i) => sum + digit(packed, i), 0);
      const score = [missing / 4, -Math.floor(worth / 1000) / 4, -(worth % 1000) / 4];
      const differs = best ? score.findIndex((figure, i) => figure !== best![i]) : 0;
      if (differs !== -1 && (!best || score[differs]! < best[differs]!)) best = score;
    }
  }
  return best!;
}
