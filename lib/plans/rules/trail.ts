export const trailSteps = ["survey", "result", "save", "plan"] as const;
export type TrailStep = (typeof trailSteps)[number];

export type TrailFacts = { answered: number; hasResult: boolean; savedPathways: number; hasPlan: boolean };

/**
 * Where someone stands between the first question and a plan: the first step that is not done. A step
 * counts as done when its outcome is there, in whatever order people got to it. Null: all are done.
 */
export function currentStep({ answered, hasResult, savedPathways, hasPlan }: TrailFacts): TrailStep | null {
  if (!hasResult) return answered > 0 ? "result" : "survey";
  if (savedPathways === 0 && !hasPlan) return "save";
  return hasPlan ? null : "plan";
}

/** Which steps are behind someone who stands at `current`, and which lie ahead though already done. */
export function stepState(step: TrailStep, facts: TrailFacts): "done" | "here" | "later" {
  if (step === currentStep(facts)) return "here";
  const done: Record<TrailStep, boolean> = {
    survey: facts.answered > 0 || facts.hasResult,
    result: facts.hasResult,
    save: facts.savedPathways > 0,
    plan: facts.hasPlan,
  };
  return done[step] ? "done" : "later";
}
