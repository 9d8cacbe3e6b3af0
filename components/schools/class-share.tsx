import type { CSSProperties } from "react";

type Props = { value: number; all: number; words: string };

/** A part of a whole as a short bar, with its words beside it. */
export function ClassShare({ value, all, words }: Props) {
  const part = all === 0 ? 0 : Math.round((value / all) * 100);
  return (
    <span className="class-share" style={{ "--part": `${part}%` } as CSSProperties}>
      <span>{words}</span>
    </span>
  );
}
