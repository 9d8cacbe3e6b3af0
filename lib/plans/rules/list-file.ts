import { looksLikeFormula } from "@/lib/catalog/rules/open-data-csv";

export const listProblemKinds = [
  "agreement-twice",
  "capacity-range",
  "code-missing",
  "code-retired",
  "code-shape",
  "code-twice",
  "column-missing",
  "column-twice",
  "corequisite-apart",
  "corequisite-self",
  "corequisite-unknown",
  "corequisites-unreadable",
  "course-unknown",
  "credential-unknown",
  "credits-missing",
  "credits-range",
  "credits-step",
  "cycle",
  "day-unreadable",
  "days-order",
  "empty-file",
  "grade-later",
  "grade-unreadable",
  "grades-order",
  "grades-range",
  "grades-unreadable",
  "length-range",
  "mark-long",
  "mark-unknown",
  "missing",
  "no-lines",
  "not-a-number",
  "outcome-missing",
  "outcome-unknown",
  "prerequisite-late",
  "prerequisite-self",
  "prerequisite-unknown",
  "prerequisites-unclear",
  "prerequisites-unreadable",
  "quote-open",
  "row-twice",
  "sced-unknown",
  "student-missing",
  "student-unknown",
  "terms-range",
  "terms-unreadable",
  "title-long",
  "title-missing",
  "too-many-cells",
  "too-many-lines",
  "year-missing",
  "year-unreadable",
  "year-without-grade",
  "yes-or-no",
] as const;
export type ListProblemKind = (typeof listProblemKinds)[number];

/** Something wrong with a list that was brought: where, what, and the words to fill into its sentence. */
export type ListProblem = {
  /** Line of the file, from 1; null where it is about no line of it. */
  line: number | null;
  /** The field it is about; null where it is about the whole line or file. */
  column: string | null;
  kind: ListProblemKind;
  values: Record<string, string | number>;
};

export type ListRow<Field extends string> = { line: number; cells: Record<Field, string> };
export type ReadList<Field extends string> = {
  rows: ListRow<Field>[];
  /** Fields that the file has a column for. */
  has: ReadonlySet<Field>;
  /** Columns that nobody asked for. */
  ignored: string[];
  problems: ListProblem[];
};

export const problem = (
  line: number | null,
  column: string | null,
  kind: ListProblemKind,
  values: ListProblem["values"] = {},
): ListProblem => ({ line, column, kind, values });

type Line = { line: number; cells: string[] };

function splitLines(text: string, separator: string): { lines: Line[]; unclosed: number | null } {
  const lines: Line[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let [line, begin, opened] = [1, 1, 1];
  const endLine = () => {
    lines.push({ line: begin, cells: [...cells, cell] });
    cells = [];
    cell = "";
  };
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (letter === "\n") line += 1;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (letter === '"' && cell.trim() === "") {
      cell = "";
      quoted = true;
      opened = line;
    } else if (letter === separator) {
      cells.push(cell);
      cell = "";
    } else if (letter === "\n") {
      endLine();
      begin = line;
    } else cell += letter;
  }
  if (cell !== "" || cells.length > 0) endLine();
  return { lines, unclosed: quoted ? opened : null };
}

/** The separator that the first line with words has most of, outside quotes; a comma where it has none. */
function separatorOf(text: string): string {
  const head = (/^.*\S.*$/m.exec(text)?.[0] ?? "").replace(/"[^"]*"/g, "");
  const count = (separator: string) => head.split(separator).length - 1;
  return [",", ";", "\t"].reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** "  Course Code*" and "course_code" are the same name; accents do not count. */
export const plainName = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");

/** One cell in one line; the apostrophe that an export puts before what a spreadsheet would run is taken off. */
export function cleanCell(cell: string): string {
  const line = cell.replace(/\s+/g, " ").trim();
  return line.startsWith("'") && looksLikeFormula(line.slice(1)) ? line.slice(1) : line;
}

/**
 * Reads a list with a header line: comma, semicolon or tab between cells, quotes as RFC 4180 has them, a byte-order
 * mark, CR LF and empty lines passed over, columns by name in any order. `names` are the plain names of each field
 * (see `plainName`), its own included; without a required column, or with one field twice, no rows come back.
 */
export function readList<Field extends string>(
  text: string,
  names: Record<Field, readonly string[]>,
  {
    required,
    most,
    lines: inLines = [],
  }: {
    required: readonly NoInfer<Field>[];
    most: number;
    /** Fields whose cells may have several lines. */
    lines?: readonly NoInfer<Field>[];
  },
): ReadList<Field> {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const { lines, unclosed } = splitLines(plain, separatorOf(plain));
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const [head, ...rest] = filled;
  const problems: ListProblem[] = [];
  const has = new Map<Field, number>();
  const ignored: string[] = [];
  const nothing = () => ({ rows: [], has: new Set(has.keys()), ignored, problems });
  if (!head) {
    problems.push(problem(null, null, "empty-file"));
    return nothing();
  }
  if (unclosed !== null) problems.push(problem(unclosed, null, "quote-open"));
  head.cells.forEach((name, at) => {
    const field = (Object.keys(names) as Field[]).find((each) => names[each].includes(plainName(name)));
    if (field === undefined) {
      if (name.trim() !== "") ignored.push(cleanCell(name));
    } else if (has.has(field)) problems.push(problem(head.line, field, "column-twice", { name: cleanCell(name) }));
    else has.set(field, at);
  });
  for (const field of required)
    if (!has.has(field)) problems.push(problem(head.line, field, "column-missing", { name: names[field][0] ?? field }));
  if (rest.length === 0) problems.push(problem(null, null, "no-lines"));
  if (rest.length > most) problems.push(problem(null, null, "too-many-lines", { n: rest.length, most }));
  if (problems.length > 0) return nothing();

  const rows = rest.map(({ line, cells }) => {
    if (cells.length > head.cells.length && cells.slice(head.cells.length).some((cell) => cell.trim() !== ""))
      problems.push(problem(line, null, "too-many-cells", { found: cells.length, expected: head.cells.length }));
    const values = Object.keys(names).map((name) => {
      const [field, cell] = [name as Field, cells[has.get(name as Field) ?? -1] ?? ""];
      return [field, inLines.includes(field) ? cell.split("\n").map(cleanCell).join("\n").trim() : cleanCell(cell)];
    });
    return { line, cells: Object.fromEntries(values) as Record<Field, string> };
  });
  return { rows, has: new Set(has.keys()), ignored, problems };
}
