import { stepState, trailSteps, type TrailFacts } from "@/lib/plans/rules/trail";
import type { PlanTexts } from "./texts";

/** The way from the first question to a plan, as a line with a red dot where this person stands. */
export function Trail({ facts, texts }: { facts: TrailFacts; texts: PlanTexts["home"] }) {
  return (
    <ol className="trail" aria-label={texts.trail}>
      {trailSteps.map((step) => {
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
