import { changesBetween, type Lane, shared } from "./map-network";
import { schoolStages } from "./school-shares";

/** Up to this many lanes every order is tried. */
const triable = 7;

/** For each pair of lanes, at how many stages a capsule or a change could join them. */
function ties(lanes: readonly Lane[]): number[][] {
  return lanes.map((a) =>
    lanes.map((b) => {
      if (a === b) return 0;
      const joined = (_: unknown, s: number) => shared(a, b, s).length > 0 || changesBetween(a, b, s).length > 0;
      return schoolStages.filter(joined).length;
    }),
  );
}

function spans(order: readonly number[], weight: readonly number[][]): number {
  let sum = 0;
  for (let i = 0; i < order.length; i++) {
    for (let j = i + 1; j < order.length; j++) sum += weight[order[i]!]![order[j]!]! * (j - i);
  }
  return sum;
}

function* permutations(rest: readonly number[], head: readonly number[] = []): Generator<readonly number[]> {
  if (rest.length === 0) yield head;
  for (const next of rest) {
    yield* permutations(
      rest.filter((each) => each !== next),
      [...head, next],
    );
  }
}

/** Moves one lane at a time to where it shortens the spans most, until none helps. */
function improve(start: readonly number[], weight: readonly number[][]): readonly number[] {
  let best = start;
  for (;;) {
    const moved = best.flatMap((lane) => {
      const rest = best.filter((each) => each !== lane);
      return best.map((_, to) => [...rest.slice(0, to), lane, ...rest.slice(to)]);
    });
    const next = moved.reduce((a, b) => (spans(b, weight) < spans(a, weight) ? b : a), best);
    if (next === best) return best;
    best = next;
  }
}

/**
 * The lanes from top to bottom: what two pathways share, or where one can change between them, joins neighbours. The
 * sum of spans is the smallest there is up to seven lanes, beyond that the smallest found by moving single lanes;
 * equal orders are decided by the ids, so that every language shows the same map. Lanes without a stop come last.
 */
export function orderLanes(lanes: readonly Lane[]): Lane[] {
  const isEmpty = (lane: Lane) => lane.cells.every((cell) => cell.length === 0);
  const byId = [...lanes].sort((a, b) => (a.id < b.id ? -1 : 1));
  const named = byId.filter((lane) => !isEmpty(lane));
  const weight = ties(named);
  const indices = named.map((_, i) => i);
  let best: readonly number[] = indices;
  if (named.length <= triable) {
    for (const order of permutations(indices)) if (spans(order, weight) < spans(best, weight)) best = order;
  } else {
    best = improve(indices, weight);
  }
  return [...best.map((i) => named[i]!), ...byId.filter(isEmpty)];
}
