import { stateOf, type StepState } from "@/lib/profiles/rules/milestone-state";
import type { WayStepView } from "@/lib/profiles/rules/milestone-view";
import { fill } from "@/lib/platform/texts";
import type { WayTexts } from "../way-texts";

const apart = 58;
const middle = 30;
const perRow = 16;

/** The way as a line of numbered stations: filled when done, a dot where one is at it, dashed while it waits. */
export function WayTrail({ steps, texts }: { steps: readonly WayStepView[]; texts: WayTexts }) {
  const states = steps.map((step) => stateOf(step, steps));
  const count = (state: StepState) => states.filter((each) => each === state).length;
  const label = fill(texts.trail, {
    done: count("done"),
    doing: count("doing"),
    next: count("next"),
    blocked: count("blocked"),
  });
  const columns = Math.min(perRow, steps.length);
  const rows = Math.ceil(steps.length / perRow);
  const x = (i: number) => middle + (i % perRow) * apart;
  const y = (i: number) => middle + Math.floor(i / perRow) * 2 * middle;
  return (
    <svg
      className="way-trail"
      viewBox={`0 0 ${2 * middle + (columns - 1) * apart} ${rows * 2 * middle}`}
      role="img"
      aria-label={label}
    >
      {steps
        .slice(1)
        .map((step, i) =>
          (i + 1) % perRow === 0 ? null : (
            <path
              key={step.id}
              className={states[i + 1] === "done" ? "walked-part" : "ahead-part"}
              d={`M${x(i)} ${y(i)}H${x(i + 1)}`}
            />
          ),
        )}
      {steps.map((step, i) => (
        <g key={step.id} className={`station ${states[i]}`}>
          <circle cx={x(i)} cy={y(i)} r="17" />
          <text x={x(i)} y={y(i) + 5.5}>
            {i + 1}
          </text>
        </g>
      ))}
    </svg>
  );
}
