import { fill, type Locale } from "@/lib/platform/texts";
import { type CareRule, nameBounds } from "@/lib/schools/rules/care-rules";
import type { GradedSpan, Overlap } from "@/lib/schools/rules/range-gaps";
import { structureTexts } from "./structure-texts";

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** "grades 9 to 10"; null where a rule is for all grades. */
export function gradeWords(locale: Locale, from: number | null, to: number | null): string | null {
  const { care } = structureTexts(locale);
  if (from === null && to === null) return null;
  if (from === to) return fill(care.oneGrade, { grade: String(from) });
  if (from === null) return fill(care.gradesTo, { to: String(to) });
  if (to === null) return fill(care.gradesFrom, { from: String(from) });
  return fill(care.grades, { from: String(from), to: String(to) });
}

/** Which students a rule is for: "Garza to Z · grades 9 to 10 · Health academy". */
export function ruleWords(locale: Locale, rule: CareRule, programs: readonly { id: string; title: string }[]): string {
  const { care } = structureTexts(locale);
  const { from, to } = nameBounds(rule);
  const named =
    from === null && to === null
      ? null
      : fill(care.names, { from: rule.nameFrom || care.firstName, to: rule.nameTo || care.lastName });
  const program = rule.programId ? (programs.find(({ id }) => id === rule.programId)?.title ?? "") : null;
  const parts = [program, named, gradeWords(locale, rule.gradeFrom, rule.gradeTo)].filter((part) => part !== null);
  return parts.join(" · ") || care.everyone;
}

function spanWords(locale: Locale, { from, before }: Pick<GradedSpan, "from" | "before">): string {
  const { care } = structureTexts(locale);
  if (from !== null && before !== null) return fill(care.span, { from: capital(from), before: capital(before) });
  if (from !== null) return fill(care.spanFrom, { from: capital(from) });
  return before === null ? care.spanAll : fill(care.spanBefore, { before: capital(before) });
}

/** What no rule takes. */
export function gapWords(locale: Locale, gap: GradedSpan): string {
  const { care } = structureTexts(locale);
  const grades = gradeWords(locale, gap.gradeFrom, gap.gradeTo) ?? "";
  if (gap.from === null && gap.before === null) return fill(care.gapAll, { grades });
  return fill(care.gap, { span: spanWords(locale, gap), grades });
}

/** What two rules take; `nameOf` says whose a rule is. */
export const overlapWords = (locale: Locale, overlap: Overlap, nameOf: (ruleId: string) => string): string =>
  fill(structureTexts(locale).care.overlap, {
    span: spanWords(locale, overlap),
    grades: gradeWords(locale, overlap.gradeFrom, overlap.gradeTo) ?? "",
    first: nameOf(overlap.first),
    second: nameOf(overlap.second),
  });
