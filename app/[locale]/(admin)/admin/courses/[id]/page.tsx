import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Outcome } from "@/components/admin/outcome";
import { TextForm, type TextFormField } from "@/components/admin/text-form";
import { courseTexts } from "@/components/plans/course-texts";
import { SchoolFrame } from "@/components/plans/school/school-frame";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { getCourse } from "@/lib/plans/queries/list-courses";
import type { SchoolCourse } from "@/lib/plans/queries/list-school-courses";
import { courseCell, courseCellNames } from "@/lib/plans/rules/course-csv";
import { rowIdSchema } from "@/lib/plans/rules/row-id";
import { courseMark } from "@/lib/plans/save-course";
import { fill, type Locale, toLocale } from "@/lib/platform/texts";
import { frameOf } from "../../school-of";
import { restoreCourseAction, retireCourseAction, saveCourseAction } from "../actions";
import { courseFormName } from "../form-names";

type Props = PageProps<"/[locale]/admin/courses/[id]">;

const choices = ["dualCredit", "repeatable"];
const wide = ["prerequisites"];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: courseTexts(toLocale((await params).locale)).courses.title, robots: { index: false } };
}

/** The fields of a course's form; a code that stands is no field. */
function fieldsOf(locale: Locale, course: SchoolCourse | null): TextFormField[] {
  const { fields, hints, form } = courseTexts(locale);
  return courseCellNames
    .filter((name) => course === null || name !== "code")
    .map((name) => ({
      name: courseFormName(name),
      label: fields[name],
      hint: hints[name],
      short: !wide.includes(name),
      defaultValue: course ? courseCell(course, name) : choices.includes(name) ? "no" : "",
      ...(choices.includes(name)
        ? {
            choices: [
              { value: "no", label: form.no },
              { value: "yes", label: form.yes },
            ],
          }
        : {}),
    }));
}

export default async function CoursePage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = toLocale(segment);
  const path = `/admin/courses/${id}`;
  const administrator = await requireSchoolAdministrator(locale, path);
  const query = await searchParams;
  const adding = id === "new";
  if (!adding && !rowIdSchema.safeParse(id).success) notFound();
  const course = adding ? null : ((await getCourse(administrator, id)) ?? notFound());
  const frame = frameOf(administrator, course ? course.schoolId : query.school);
  const schoolId = frame.school.id;
  const { courses: texts, lists, form } = courseTexts(locale);
  const who = typeof query.who === "string" && query.who !== "" ? `${query.who.slice(0, 24)}: ` : "";
  const problems = { ...lists.problems, invalid: `${who}${lists.problems.invalid}` };
  return (
    <SchoolFrame
      locale={locale}
      path={path}
      area="courses"
      title={course ? fill(texts.edit, { code: course.code }) : texts.new}
      {...frame}
    >
      <Outcome locale={locale} query={query} words={{ done: lists.done, problems }} />
      {course?.retired ? (
        <section className="part stack">
          <Note tone="warn">{texts.retiredNote}</Note>
          <form action={restoreCourseAction.bind(null, locale, schoolId, course.id)}>
            <PlainButton>{texts.restore}</PlainButton>
          </form>
        </section>
      ) : (
        <section className="part stack">
          {course ? <p className="soft">{texts.who}</p> : null}
          <TextForm
            prefix="course-"
            action={saveCourseAction.bind(null, locale, schoolId, course?.id ?? null)}
            fields={fieldsOf(locale, course)}
            submit={texts.save}
            texts={form}
            problems={lists.problems}
          >
            {course ? <input type="hidden" name="seen" value={courseMark(course)} /> : null}
          </TextForm>
        </section>
      )}
      {course && !course.retired ? (
        <section className="part stack">
          <h2>{texts.retire}</h2>
          <p>{texts.retireText}</p>
          <form action={retireCourseAction.bind(null, locale, schoolId, course.id)}>
            <PlainButton>{texts.retire}</PlainButton>
          </form>
        </section>
      ) : null}
    </SchoolFrame>
  );
}
