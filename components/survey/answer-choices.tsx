import type { ReactNode } from "react";
import { fill } from "@/lib/platform/texts";
import type { WalkTexts } from "./walk-types";

const sizes = [15, 11.5, 8, 11.5, 15];

/** From a struck-out circle over an open one to a full one: the strength of an answer without words or colour. */
function AnswerMark({ value }: { value: number }) {
  const r = sizes[value - 1] ?? 8;
  const d = r * 0.62;
  return (
    <svg className={value > 3 ? "yes" : value < 3 ? "no" : "unsure"} viewBox="-20 -20 40 40" aria-hidden="true">
      <circle r={r} />
      {value < 3 ? <path d={`M${-d} ${d}L${d} ${-d}`} /> : null}
    </svg>
  );
}

/** A skill is rated by how far one has come: a column that fills up, without a yes or a no. */
function LevelMark({ value }: { value: number }) {
  return (
    <svg className="level" viewBox="-20 -20 40 40" aria-hidden="true">
      {[1, 2, 3, 4].map((step) => (
        <path key={step} className={step < value ? "reached" : undefined} d={`M-13 ${19 - step * 7.6}h26`} />
      ))}
    </svg>
  );
}

type Props = {
  name: string;
  legend: ReactNode;
  choices: readonly string[];
  levels: boolean;
  value: number | undefined;
  describedBy: string | undefined;
  onChoose: (value: number) => void;
  /** Chosen with a finger or a mouse, which the arrow keys of a radio group are not. */
  onTap: () => void;
  texts: WalkTexts["walk"];
};

/** Five answers in words, none chosen beforehand. */
export function AnswerChoices({ name, legend, choices, levels, value, describedBy, onChoose, onTap, texts }: Props) {
  return (
    <fieldset className="answers" aria-describedby={describedBy}>
      <legend>{legend}</legend>
      {choices.map((choice, i) => (
        <label key={choice}>
          <input
            type="radio"
            name={name}
            id={i === 0 ? "answer" : undefined}
            value={i + 1}
            checked={value === i + 1}
            onChange={() => onChoose(i + 1)}
            onClick={(event) => (event.detail > 0 ? onTap() : null)}
          />
          {levels ? <LevelMark value={i + 1} /> : <AnswerMark value={i + 1} />}
          <span>{choice}</span>
          <span aria-hidden="true">
            <span className="key">{fill(texts.key, { n: i + 1 })}</span>
            <span className="tick">{texts.yourAnswer}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
