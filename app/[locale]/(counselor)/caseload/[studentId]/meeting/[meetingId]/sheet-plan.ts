import type { SheetPlan } from "@/components/counseling/meeting-sheet";
import { courseTitle, missingWords, unmetWords } from "@/components/plans/approval/words";
import type { PlanFacts } from "@/lib/plans/queries/load-plan-facts";
import { lastSchoolGrade } from "@/lib/plans/rules/school-year";
import type { Locale } from "@/lib/platform/texts";

/** What a meeting's sheet tells of a plan. The last year of school has no next one: its own courses stand there. */
export function sheetPlan(locale: Locale, facts: PlanFacts, grade: number | null): SheetPlan {
  const { check, courses, spanish } = facts;
  const from = grade ?? lastSchoolGrade;
  const year = Math.min(from + 1, lastSchoolGrade);
  const ahead = courses
    .filter((course) => course.grade === year && course.state !== "FAILED")
    .sort((a, b) => a.term - b.term);
  return {
    credits: check && check.total,
    missing: check ? missingWords(locale, check) : [],
    unmet: check ? unmetWords(locale, check) : [],
    pathway: facts.pathway[locale],
    courses: {
      grade: year,
      isNext: year > from,
      titles: [...new Set(ahead.map((course) => courseTitle(locale, course, spanish)))],
    },
    questions: facts.remarks
      .filter(
        ({ authorKind, resolvedAt, entryId }) =>
          authorKind !== "COUNSELOR" && resolvedAt === null && !entryId?.startsWith("comment:"),
      )
      .map(({ text }) => text),
  };
}
