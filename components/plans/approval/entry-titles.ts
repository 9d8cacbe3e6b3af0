import type { PlanFacts } from "@/lib/plans/queries/load-plan-facts";
import type { Locale } from "@/lib/platform/texts";
import { courseTitle, stepTitle } from "./words";

/** Titles of the plan's entries by id and, unless only entries are wanted, of the school's courses by code. */
export function entryTitles(
  locale: Locale,
  { content, offers, spanish }: Pick<PlanFacts, "content" | "offers" | "spanish">,
  which: "all" | "entries" = "all",
): Map<string, string> {
  const entries = [
    ...content.courses.map((course) => [course.id, courseTitle(locale, course, spanish)] as const),
    ...content.steps.map((step) => [step.id, stepTitle(locale, step)] as const),
  ];
  const listed = which === "all" ? offers.map(({ code, title }) => [code, title] as const) : [];
  return new Map([...listed, ...entries]);
}
