import { hueStyle } from "@/components/ui/hue";
import type { SharedCourseRow } from "@/lib/catalog/queries/list-shared-courses";
import { fill, type Locale } from "@/lib/platform/texts";
import { overviewTexts } from "../overview-texts";
import { storyTexts } from "../story-texts";

type Props = {
  locale: Locale;
  cluster: { title: string; hue: string; pathways: readonly unknown[] };
  grades: readonly { grade: number; courses: SharedCourseRow[] }[];
  /** What one learns on the way, and what follows after school, in a few sentences. */
  learn?: string | undefined;
  after?: string | undefined;
};

/** The school courses that the pathways share, as one line with a stop for each grade; nothing where none are known. */
export function SharedCourses({ locale, cluster, grades, learn, after }: Props) {
  if (grades.length === 0 && !learn && !after) return null;
  const texts = overviewTexts(locale).courses;
  return (
    <section className="part">
      <h2>{texts.title}</h2>
      {learn ? <p className="story-text">{learn}</p> : null}
      {grades.length === 0 ? null : (
        <>
          <p className="soft">{fill(texts.intro, { cluster: cluster.title })}</p>
          <ol className="grades" style={hueStyle(cluster.hue)}>
            {grades.map(({ grade, courses }) => (
              <li key={grade}>
                <h3>{fill(texts.grade, { n: grade })}</h3>
                {courses.length === 0 ? <p className="hint">{texts.none}</p> : null}
                <ul>
                  {courses.map((course) => (
                    <li key={course.courseCode} className={course.kind === "GENERAL" ? undefined : "career"}>
                      <span lang={course.language === locale ? undefined : course.language}>{course.title}</span>
                      {course.kind === "GENERAL" ? null : <small>{texts.career}</small>}
                      {course.pathways === null ? null : (
                        <small>{fill(texts.most, { n: course.pathways, all: cluster.pathways.length })}</small>
                      )}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
          <p className="xs soft footnote">{texts.source}</p>
        </>
      )}
      {after ? (
        <div className="after-school">
          <h3>{storyTexts(locale).afterSchool}</h3>
          <p>{after}</p>
        </div>
      ) : null}
    </section>
  );
}
