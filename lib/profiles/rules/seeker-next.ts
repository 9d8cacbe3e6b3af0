import { type StepFacts, stateOf } from "./milestone-state";

type Step = StepFacts & { dueOn: Date | null };

type Facts<Way extends Step> = {
  /** How many things stand on the profile. */
  entries: number;
  /** Whether some of it is work of an occupation that can be compared with others. */
  hasWork: boolean;
  /** Of the destination, in their order; null without one. */
  steps: readonly Way[] | null;
};

export type SeekerNext<Way extends Step> =
  /** Nothing is known yet of what was done. */
  | { next: "profile" }
  /** Work is there, but of none is it known which occupation it was. */
  | { next: "occupation" }
  | { next: "destination" }
  | { next: "milestone"; step: Way; state: "doing" | "next" }
  /** Nothing of the way is open. */
  | { next: "arrived" };

const byDay = (a: Step, b: Step) => (a.dueOn?.getTime() ?? Infinity) - (b.dueOn?.getTime() ?? Infinity) || 0;
const begun = ({ state }: Step) => (state === "DOING" ? 0 : 1);

/** The steps of a way that can be done now: the earliest day first, then what is begun, then by their order. */
export function openSteps<Way extends Step>(steps: readonly Way[]): Way[] {
  const isOpen = (step: Way) => ["doing", "next"].includes(stateOf(step, steps));
  return steps.filter(isOpen).sort((a, b) => byDay(a, b) || begun(a) - begun(b));
}

/** The one thing that someone who looks for work does next. */
export function seekerNext<Way extends Step>({ entries, hasWork, steps }: Facts<Way>): SeekerNext<Way> {
  if (steps !== null) {
    const [step] = openSteps(steps);
    return step ? { next: "milestone", step, state: step.state === "DOING" ? "doing" : "next" } : { next: "arrived" };
  }
  if (entries === 0) return { next: "profile" };
  return { next: hasWork ? "destination" : "occupation" };
}
