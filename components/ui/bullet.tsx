import { lineStyle } from "./hue";

/** The letter of a pathway's line. Without `line` (1 to 7) it takes the line of what it stands in. */
export function Bullet({ letter, line }: { letter: string; line?: number }) {
  return (
    <span className="bullet" aria-hidden="true" style={line ? lineStyle(line) : undefined}>
      {letter}
    </span>
  );
}
