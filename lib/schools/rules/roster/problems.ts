/** What a problem means for its row: the whole roster cannot be applied, the row is left out, or a default is taken. */
const weights = {
  "bad-archive": "fatal",
  "too-large": "fatal",
  "not-text": "fatal",
  "quote-open": "fatal",
  "no-roster": "fatal",
  "missing-file": "fatal",
  "missing-column": "fatal",
  "two-files": "fatal",
  "no-own-school": "fatal",
  "promised-file": "severe",
  "row-long": "severe",
  "missing-value": "severe",
  "bad-role": "severe",
  "bad-type": "severe",
  "session-date": "severe",
  "date-order": "severe",
  "duplicate-id": "severe",
  "double-person": "severe",
  "unknown-org": "severe",
  "org-not-school": "severe",
  "unknown-class": "severe",
  "unknown-user": "severe",
  "unknown-session": "severe",
  "no-role": "severe",
  "two-roles": "severe",
  "not-at-school": "severe",
  "unknown-file": "mild",
  "not-needed": "mild",
  "unpromised-file": "mild",
  "bad-manifest": "mild",
  "extra-column": "mild",
  "double-column": "mild",
  "password-ignored": "mild",
  "read-as-windows": "mild",
  "row-short": "mild",
  "bad-date": "mild",
  "bad-status": "mild",
  "bad-boolean": "mild",
  "bad-grade": "mild",
  "bad-email": "mild",
  "bad-value": "mild",
  "too-long": "mild",
  "second-district": "mild",
  "unknown-parent": "mild",
  "unknown-course": "mild",
  "class-without-year": "mild",
  "term-left-out": "mild",
  "school-by-name": "mild",
  "email-taken": "mild",
  "enrollment-twice": "mild",
  "unknown-teacher": "mild",
} as const;

export type RosterCode = keyof typeof weights;
export const rosterCodes = Object.keys(weights) as RosterCode[];
export const weightOf = (code: RosterCode) => weights[code];
export const isRosterCode = (code: string): code is RosterCode => Object.hasOwn(weights, code);

/** One thing wrong; `line` counts from 1, the heading, and is null where it is about a whole file. */
export type RosterFinding = {
  file: string;
  line: number | null;
  column: string | null;
  code: RosterCode;
  value: string | null;
};

/** What a cell or a row complains of, before its file and line are known. */
export type Complain = (code: RosterCode, column?: string | null, value?: string | null) => void;

const longestValue = 200;

/** A value as a problem shows it: never a whole page. */
export const shownValue = (value: string): string =>
  value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;
