import { fieldsOf, type PortfolioEntryView } from "@/lib/plans/rules/portfolio";
import { planGrades } from "@/lib/plans/rules/school-year";
import type { PortfolioKind } from "@/prisma/generated/enums";
import type { PortfolioTexts } from "../portfolio-texts";
import { pathwayOf } from "./portfolio-view";
import { gradeWords } from "./portfolio-words";

/** Everything that the form of this kind says and offers, for the page that shows it. */
export function entryFormProps(kind: PortfolioKind, texts: PortfolioTexts) {
  const { fields, form, kinds, problems } = texts;
  return {
    kind,
    fields: fieldsOf[kind],
    years: planGrades.map((grade) => ({ value: String(grade), label: gradeWords(grade, texts) })),
    texts: {
      labels: {
        title: kinds[kind].titleLabel,
        text: kinds[kind].textLabel,
        startsOn: fields.startsOn,
        dueOn: fields.dueOn,
        doneOn: fields.doneOn[kind],
        hours: fields.hours,
        grade: fields.grade,
        about: fields.about,
      },
      hints: {
        title: kinds[kind].titleHint,
        hours: fields.hoursHint,
        ...(kind === "REFLECTION" ? {} : { doneOn: fields.doneHint }),
      },
      none: { grade: fields.gradeNone, about: fields.aboutNone },
      cancel: form.cancel,
      summary: form.summary,
      kept: form.kept,
      problems,
    },
  };
}

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? "";

export const entryValues = (entry: PortfolioEntryView): Record<string, string> => ({
  title: entry.title,
  text: entry.text,
  startsOn: day(entry.startsOn),
  dueOn: day(entry.dueOn),
  doneOn: day(entry.doneOn),
  hours: entry.hours === null ? "" : String(entry.hours),
  grade: entry.grade === null ? "" : String(entry.grade),
  about: pathwayOf(entry.about) ?? "",
});
