import { type Flow, fillSlots, type Slot, type Supply } from "./credit-flow";

/** Smaller is better, from the first figure on: missing credits, then less done, then less done or going on. */
export type Score = readonly number[];

export const isBetter = (a: Score, b: Score | null): boolean => {
  if (!b) return true;
  const differs = a.findIndex((figure, i) => figure !== b[i]);
  return differs !== -1 && a[differs]! < b[differs]!;
};

export type Placement = { readonly flow: Flow; readonly score: Score };

/** How many flows one check may try before it settles for the best that it has. */
export type Budget = { left: number };
export const mostTries = 4000;

const scoreOf = (slots: readonly Slot[], short: number, { total, byRank }: Flow): Score => {
  const done = byRank[0] ?? 0;
  return [slots.reduce((sum, { need }) => sum + need, 0) - total, short, -done, -done - (byRank[1] ?? 0)];
};

/** What no placement can be better than: every credit finds a slot, as long as there are slots. */
const idealOf = (slots: readonly Slot[], supplies: readonly Supply[], short: number): Score => {
  const needed = slots.reduce((sum, { need }) => sum + need, 0);
  const given = (most: number) => supplies.reduce((sum, { credits, rank }) => sum + (rank <= most ? credits : 0), 0);
  return [Math.max(0, needed - given(2)), short, -Math.min(needed, given(0)), -Math.min(needed, given(1))];
};

/**
 * The best placement of whole courses: each gives its credits to one closed line at most, and what that line has no
 * need of to open ones. Exact by branch and bound: the flow that may share courses bounds what is possible, and where
 * it does share one, each of that course's lines is tried in turn. Null where nothing beats `best`. Runs out of
 * `budget` only where very many courses fit very many lines; the placement is then good, and said not to be exact.
 */
export function placeCourses(
  slots: readonly Slot[],
  supplies: readonly Supply[],
  { share, short, best, budget }: { share: boolean; short: number; best: Score | null; budget: Budget },
): Placement | null {
  if (!isBetter(idealOf(slots, supplies, short), best)) return null;
  let found: Placement | null = null;
  const visit = (onlyHome: ReadonlyMap<number, string>) => {
    const flow = fillSlots(slots, supplies, { onlyHome, share });
    budget.left -= 1;
    const score = scoreOf(slots, short, flow);
    if (!isBetter(score, found?.score ?? best)) return;
    const shared = share ? -1 : flow.placed.findIndex((placed) => homesOf(slots, placed).length > 1);
    if (shared === -1) {
      found = { flow, score };
      return;
    }
    for (const home of candidatesOf(slots, supplies[shared]!, flow.placed[shared]!)) {
      visit(new Map([...onlyHome, [shared, home]]));
      if (budget.left <= 0) return;
    }
  };
  visit(new Map());
  return found;
}

/** The closed lines that a course gives to, the one with most first. */
function homesOf(slots: readonly Slot[], placed: ReadonlyMap<number, number>): string[] {
  const homes = new Map<string, number>();
  for (const [slot, amount] of placed) {
    const { home } = slots[slot]!;
    if (home !== null) homes.set(home, (homes.get(home) ?? 0) + amount);
  }
  return [...homes].sort(([, a], [, b]) => b - a).map(([home]) => home);
}

const candidatesOf = (slots: readonly Slot[], supply: Supply, placed: ReadonlyMap<number, number>): string[] => [
  ...new Set([...homesOf(slots, placed), ...supply.slots.flatMap((slot) => slots[slot]!.home ?? [])]),
];
