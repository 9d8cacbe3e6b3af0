import type { Locale } from "@/lib/platform/texts";
import type { FormLine } from "./form-line";
import { structureTexts } from "./structure-texts";

type Class = {
  title: string;
  schoolYearId: string;
  subject: string | null;
  courseCode: string | null;
  grade: number | null;
};

/** The fields of a class's form; of a new one without a title. */
export function classFields(
  locale: Locale,
  years: readonly { id: string; title: string }[],
  one: Partial<Class> & { schoolYearId: string },
): FormLine[] {
  const { classes: texts } = structureTexts(locale);
  return [
    { name: "title", label: texts.name, defaultValue: one.title ?? "" },
    {
      name: "schoolYearId",
      label: texts.year,
      short: true,
      defaultValue: one.schoolYearId,
      choices: years.map(({ id, title }) => ({ value: id, label: title })),
    },
    { name: "grade", label: texts.grade, short: true, defaultValue: String(one.grade ?? "") },
    { name: "subject", label: texts.subject, short: true, defaultValue: one.subject ?? "" },
    {
      name: "courseCode",
      label: texts.course,
      hint: texts.courseHint,
      short: true,
      defaultValue: one.courseCode ?? "",
    },
  ];
}
