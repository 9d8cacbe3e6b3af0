import type { BrochureData } from "@/lib/catalog/queries/get-cluster-print";
import { fill, type Locale } from "@/lib/platform/texts";
import { printTexts } from "../print-texts";
import { storyTexts } from "../story-texts";

const coursesAGrade = 5;

/** The flap: what to take at school, and what to do first. */
export function BrochureSchool({ locale, data: { grades, texts: told } }: { locale: Locale; data: BrochureData }) {
  const texts = printTexts(locale).brochure;
  const known = grades.filter(({ courses }) => courses.length > 0);
  return (
    <>
      <h2>{texts.how}</h2>
      {known.length > 0 ? (
        <>
          <h3>{texts.courses}</h3>
          <dl className="by-grade">
            {known.map(({ grade, courses }) => (
              <div key={grade}>
                <dt>{fill(texts.grade, { n: grade })}</dt>
                {courses.slice(0, coursesAGrade).map(({ courseCode, title, language }) => (
                  <dd key={courseCode} lang={language === locale ? undefined : language}>
                    {title}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </>
      ) : null}
      {told.AFTER ? (
        <>
          <h3>{storyTexts(locale).afterSchool}</h3>
          <p className="told">{told.AFTER}</p>
        </>
      ) : null}
      <div className="fold-end">
        <h3>{texts.stepsTitle}</h3>
        <ol className="three">
          {texts.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </>
  );
}
