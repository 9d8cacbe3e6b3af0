type Cell = string | number | boolean | null;

const text = (cell: Cell) => (cell === null || cell === false ? "" : cell === true ? "Y" : String(cell));

/** Tab-separated lines under a header; null and false are empty, true is "Y". */
export const sheet = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [header, ...rows].map((row) => `${row.map(text).join("\t")}\n`).join("");

/** One line for each occupation that has a vector. */
export const vectorSheet = (
  columns: readonly string[],
  codes: readonly string[],
  vectors: ReadonlyMap<string, readonly number[]>,
): string =>
  sheet(
    ["code", ...columns],
    codes.flatMap((code) => {
      const vector = vectors.get(code);
      return vector ? [[code, ...vector]] : [];
    }),
  );
