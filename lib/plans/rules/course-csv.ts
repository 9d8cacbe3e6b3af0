import { type CourseEntry, type CourseField, courseFields, type ListedCourse, sameCode } from "./course-list";
import { csvCell, csvHead } from "@/lib/catalog/rules/open-data-csv";
import { readGrades, readNumber, readTerms, readYes } from "./list-cells";
import { cleanCell, type ListProblem, type ListProblemKind, plainName, problem, readList } from "./list-file";
import { readPrerequisites, writePrerequisites } from "./prerequisites";

const headers = {
  code: "code",
  titleEn: "title",
  titleEs: "title_es",
  scedCode: "sced",
  credits: "credits",
  grades: "grades",
  length: "length",
  terms: "terms",
  prerequisites: "prerequisites",
  corequisites: "corequisites",
  capacity: "capacity",
  credentialId: "credential",
  dualCredit: "dual_credit",
  repeatable: "repeatable",
} as const;
type Column = keyof typeof headers;

const synonyms: Record<Column, readonly string[]> = {
  code: ["course code", "course number", "course no", "course id", "number", "id", "course", "código", "clave"],
  titleEn: ["title en", "course title", "course name", "name", "title (english)", "english title", "nombre", "título"],
  titleEs: ["title (spanish)", "spanish title", "spanish", "título en español", "nombre en español", "español"],
  scedCode: ["sced code", "sced course code", "state code", "national code", "código sced"],
  credits: ["credit", "credit value", "credits earned", "units", "unit", "créditos", "crédito"],
  grades: ["grade", "grade level", "grade levels", "grade range", "grado", "grados"],
  length: ["duration", "course length", "term length", "duración"],
  terms: ["term", "offered", "offered in", "semester", "semesters", "begins in", "período", "períodos"],
  prerequisites: ["prerequisite", "prereq", "prereqs", "requires", "requisito previo", "requisitos previos"],
  corequisites: ["corequisite", "coreq", "coreqs", "taken with", "correquisito", "correquisitos"],
  capacity: ["seats", "max seats", "maximum", "max enrollment", "enrollment limit", "cupo", "capacidad"],
  credentialId: ["credential id", "certification", "industry credential", "credencial"],
  dualCredit: ["dual", "dual enrollment", "college credit", "doble crédito", "crédito doble"],
  repeatable: ["repeat", "can repeat", "may be repeated", "repetible"],
};

const names = Object.fromEntries(
  Object.entries(headers).map(([field, header]) => [field, [header, ...synonyms[field as Column]].map(plainName)]),
) as Record<Column, string[]>;

export const mostCoursesInList = 5000;

/** Fields of which the file has no column keep what they were; a new course has these. */
const unsaid: Omit<CourseEntry, "code" | "titleEn" | "credits"> = {
  titleEs: null,
  scedCode: null,
  gradeFrom: 9,
  gradeTo: 12,
  length: 0,
  terms: [],
  prerequisites: [],
  corequisites: [],
  capacity: null,
  credentialId: null,
  dualCredit: false,
  repeatable: false,
};

function readCourse(line: number, cells: Record<Column, string>, problems: ListProblem[]): ListedCourse {
  const wrong = (column: Column, kind: ListProblemKind) => {
    problems.push(problem(line, column, kind, { code: cells.code, value: cells[column] }));
  };
  const read = <Value>(column: Column, kind: ListProblemKind, value: Value | undefined, instead: Value): Value => {
    if (value === undefined) wrong(column, kind);
    return value ?? instead;
  };
  const optional = (column: Column, kind: ListProblemKind) =>
    cells[column] === "" ? null : read<number | null>(column, kind, readNumber(cells[column]), null);
  const yes = (column: Column) => read(column, "yes-or-no", readYes(cells[column]), false);
  const grades = cells.grades === "" ? { from: unsaid.gradeFrom, to: unsaid.gradeTo } : readGrades(cells.grades);
  const { from, to } = read("grades", "grades-unreadable", grades, { from: unsaid.gradeFrom, to: unsaid.gradeTo });
  const before = readPrerequisites(cells.prerequisites);
  if (!before.ok)
    problems.push(
      problem(line, "prerequisites", `prerequisites-${before.kind}`, { code: cells.code, value: before.value }),
    );
  // Partners are all needed: a list of codes, of which no two are alternatives.
  const beside = readPrerequisites(cells.corequisites);
  const partners = beside.ok && beside.groups.every((group) => group.length === 1);
  if (!partners) wrong("corequisites", "corequisites-unreadable");
  // A spreadsheet takes the leading zero of 02052 away.
  const sced = /^\d{4}$/.test(cells.scedCode) ? `0${cells.scedCode}` : cells.scedCode;
  if (cells.credits === "") wrong("credits", "credits-missing");
  return {
    line,
    code: cells.code,
    titleEn: cells.titleEn,
    titleEs: cells.titleEs || null,
    scedCode: sced || null,
    credits: cells.credits === "" ? 1 : read("credits", "not-a-number", readNumber(cells.credits), 1),
    gradeFrom: from,
    gradeTo: to,
    length: /^(|year|full year|all year|y|año|todo el año)$/i.test(cells.length)
      ? 0
      : /^(semester|semestre|s)$/i.test(cells.length)
        ? 1
        : read("length", "not-a-number", readNumber(cells.length), 0),
    terms: read("terms", "terms-unreadable", readTerms(cells.terms), []),
    prerequisites: before.ok ? before.groups : [],
    corequisites: beside.ok && partners ? beside.groups.map(([code]) => code!) : [],
    capacity: optional("capacity", "not-a-number"),
    credentialId: cells.credentialId || null,
    dualCredit: yes("dualCredit"),
    repeatable: yes("repeatable"),
  };
}

/** A course as cells of a list, as a form sends them. */
export type CourseCells = Record<Column, string>;
export const courseCellNames = Object.keys(headers) as Column[];

/** Reads a form's cells as line 1; what cannot be read is told at its column. */
export function courseOfCells(cells: CourseCells): { course: ListedCourse; problems: ListProblem[] } {
  const problems: ListProblem[] = [];
  const tidy = Object.fromEntries(courseCellNames.map((name) => [name, cleanCell(cells[name])])) as CourseCells;
  return { course: readCourse(1, tidy, problems), problems };
}

export type ReadCourses = { courses: ListedCourse[]; has: CourseField[]; ignored: string[]; problems: ListProblem[] };

/** Reads a list of courses; code, title and credits are needed, everything else may be missing. */
export function readCourses(text: string): ReadCourses {
  const list = readList(text, names, { required: ["code", "titleEn", "credits"], most: mostCoursesInList });
  const problems = [...list.problems];
  const courses = list.rows.map(({ line, cells }) => readCourse(line, cells, problems));
  return { courses, has: courseFields.filter((field) => list.has.has(field)), ignored: list.ignored, problems };
}

/** A course of the file over the one that is there: what the file has no column for stays, codes keep their spelling. */
export function overCourse(
  course: ListedCourse,
  has: readonly CourseField[],
  now: CourseEntry | undefined,
  spelling: (code: string) => string,
): ListedCourse {
  const says = new Set(has);
  const keep = <Field extends keyof CourseEntry & CourseField>(field: Field) =>
    says.has(field) || !now ? course[field] : now[field];
  const grades = says.has("grades") || !now ? course : now;
  return {
    ...course,
    code: now?.code ?? course.code,
    titleEs: keep("titleEs"),
    scedCode: keep("scedCode"),
    gradeFrom: grades.gradeFrom,
    gradeTo: grades.gradeTo,
    length: keep("length"),
    terms: keep("terms"),
    prerequisites: keep("prerequisites").map((group) => group.map(spelling)),
    corequisites: keep("corequisites").map(spelling),
    capacity: keep("capacity"),
    credentialId: keep("credentialId"),
    dualCredit: keep("dualCredit"),
    repeatable: keep("repeatable"),
  };
}

/** Each code of the list as it is written there. */
export function spellingIn(courses: readonly { code: string }[]): (code: string) => string {
  const known = new Map(courses.map(({ code }) => [sameCode(code), code]));
  return (code) => known.get(sameCode(code)) ?? code;
}

export const writeGrades = ({ gradeFrom, gradeTo }: Pick<CourseEntry, "gradeFrom" | "gradeTo">): string =>
  gradeFrom === gradeTo ? String(gradeFrom) : `${gradeFrom}-${gradeTo}`;

/** What one field of a course says, as a list has it. */
export function courseCell(course: CourseEntry, field: CourseField | "code"): string {
  if (field === "grades") return writeGrades(course);
  if (field === "prerequisites") return writePrerequisites(course.prerequisites);
  if (field === "corequisites") return course.corequisites.join("; ");
  if (field === "terms") return course.terms.join(" ");
  if (field === "dualCredit" || field === "repeatable") return course[field] ? "yes" : "no";
  return String(course[field] ?? "");
}

export const courseColumns: readonly string[] = Object.values(headers);
export const courseHead: string = csvHead(courseColumns);

/** One course as a line of an export; a cell that a spreadsheet would run is made harmless. */
export const courseLine = (course: CourseEntry): string =>
  `${courseCellNames.map((field) => csvCell(courseCell(course, field))).join(",")}\r\n`;
