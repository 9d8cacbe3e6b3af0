import { stepState, trailSteps, type TrailFacts } from "@/lib/plans/rules/trail";
import type { PlanTexts } from "./texts";

type Props = {
  facts: TrailFacts;
  texts: PlanTexts["home"];
  /** A job seeker's trail ends before the plan. */
  steps?: number;
};

/** The way from the first question to a plan, as a line with a red dot where this person stands. */
export function Trail({ facts, texts, steps = trailSteps.length }: Props) {
  return (
    <ol className="trail" aria-label={texts.trail}>
      {trailSteps.slice(0, steps).map((step) => {
        const state = stepState(step, facts);
        return (
          <li key={step} className={state} aria-current={state === "here" ? "step" : undefined}>
            <b>{texts.steps[step]}</b>
            <span>{texts[state]}</span>
          </li>
        );
      })}
    </ol>
  );
}
