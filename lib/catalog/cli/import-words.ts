import type { ConfirmKey, ImportFinding, ImportReport, NoteKey, ProblemKey, TableChange } from "../rules/import-report";

const problems: Record<ProblemKey, string> = {
  "no-files": "no file was given",
  "no-release": "the files do not say which release this is: name it with --release",
  "too-many-files": "more than {max} files",
  "too-large": "larger than {max} bytes",
  "bad-archive": "this archive is damaged or cut off {value}",
  "unsafe-path": 'the archive holds a path that leads out of it: "{value}"',
  "bad-workbook": "this workbook cannot be read",
  "not-text": "this is not a text file",
  encoding: "the text is damaged: neither UTF-8 nor Windows-1252",
  "empty-file": "the file has no rows",
  "wrong-file": "not a file of this kind ({expected}) {found}",
  "missing-file": '"{name}" is missing',
  "two-files": "the same table as {found}",
  "missing-column": 'no column "{column}"',
  "column-count": "{found} values, {expected} expected",
  truncated: "the file ends in the middle of something {value}",
  "missing-value": '"{column}" is empty',
  "bad-code": '"{value}" is no code ({column})',
  duplicate: "{value} stands here a second time, first in line {first}",
  "unknown-code": "nothing has the code {value}",
  "unknown-word": 'the catalogue does not know "{value}" ({column})',
  "not-a-number": '"{value}" is not a number ({column})',
  "out-of-range": "{value} is not between {min} and {max} ({column})",
  "not-ascending": "the percentiles of {value} do not rise",
  "no-area": "no row for the nation or a state",
  unreadable: "{value}",
  "broken-reference": "{name} would point at {value}, which would not be there ({column})",
};

const questions: Record<ConfirmKey, string> = {
  "few-rows": "{name}: {found} rows, today {now}",
  "unknown-codes": "{n} codes belong to no occupation of the catalogue and would show nowhere: {examples}",
};

const notes: Record<NoteKey, string> = {
  "files-read": "release {value}: {n} rows",
  "not-needed": "{n} files are not needed",
  kept: "{name} is not in these files: {n} rows stay as they are",
  "left-unrated": "{n} occupations lack a rating and are left unrated: {examples}",
  "read-as-windows-1252": "read as Windows-1252",
  "passed-over-no-match": "{n} rows that match nothing were passed over",
  "passed-over-industries": "{n} rows of single industries were passed over",
  "passed-over-areas": "{n} rows of other areas were passed over",
  "passed-over-groups": "{n} rows of groups were passed over",
  "passed-over-families": "{n} rows of families and series were passed over",
  "passed-over-closed": "{n} closed ones and offices were passed over",
  "no-website": "{n} have no address that can be opened",
  "empty-pathways": "{n} pathways would have no occupation: {examples}",
  "older-release": "{value} is older than today's {now}",
  "same-files": "the same files are active already",
};

const words: Record<string, string> = { ...problems, ...questions, ...notes };

const sentence = ({ key, file, line, values }: ImportFinding): string => {
  const said = words[key]!.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "").trim();
  const place = [file, line === undefined ? undefined : `line ${line}`].filter(Boolean).join(", ");
  return place ? `${place}: ${said}` : said;
};

const changeLines = ({ table, added, changed, gone, examples }: TableChange): string[] => [
  `${table}: ${added} added, ${changed} changed, ${gone} gone`,
  ...examples.map(({ what, key, title, column, before, after }) =>
    what === "changed"
      ? `    ${key} ${title ?? ""} ${column}: ${before} -> ${after}`
      : `    ${what}: ${key} ${title ?? ""}`,
  ),
];

/** A trial's report as lines for a terminal. */
export function reportLines(report: ImportReport): string[] {
  const { problems: wrong, problemCount, confirm, notes: known, changes } = report;
  const more = problemCount - wrong.length;
  return [
    ...known.map(sentence),
    ...wrong.map((finding) => `PROBLEM ${sentence(finding)}`),
    ...(more > 0 ? [`... and ${more} more problems`] : []),
    ...confirm.map((finding) => `CONFIRM ${sentence(finding)}`),
    ...(problemCount > 0 ? [] : changes.length > 0 ? changes.flatMap(changeLines) : ["Nothing would change."]),
  ];
}
