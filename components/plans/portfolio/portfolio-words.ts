import type { PortfolioEntryView } from "@/lib/plans/rules/portfolio";
import { lastSchoolGrade } from "@/lib/plans/rules/school-year";
import { fill, formatDate, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import type { PortfolioTexts } from "../portfolio-texts";

export const gradeWords = (grade: number, texts: PortfolioTexts): string =>
  grade <= lastSchoolGrade
    ? fill(texts.fields.gradeName, { n: grade })
    : fill(texts.fields.gradeAfter, { n: grade - lastSchoolGrade });

/** "12.4 KB", "3.1 MB". */
export function sizeWords(locale: Locale, bytes: number): string {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1024, "kilobyte"] : [bytes / 1024 / 1024, "megabyte"];
  const maximumFractionDigits = amount < 10 ? 1 : 0;
  return formatNumber(locale, Math.max(amount, 0.1), {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits,
  });
}

/** When, how long and in which year, in the order in which one would say it. */
export function entryWords(entry: PortfolioEntryView, today: Date, locale: Locale, texts: PortfolioTexts): string[] {
  const { kind, startsOn, dueOn, doneOn, hours, grade } = entry;
  const { say } = texts;
  const date = (day: Date) => formatDate(locale, day);
  const when =
    startsOn && doneOn
      ? fill(say.between, { from: date(startsOn), until: date(doneOn) })
      : doneOn
        ? fill(say.on[kind], { date: date(doneOn) })
        : startsOn
          ? fill(say.from, { date: date(startsOn) })
          : dueOn
            ? fill(dueOn < today ? say.late : say.due, { date: date(dueOn) })
            : null;
  return [
    when,
    hours === null ? null : plural(locale, hours, say.hours),
    grade === null ? null : gradeWords(grade, texts),
  ].filter((part) => part !== null);
}
