import type { CheckedCourse } from "@/lib/plans/rules/checked-course";
import type { RequirementCheck } from "@/lib/plans/rules/check-requirements";
import type { PlannedStep } from "@/lib/plans/rules/content";
import type { Edit } from "@/lib/plans/rules/edits";
import type { Words } from "@/lib/plans/rules/requirement-set";
import type { Relation } from "@/lib/plans/rules/approval";
import { fill, type Locale } from "@/lib/platform/texts";
import { approvalTexts } from "../approval-texts";
import { boardTexts } from "../board-texts";
import { creditWords, placeName } from "../board/board-words";

export type Spanish = Readonly<Record<string, string>>;

/** A course in the reader's language, where the school's list has it. */
export const courseTitle = (locale: Locale, course: { code: string; title: string }, spanish: Spanish): string =>
  (locale === "es" && spanish[course.code]) || course.title;

export const stepTitle = (locale: Locale, { title, exit }: Pick<PlannedStep, "title" | "exit">): string =>
  title || boardTexts(locale).exits[exit ?? "WORK"];

export const termWords = (locale: Locale, term: number): string => {
  const { plan } = approvalTexts(locale);
  return term === 0 ? plan.wholeYear : fill(plan.inTerm, { n: term });
};

export const relationWords = (locale: Locale, relation: string | null): string | null => {
  const { relations } = approvalTexts(locale);
  return relation !== null && relation in relations ? relations[relation as Relation] : null;
};

/** "1 credit of English", for each thing that is missing. */
export function missingWords(locale: Locale, check: RequirementCheck): string[] {
  const { plan } = approvalTexts(locale);
  return check.closing.map(({ title, credits }) =>
    fill(plan.missing, { credits: creditWords(locale, credits), line: title[locale] }),
  );
}

export const unmetWords = (locale: Locale, check: RequirementCheck): string[] =>
  check.conditions.filter(({ met }) => !met).map(({ title }) => title[locale]);

/** The years of a plan in order, each with its courses by term and its steps; years without either are left out. */
export function yearsOf(
  courses: readonly CheckedCourse[],
  steps: readonly PlannedStep[],
): { grade: number; courses: CheckedCourse[]; steps: PlannedStep[] }[] {
  const grades = [...new Set([...courses, ...steps].map(({ grade }) => grade))].sort((a, b) => a - b);
  return grades.map((grade) => ({
    grade,
    courses: courses
      .filter((course) => course.grade === grade)
      .sort((a, b) => a.term - b.term || a.title.localeCompare(b.title)),
    steps: steps.filter((step) => step.grade === grade),
  }));
}

/** "Add Biology in Grade 11". `titles` are of the plan's entries, by id, and of the school's courses, by code. */
export function editWords(locale: Locale, edit: Edit, titles: ReadonlyMap<string, string>): string {
  const { proposals } = approvalTexts(locale);
  const title = (key: string) => titles.get(key) ?? proposals.gone;
  const place = (grade: number, term?: number) => placeName(locale, { grade, term: term ?? null });
  switch (edit.kind) {
    case "add":
      return fill(proposals.add, { title: titles.get(edit.code) ?? edit.code, place: place(edit.grade, edit.term) });
    case "addOwn":
      return fill(proposals.add, { title: edit.title, place: place(edit.grade, edit.term) });
    case "move":
      return fill(proposals.move, { title: title(edit.id), place: place(edit.grade, edit.term) });
    case "replace":
      return fill(proposals.replace, { title: title(edit.id), by: titles.get(edit.code) ?? edit.code });
    case "remove":
      return fill(proposals.remove, { title: title(edit.id) });
    case "addStep":
      return fill(proposals.addStep, {
        title: stepTitle(locale, { title: edit.title, ...(edit.exit ? { exit: edit.exit } : {}) }),
        place: place(edit.grade),
      });
    default:
      return proposals.gone;
  }
}

/** Titles of pathways as `changeWords` wants them. */
export const pathwayTitles = (locale: Locale, pathways: ReadonlyMap<string, Words>) =>
  new Map([...pathways].map(([id, words]) => [id, { title: words[locale] }]));
