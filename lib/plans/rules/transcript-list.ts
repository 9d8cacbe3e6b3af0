import { csvHead } from "@/lib/catalog/rules/open-data-csv";
import { toLogin } from "@/lib/accounts/rules/logins";
import type { CourseOutcome } from "@/prisma/generated/enums";
import { highestGrade, inHundredths, longestTitle, lowestGrade, mostCredits, mostTerms, sameCode } from "./course-list";
import { readGrades, readNumber, readSchoolYear, readYes } from "./list-cells";
import { cleanCell, type ListProblem, type ListProblemKind, plainName, problem, readList } from "./list-file";
import { outcomeOf } from "./marks";
import { isCourseCode } from "./prerequisites";

const headers = {
  student: "student",
  grade: "grade",
  year: "school_year",
  term: "term",
  code: "code",
  scedCode: "sced",
  title: "title",
  credits: "credits",
  mark: "mark",
  outcome: "outcome",
  transfer: "transfer",
  collegeCredits: "college_credits",
} as const;
export type TranscriptField = keyof typeof headers;
export type TranscriptCells = Record<TranscriptField, string>;
export const transcriptFields = Object.keys(headers) as TranscriptField[];

const synonyms: TranscriptCells = {
  student: "student name,username,sign-in name,login,email,e-mail,student email,estudiante,usuario,correo",
  grade: "grade level,grado",
  year: "year,school year,academic year,año escolar,año",
  term: "semester,período,semestre",
  code: "course code,course number,course,course id,código,clave",
  scedCode: "sced code,sced course code",
  title: "course title,course name,name,materia,título",
  credits: "credit,credits possible,potential credits,credits earned,créditos",
  mark: "final grade,final mark,letter grade,score,nota,calificación",
  outcome: "status,result,estado,resultado",
  transfer: "transferred,transfer credit,traslado",
  collegeCredits: "college credit,dual credits,créditos universitarios",
};
const names = Object.fromEntries(
  transcriptFields.map((field) => [field, [headers[field], ...synonyms[field].split(",")].map(plainName)]),
) as Record<TranscriptField, string[]>;

const outcomes: [RegExp, CourseOutcome][] = [
  [/^(completed?|passed|pass|earned|done|aprobad[oa]|terminad[oa])$/i, "COMPLETED"],
  [/^(failed|fail|not passed|reprobad[oa])$/i, "FAILED"],
  [/^(in progress|in-progress|current|enrolled|now|en curso)$/i, "IN_PROGRESS"],
  [/^(withdrawn|withdrew|dropped|retirad[oa])$/i, "WITHDRAWN"],
];

export type TranscriptEntry = {
  grade: number;
  /** 0 is the whole year. */
  term: number;
  code: string;
  scedCode: string | null;
  title: string;
  credits: number;
  mark: string | null;
  outcome: CourseOutcome;
  transfer: boolean;
  collegeCredits: number | null;
};

export type OfferedCourse = { code: string; scedCode: string | null; titleEn: string; credits: number };
/** Where a line's student stands: grade now (null: nobody knows it) and the year in which this school year ends. */
export type TranscriptPlace = { grade: number | null; yearEnd: number };

/**
 * Reads one line of a record. What the school's own course says need not be repeated: title, SCED code and credits come
 * from it. The year comes as a grade or as a school year; a course of a later year than now is refused unless it goes on.
 */
export function readTranscriptEntry(
  line: number,
  typed: TranscriptCells,
  place: TranscriptPlace | null,
  courses: ReadonlyMap<string, OfferedCourse>,
): { entry: TranscriptEntry; problems: ListProblem[] } {
  const problems: ListProblem[] = [];
  const cells = Object.fromEntries(
    transcriptFields.map((field) => [field, cleanCell(typed[field])]),
  ) as TranscriptCells;
  const wrong = (field: TranscriptField, kind: ListProblemKind, values: ListProblem["values"] = {}) => {
    problems.push(problem(line, field, kind, { value: cells[field], ...values }));
  };
  const course = courses.get(sameCode(cells.code));
  if (cells.code === "") wrong("code", "code-missing");
  else if (!isCourseCode(cells.code)) wrong("code", "code-shape");
  const title = cells.title || course?.titleEn || "";
  if (title === "") wrong("title", "title-missing");
  if (title.length > longestTitle) wrong("title", "title-long", { most: longestTitle });
  const amount = (field: "credits" | "collegeCredits", least: number, most: number) => {
    const read = readNumber(cells[field]);
    if (read === undefined) wrong(field, "not-a-number");
    else if (read < least || read > most) wrong(field, "credits-range", { most });
    else if (!inHundredths(read)) wrong(field, "credits-step");
    return read ?? 0;
  };
  if (cells.credits === "" && !course) wrong("credits", "credits-missing");
  const credits = cells.credits === "" ? (course?.credits ?? 0) : amount("credits", 0, mostCredits);
  const scedCode = (/^\d{4}$/.test(cells.scedCode) ? `0${cells.scedCode}` : cells.scedCode) || course?.scedCode || null;
  if (scedCode !== null && !/^\d{5}$/.test(scedCode)) wrong("scedCode", "sced-unknown");
  const termText = cells.term.toLowerCase();
  const term = /^(|0|y|yr|year|full year|fy|año)$/.test(termText)
    ? 0
    : ({ fall: 1, autumn: 1, spring: 2, otoño: 1, primavera: 2 }[termText] ??
      Number(/^[stq]?([1-4])$/.exec(termText)?.[1] ?? Number.NaN));
  if (Number.isNaN(term)) wrong("term", "terms-unreadable", { most: mostTerms });
  if (cells.mark.length > 8) wrong("mark", "mark-long");
  const yes = readYes(cells.transfer);
  if (yes === undefined) wrong("transfer", "yes-or-no");
  const entry: TranscriptEntry = {
    grade: gradeOfLine(cells, place, wrong),
    term: term || 0,
    code: course?.code ?? cells.code,
    scedCode,
    title,
    credits,
    mark: cells.mark || null,
    outcome: outcomeOfLine(cells, wrong),
    transfer: yes ?? false,
    collegeCredits: cells.collegeCredits === "" ? null : amount("collegeCredits", 0, 30),
  };
  const ended = entry.outcome === "COMPLETED" || entry.outcome === "FAILED";
  if (place?.grade != null && (ended ? entry.grade : entry.grade - 1) > place.grade)
    wrong(cells.grade === "" ? "year" : "grade", "grade-later", { now: place.grade });
  return { entry, problems };
}

type Wrong = (field: TranscriptField, kind: ListProblemKind, values?: ListProblem["values"]) => void;

function outcomeOfLine({ outcome, mark }: TranscriptCells, wrong: Wrong): CourseOutcome {
  const said = outcomes.find(([pattern]) => pattern.test(outcome))?.[1];
  const known = outcomes.find(([, each]) => each === outcome.toUpperCase())?.[1];
  const found = said ?? known ?? (outcome === "" ? (mark === "" ? "IN_PROGRESS" : outcomeOf(mark)) : null);
  if (!found) wrong("outcome", outcome === "" ? "outcome-missing" : "outcome-unknown", { mark });
  return found ?? "COMPLETED";
}

function gradeOfLine(cells: TranscriptCells, place: TranscriptPlace | null, wrong: Wrong): number {
  if (cells.grade !== "") {
    const read = readGrades(cells.grade);
    if (!read || read.from !== read.to) wrong("grade", "grade-unreadable");
    else if (read.from < lowestGrade || read.from > highestGrade)
      wrong("grade", "grades-range", { from: lowestGrade, to: highestGrade });
    return read?.from ?? 0;
  }
  const year = readSchoolYear(cells.year);
  if (cells.year === "") wrong("grade", "year-missing");
  else if (year === undefined) wrong("year", "year-unreadable");
  else if (place?.grade === null) wrong("year", "year-without-grade");
  else if (place?.grade !== undefined) {
    const grade = place.grade - (place.yearEnd - year);
    if (grade < lowestGrade || grade > highestGrade)
      wrong("year", "grades-range", { from: lowestGrade, to: highestGrade });
    return grade;
  }
  return 0;
}

export type TranscriptLine = { line: number; login: string; cells: TranscriptCells };
export const mostTranscriptLines = 30_000;

/** Takes a file of records apart: whose each line is stands in `login`, plain as accounts keep it. */
export function readTranscriptLines(text: string): {
  lines: TranscriptLine[];
  ignored: string[];
  problems: ListProblem[];
} {
  const list = readList(text, names, { required: ["student", "code"], most: mostTranscriptLines });
  const problems = [...list.problems];
  if (list.rows.length > 0 && !list.has.has("grade") && !list.has.has("year"))
    problems.push(problem(1, "grade", "column-missing", { name: headers.grade }));
  const lines = list.rows.map(({ line, cells }) => {
    const login = toLogin(cells.student);
    if (!login)
      problems.push(
        problem(line, "student", cells.student === "" ? "student-missing" : "student-unknown", {
          value: cells.student,
        }),
      );
    return { line, login: login ? (login.kind === "email" ? login.email : login.signInName) : "", cells };
  });
  return { lines, ignored: list.ignored, problems };
}

export const transcriptHead: string = csvHead(Object.values(headers));
