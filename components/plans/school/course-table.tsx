import { Table } from "@/components/ui/table";
import type { SchoolCourse } from "@/lib/plans/queries/list-school-courses";
import { writeGrades } from "@/lib/plans/rules/course-csv";
import { writePrerequisites } from "@/lib/plans/rules/prerequisites";
import { formatNumber, type Locale } from "@/lib/platform/texts";
import { courseTexts } from "../course-texts";

/** A school's courses, each a way to its form. */
export function CourseTable({ locale, courses }: { locale: Locale; courses: readonly SchoolCourse[] }) {
  const texts = courseTexts(locale).courses;
  return (
    <Table
      caption={texts.title}
      captionHidden
      rows={courses}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "code",
          label: texts.code,
          cell: ({ id, code }) => <a href={`/${locale}/admin/courses/${id}`}>{code}</a>,
        },
        {
          key: "name",
          label: texts.name,
          cell: ({ titleEn, titleEs }) => (locale === "es" ? titleEs || titleEn : titleEn),
        },
        { key: "credits", label: texts.credits, cell: ({ credits }) => formatNumber(locale, credits), numeric: true },
        { key: "grades", label: texts.grades, cell: (course) => writeGrades(course) },
        {
          key: "before",
          label: texts.before,
          cell: ({ prerequisites }) => writePrerequisites(prerequisites) || "–",
        },
        {
          key: "seats",
          label: texts.seats,
          cell: ({ capacity }) => (capacity === null ? texts.any : formatNumber(locale, capacity)),
          numeric: true,
        },
      ]}
    />
  );
}
