import { type CareRule, nameBounds } from "./care-rules";

/** Family names from `from` (included; null: from the first) to before `before` (null: to the last). */
export type NameSpan = { from: string | null; before: string | null };
/** A span that holds in these grades. */
export type GradedSpan = NameSpan & { gradeFrom: number; gradeTo: number };
export type Overlap = GradedSpan & { first: string; second: string };

// "" stands before every name, and this after every name.
const last = "~";

/** The first name after all that begin with `to`: after "gom" comes "gon", after "az" comes "b". */
function after(to: string | null): string {
  if (to === null) return last;
  const stem = to.replace(/z+$/, "");
  if (stem === "") return last;
  const end = stem.at(-1)!;
  return stem.slice(0, -1) + (end === "9" ? "a" : String.fromCharCode(end.charCodeAt(0) + 1));
}

type Piece = { id: string; counselorId: string; start: string; end: string };

const span = (start: string, end: string): NameSpan => ({
  from: start === "" ? null : start,
  before: end === last ? null : end,
});

function gapsOf(pieces: readonly Piece[]): NameSpan[] {
  const gaps: NameSpan[] = [];
  let reached = "";
  for (const { start, end } of [...pieces].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))) {
    if (start > reached) gaps.push(span(reached, start));
    if (end > reached) reached = end;
  }
  if (reached < last) gaps.push(span(reached, last));
  return gaps;
}

function overlapsOf(pieces: readonly Piece[]): (NameSpan & { first: string; second: string })[] {
  return pieces.flatMap((first, i) =>
    pieces.slice(i + 1).flatMap((second) => {
      const start = first.start > second.start ? first.start : second.start;
      const end = first.end < second.end ? first.end : second.end;
      const clash = start < end && first.counselorId !== second.counselorId;
      return clash ? [{ ...span(start, end), first: first.id, second: second.id }] : [];
    }),
  );
}

/** What is the same in neighbouring grades is told once. */
function acrossGrades<Found extends NameSpan>(grades: readonly number[], found: (grade: number) => Found[]) {
  const told: (Found & { gradeFrom: number; gradeTo: number })[] = [];
  for (const grade of [...grades].sort((a, b) => a - b))
    for (const each of found(grade)) {
      const key = JSON.stringify(each);
      const open = told.find(
        ({ gradeFrom, gradeTo, ...rest }) => gradeTo === grade - 1 && JSON.stringify(rest) === key,
      );
      if (open) open.gradeTo = grade;
      else told.push({ ...each, gradeFrom: grade, gradeTo: grade });
    }
  return told;
}

/**
 * Which family names of which grades no rule shares out, and which two rules of different counselors both claim (the
 * first of the order wins). Rules for a program are left out: they take single students before or after the others.
 */
export function rangeGaps(
  rules: readonly CareRule[],
  grades: readonly number[],
): { gaps: GradedSpan[]; overlaps: Overlap[] } {
  const piecesOf = (grade: number): Piece[] =>
    rules
      .filter(
        ({ programId, gradeFrom, gradeTo }) =>
          programId === null && grade >= (gradeFrom ?? grade) && grade <= (gradeTo ?? grade),
      )
      .map((rule) => {
        const { from, to } = nameBounds(rule);
        return { id: rule.id, counselorId: rule.counselorId, start: from ?? "", end: after(to) };
      });
  return {
    gaps: acrossGrades(grades, (grade) => gapsOf(piecesOf(grade))),
    overlaps: acrossGrades(grades, (grade) => overlapsOf(piecesOf(grade))),
  };
}
