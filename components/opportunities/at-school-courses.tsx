import { EmptyState } from "@/components/ui/empty-state";
import { fill, type Locale } from "@/lib/platform/texts";
import { atSchoolTexts } from "./at-school-texts";

export type CourseHere = { code: string; title: string; foreign: boolean; gradeFrom: number; gradeTo: number };

/** The school's courses that fit a pathway. */
export function AtSchoolCourses({ locale, courses }: { locale: Locale; courses: readonly CourseHere[] }) {
  const texts = atSchoolTexts(locale).courses;
  return (
    <section className="part stack">
      <h2>{texts.title}</h2>
      {courses.length === 0 ? (
        <EmptyState title={texts.none} text={texts.noneText} />
      ) : (
        <>
          <p>{texts.text}</p>
          <ul>
            {courses.map(({ code, title, foreign, gradeFrom, gradeTo }) => (
              <li key={code}>
                <span lang={foreign ? "en" : undefined}>{title}</span>{" "}
                <span className="soft sm">
                  {code},{" "}
                  {gradeFrom === gradeTo
                    ? fill(texts.grade, { grade: gradeFrom })
                    : fill(texts.grades, { from: gradeFrom, to: gradeTo })}
                </span>
              </li>
            ))}
          </ul>
          <p className="no-print">
            <a href={`/${locale}/plan`}>{texts.add}</a>
          </p>
        </>
      )}
    </section>
  );
}
