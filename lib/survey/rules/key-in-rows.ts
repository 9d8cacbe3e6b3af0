import { type AnswerValue, isAnswerValue } from "./instrument";

/** As many lines of a printed survey are typed in one row. */
export const linesInRow = 10;

export type KeyedRow<Line> = { from: number; lines: Line[] };

/** Lines in rows of ten; `from` is the printed number of the first, from 1. */
export const rowsOf = <Line>(lines: readonly Line[]): KeyedRow<Line>[] =>
  Array.from({ length: Math.ceil(lines.length / linesInRow) }, (_, i) => ({
    from: i * linesInRow + 1,
    lines: lines.slice(i * linesInRow, (i + 1) * linesInRow),
  }));

export type KeyedIn =
  | { ok: true; values: Record<string, AnswerValue> }
  /** The rows, from 0, that have too few or too many digits, or others than 1 to 5. */
  | { ok: false; rows: number[] };

/**
 * What was typed for the lines of a printed survey, `keys` in the printed order: a digit of 1 to 5 for each line, a
 * hyphen for one left empty. Spaces mean nothing; an empty row leaves all its lines empty.
 */
export function readRows(keys: readonly string[], typed: readonly string[]): KeyedIn {
  const values: Record<string, AnswerValue> = {};
  const wrong: number[] = [];
  rowsOf(keys).forEach(({ lines }, place) => {
    const signs = (typed[place] ?? "").replace(/\s+/g, "");
    if (signs === "") return;
    if (signs.length !== lines.length || !/^[1-5-]+$/.test(signs)) wrong.push(place);
    else
      lines.forEach((key, i) => {
        const value = Number(signs[i]);
        if (isAnswerValue(value)) values[key] = value;
      });
  });
  return wrong.length > 0 ? { ok: false, rows: wrong } : { ok: true, values };
}
