import type { RosterCounts } from "../rules/roster/counts";
import type { RosterProblemRow } from "../roster-queries";

const shownProblems = 100;

/** What a trial counted, a line for each kind of thing. */
export function countLines({ kinds, left, leaving, active }: RosterCounts): string[] {
  const width = 14;
  const head = ["", "read", "new", "changed", "same", "gone", "problems"];
  const rows = Object.entries(kinds).map(([kind, n]) => [kind, n.read, n.new, n.changed, n.same, n.gone, n.problems]);
  const out = Object.entries(left).filter(([, n]) => n > 0);
  return [
    ...[head, ...rows].map((cells) =>
      cells.map((cell, i) => (i === 0 ? String(cell).padEnd(width) : String(cell).padStart(9))).join(" "),
    ),
    ...(out.length > 0 ? [`Left out: ${out.map(([why, n]) => `${n} ${why}`).join(", ")}.`] : []),
    ...(leaving > 0 ? [`${leaving} of ${active} active people would leave.`] : []),
  ];
}

/** "users.csv, line 3, email: bad-email (ben@@hill)" */
export const problemLines = (problems: readonly RosterProblemRow[], all: number): string[] => [
  ...problems.slice(0, shownProblems).map(({ file, line, column, code, value, isSevere }) => {
    const where = [file, line === null ? "" : `line ${line}`, column ?? ""].filter(Boolean).join(", ");
    return `${where}: ${code}${value ? ` (${value})` : ""}${isSevere ? "" : ", taken anyway"}`;
  }),
  ...(all > shownProblems ? [`... and ${all - shownProblems} more.`] : []),
];
