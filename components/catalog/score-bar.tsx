import { round } from "./round";

const full = 230;

/** A score from 0 to 100 in the current hue; silent, because the number stands beside it. */
export function ScoreBar({ value }: { value: number }) {
  const x = round((full * Math.max(0, Math.min(100, value))) / 100);
  return (
    <svg className="score-bar" viewBox="0 0 240 34" aria-hidden="true">
      <path className="track" d={`M0 22H${full}`} />
      <path className="ticks" d={[0, 25, 50, 75, 100].map((tick) => `M${(full * tick) / 100} 17v10`).join("")} />
      <path className="reached" d={`M0 22H${x}`} />
      <circle className="stop" cx={Math.max(8, x)} cy="22" r="8" />
    </svg>
  );
}
