import type { MilestoneState } from "@/prisma/generated/enums";

export type StepFacts = {
  id: string;
  state: MilestoneState;
  waitsFor: readonly string[];
  either: string | null;
};

/** `instead`: another of its group is done. `blocked`: something that comes first is still open. */
export type StepState = "done" | "doing" | "next" | "blocked" | "instead" | "dropped";

const siblingIsDone = (step: StepFacts, all: readonly StepFacts[]) =>
  step.either !== null &&
  all.some(({ id, either, state }) => id !== step.id && either === step.either && state === "DONE");

const isSettled = (step: StepFacts, all: readonly StepFacts[]) =>
  step.state === "DONE" || step.state === "DROPPED" || siblingIsDone(step, all);

/** What still has to come before a step; what is gone holds up nothing. */
export const waitingFor = <Step extends StepFacts>(step: StepFacts, all: readonly Step[]): Step[] =>
  all.filter((other) => step.waitsFor.includes(other.id) && !isSettled(other, all));

export function stateOf(step: StepFacts, all: readonly StepFacts[]): StepState {
  if (step.state === "DONE") return "done";
  if (step.state === "DROPPED") return "dropped";
  if (siblingIsDone(step, all)) return "instead";
  if (waitingFor(step, all).length > 0) return "blocked";
  return step.state === "DOING" ? "doing" : "next";
}

export type WayProgress = {
  /** A group of which one is enough counts as one; what was set aside does not count. */
  total: number;
  done: number;
  /** Of the done ones, those with a file that shows it. */
  proven: number;
};

export function progressOf(steps: readonly (StepFacts & { files: readonly unknown[] })[]): WayProgress {
  const units = new Map<string, { isDone: boolean; isProven: boolean }>();
  for (const { id, either, state, files } of steps) {
    if (state === "DROPPED") continue;
    const key = either === null ? id : `either ${either}`;
    const { isDone, isProven } = units.get(key) ?? { isDone: false, isProven: false };
    const done = state === "DONE";
    units.set(key, { isDone: isDone || done, isProven: isProven || (done && files.length > 0) });
  }
  const all = [...units.values()];
  return {
    total: all.length,
    done: all.filter(({ isDone }) => isDone).length,
    proven: all.filter(({ isProven }) => isProven).length,
  };
}

/** Whether a step would in the end wait for itself. */
export function isCircle(id: string, waitsFor: readonly string[], all: readonly StepFacts[]): boolean {
  const before = new Map(all.map((step) => [step.id, step.waitsFor]));
  const seen = new Set<string>();
  const look = [...waitsFor];
  for (let next = look.pop(); next !== undefined; next = look.pop()) {
    if (next === id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    look.push(...(before.get(next) ?? []));
  }
  return false;
}
