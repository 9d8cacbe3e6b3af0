import { Badge } from "@/components/ui/badge";
import type { ProgramCourseRow } from "@/lib/catalog/queries/get-framework-programs";
import type { CurriculumCourse } from "@/lib/counseling/queries/get-curriculum";
import type { ProgramLine } from "@/lib/counseling/rules/curriculum";
import { fill, type Locale } from "@/lib/platform/texts";
import { curriculumTexts } from "./curriculum-texts";

export type CurriculumLine = ProgramLine<ProgramCourseRow, CurriculumCourse>;

type Titled = { title: string; titleEs: string | null };

/** A title in the page's language, and in which language it is where it has none there. */
export function InLanguage({ locale, of: { title, titleEs } }: { locale: Locale; of: Titled }) {
  const translated = locale === "es" ? titleEs : title;
  return <span lang={translated === null ? "en" : undefined}>{translated ?? title}</span>;
}

/** The program by grade: each course in the first of its grades, with the school's own course or that it is missing. */
export function CurriculumProgram({ locale, lines }: { locale: Locale; lines: readonly CurriculumLine[] }) {
  const { one: texts } = curriculumTexts(locale);
  if (lines.length === 0) return <p>{texts.noProgram}</p>;
  const grades = [...new Set(lines.map(({ step }) => step.gradeFrom))].sort((a, b) => a - b);
  const missing = lines.filter(({ step, course }) => step.kind === "CAREER" && course === null);
  return (
    <>
      <h2>{texts.missingTitle}</h2>
      {missing.length === 0 ? <p>{texts.noMissing}</p> : null}
      <ul className="class-clusters">
        {missing.map(({ step }) => (
          <li key={step.code}>
            <InLanguage locale={locale} of={step} />{" "}
            <span className="soft">
              {step.code} · {gradesWords(texts, step)}
            </span>
          </li>
        ))}
      </ul>
      <h2>{texts.program}</h2>
      <p className="soft">{texts.programNote}</p>
      <table className="table stack-narrow">
        <caption className="vh">{texts.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.course}</th>
            <th scope="col">{texts.kind}</th>
            <th scope="col">{texts.here}</th>
          </tr>
        </thead>
        {grades.map((grade) => (
          <tbody key={grade}>
            <tr>
              <th scope="rowgroup" colSpan={3} className="curriculum-grade">
                {fill(texts.grade, { n: grade })}
              </th>
            </tr>
            {lines
              .filter(({ step }) => step.gradeFrom === grade)
              .map(({ step, course }) => (
                <tr key={`${step.code} ${step.kind}`}>
                  <th scope="row">
                    <InLanguage locale={locale} of={step} />
                    {step.gradeTo > step.gradeFrom ? <small className="soft"> {gradesWords(texts, step)}</small> : null}
                  </th>
                  <td data-label={texts.kind}>{texts.kinds[step.kind]}</td>
                  <td data-label={texts.here}>
                    {course ? (
                      <>
                        <InLanguage locale={locale} of={course} /> <span className="soft">{course.code}</span>
                      </>
                    ) : (
                      <Badge tone="warn">{texts.missing}</Badge>
                    )}
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </>
  );
}

const gradesWords = (texts: { grade: string; span: string }, { gradeFrom, gradeTo }: CurriculumLine["step"]) =>
  fill(texts.grade, { n: gradeFrom === gradeTo ? gradeFrom : fill(texts.span, { from: gradeFrom, to: gradeTo }) });
