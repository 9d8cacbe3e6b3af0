import { csvCell, csvHead } from "@/lib/catalog/rules/open-data-csv";
import { inHundredths, sameCode } from "./course-list";
import { readDay, readNumber, writeDay } from "./list-cells";
import { cleanCell, type ListProblem, type ListProblemKind, plainName, problem, readList } from "./list-file";
import { isMinimumMark } from "./marks";

const headers = {
  college: "college",
  collegeCourse: "college_course",
  collegeTitle: "college_title",
  credits: "college_credits",
  courseCodes: "courses",
  minimumMark: "minimum_mark",
  validFrom: "valid_from",
  validUntil: "valid_until",
} as const;
export type AgreementField = keyof typeof headers;
export type AgreementCells = Record<AgreementField, string>;
export const agreementFields = Object.keys(headers) as AgreementField[];

const synonyms: AgreementCells = {
  college: "institution,partner,universidad,colegio",
  collegeCourse: "college course code,college code,course at college,materia de la universidad",
  collegeTitle: "college course title,title,título",
  credits: "credits,credit hours,hours,créditos",
  courseCodes: "course,course codes,school courses,school course,materias,materia",
  minimumMark: "minimum grade,min grade,grade,minimum,nota mínima",
  validFrom: "from,start,starts,begins,desde",
  validUntil: "until,end,ends,expires,valid to,hasta",
};
const names = Object.fromEntries(
  agreementFields.map((field) => [field, [headers[field], ...synonyms[field].split(",")].map(plainName)]),
) as Record<AgreementField, string[]>;

/** What a college counts for courses of a school; `line` is null where it stands in no file. */
export type ListedAgreement = {
  line: number | null;
  college: string;
  collegeCourse: string;
  collegeTitle: string;
  credits: number;
  courseCodes: string[];
  minimumMark: string | null;
  /** A day, as "2026-08-01". */
  validFrom: string;
  validUntil: string | null;
};

export const mostCollegeCredits = 30;
const longest = 120;

/**
 * Reads one agreement from cells and checks it: a college and its course, credits over 0 in steps of 0.01, one or more
 * codes of the school's courses, a mark from D- to A+ or a number, days that lie in order.
 */
export function readAgreement(
  line: number,
  typed: AgreementCells,
  spelling: (code: string) => string | undefined,
): { agreement: ListedAgreement; problems: ListProblem[] } {
  const problems: ListProblem[] = [];
  const cells = Object.fromEntries(agreementFields.map((field) => [field, cleanCell(typed[field])])) as AgreementCells;
  const wrong = (field: AgreementField, kind: ListProblemKind, values: ListProblem["values"] = {}) => {
    problems.push(problem(line, field, kind, { value: cells[field], ...values }));
  };
  for (const field of ["college", "collegeCourse", "courseCodes", "validFrom"] as const)
    if (cells[field] === "") wrong(field, "missing");
  for (const field of ["college", "collegeCourse", "collegeTitle"] as const)
    if (cells[field].length > longest) wrong(field, "title-long", { most: longest });
  const credits = readNumber(cells.credits);
  if (credits === undefined) wrong("credits", cells.credits === "" ? "missing" : "not-a-number");
  else if (!(credits > 0 && credits <= mostCollegeCredits))
    wrong("credits", "credits-range", { most: mostCollegeCredits });
  else if (!inHundredths(credits)) wrong("credits", "credits-step");
  const typedCodes = cells.courseCodes.split(/[\s,;&+]+|\band\b/i).filter((code) => code !== "");
  const courseCodes = [...new Set(typedCodes.map((code) => spelling(code) ?? code))];
  for (const code of courseCodes)
    if (spelling(code) === undefined) wrong("courseCodes", "course-unknown", { value: code });
  if (cells.minimumMark !== "" && !isMinimumMark(cells.minimumMark)) wrong("minimumMark", "mark-unknown");
  const day = (field: "validFrom" | "validUntil") => {
    const read = cells[field] === "" ? null : readDay(cells[field]);
    if (read === undefined) wrong(field, "day-unreadable");
    return read ?? null;
  };
  const [validFrom, validUntil] = [day("validFrom"), day("validUntil")];
  if (validFrom && validUntil && validUntil < validFrom) wrong("validUntil", "days-order");
  return {
    agreement: {
      line,
      college: cells.college,
      collegeCourse: cells.collegeCourse,
      collegeTitle: cells.collegeTitle,
      credits: credits ?? 0,
      courseCodes,
      minimumMark: cells.minimumMark.toUpperCase() || null,
      validFrom: validFrom ?? "",
      validUntil,
    },
    problems,
  };
}

/** One agreement for one college course of one college and the same school courses; a list changes it by these. */
export const agreementKey = ({ college, collegeCourse, courseCodes }: Omit<ListedAgreement, "line">): string =>
  [college.toLowerCase(), collegeCourse.toLowerCase(), ...courseCodes.map(sameCode).sort()].join("\n");

export const mostAgreements = 2000;

/** Reads a list of agreements; `spelling` answers a school's own code as the school writes it. */
export function readAgreements(text: string, spelling: (code: string) => string | undefined) {
  const required = ["college", "collegeCourse", "credits", "courseCodes", "validFrom"] as const;
  const list = readList(text, names, { required, most: mostAgreements });
  const problems = [...list.problems];
  const seen = new Map<string, number>();
  const agreements = list.rows.map(({ line, cells }) => {
    const read = readAgreement(line, cells, spelling);
    problems.push(...read.problems);
    const first = seen.get(agreementKey(read.agreement));
    if (first !== undefined) problems.push(problem(line, "collegeCourse", "row-twice", { first }));
    else seen.set(agreementKey(read.agreement), line);
    return read.agreement;
  });
  return { agreements, ignored: list.ignored, problems };
}

/** What one field of an agreement says, as a list has it. */
export function agreementCell(agreement: Omit<ListedAgreement, "line">, field: AgreementField): string {
  return field === "courseCodes" ? agreement.courseCodes.join("; ") : String(agreement[field] ?? "");
}

export const agreementHead: string = csvHead(Object.values(headers));
export const agreementLine = (agreement: Omit<ListedAgreement, "line">): string =>
  `${agreementFields.map((field) => csvCell(agreementCell(agreement, field))).join(",")}\r\n`;

type Stored = Omit<ListedAgreement, "line" | "validFrom" | "validUntil"> & { validFrom: Date; validUntil: Date | null };

/** A stored agreement with its days as a list says them. */
export const listedAgreement = ({ validFrom, validUntil, ...agreement }: Stored): Omit<ListedAgreement, "line"> => ({
  college: agreement.college,
  collegeCourse: agreement.collegeCourse,
  collegeTitle: agreement.collegeTitle,
  credits: agreement.credits,
  courseCodes: agreement.courseCodes,
  minimumMark: agreement.minimumMark,
  validFrom: writeDay(validFrom),
  validUntil: validUntil && writeDay(validUntil),
});
