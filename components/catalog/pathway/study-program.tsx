import { lineStyle } from "@/components/ui/hue";
import { Sheet } from "@/components/ui/sheet";
import type { NamedCourse } from "@/lib/catalog/queries/get-study-program";
import type { PathwayDetails } from "@/lib/catalog/queries/get-pathway";
import type { Credential } from "@/lib/catalog/queries/list-credentials";
import type { ProgramLevel } from "@/lib/catalog/queries/list-pathway-programs";
import { onePerFigure } from "@/lib/catalog/rules/career-levels";
import { courseKinds, exitOf, exits, gradeStops, needsExperience } from "@/lib/catalog/rules/study-program";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { programTexts } from "../program-texts";
import { StudyCredentials } from "./study-credentials";
import { StudyExit, type WayOn } from "./study-exit";
import { StudyTable } from "./study-table";

type Props = {
  pathway: PathwayDetails;
  courses: readonly NamedCourse[];
  programs: readonly ProgramLevel[];
  credentials: readonly Credential[];
  /** What one learns on the way, in a few sentences. */
  learn?: string | undefined;
  locale: Locale;
};

/** The program of study of a pathway as one trail: six grades, a turn, and six ways on to work. */
export function StudyProgram({ pathway, courses, programs, credentials, learn, locale }: Props) {
  const texts = programTexts(locale).study;
  const title = pathway.near ? texts.titleNear : texts.title;
  const learned = learn ? <p className="story-text">{learn}</p> : null;
  if (courses.length === 0 && learned === null) return null;
  if (courses.length === 0) {
    return (
      <section className="part" id="study">
        <h2>{title}</h2>
        {learned}
      </section>
    );
  }
  const stops = gradeStops(courses);
  const byExit = Map.groupBy(pathway.occupations, exitOf);
  const ways = exits.map((exit): WayOn => {
    const all = byExit.get(exit) ?? [];
    const own = all.filter((occupation) => !needsExperience(occupation));
    const level = programs.find(({ level: each }) => each === exit);
    return {
      exit,
      occupations: onePerFigure(own),
      count: own.length,
      later: all.length > own.length,
      programs: level?.count ?? 0,
    };
  });
  return (
    <section className="part" id="study">
      <h2>{title}</h2>
      {learned}
      <p className="soft">{texts.intro}</p>
      <Sheet
        edge={12}
        className="study-sheet"
        legend={<span>{fill(texts.own, { cluster: pathway.cluster.title })}</span>}
      >
        <div className="study" style={lineStyle(pathway.line)}>
          <div className="study-leg at-school">
            <h3>{texts.atSchool}</h3>
            <RowNames names={courseKinds.map((kind) => texts.kinds[kind])} />
            <ol>
              {stops.map((stop) => (
                <li key={stop.grade} className={stop.entry ? "entry" : undefined}>
                  <div className="study-stop">
                    <span className="study-dot" aria-hidden="true">
                      {stop.grade}
                    </span>
                    <h4>{fill(texts.grade, { n: formatNumber(locale, stop.grade) })}</h4>
                    {stop.entry ? <p className="flag in">{texts.startHere}</p> : null}
                  </div>
                  {courseKinds.map((kind) => (
                    <div key={kind} className="study-cell">
                      {stop[kind].length > 0 ? (
                        <>
                          <p className="study-kind">{texts.kinds[kind]}</p>
                          <ul>
                            {stop[kind].map(({ code, title, language, shared }) => (
                              <li key={code} lang={language === locale ? undefined : language}>
                                {shared ? title : <b>{title}</b>}
                              </li>
                            ))}
                          </ul>
                        </>
                      ) : null}
                    </div>
                  ))}
                </li>
              ))}
            </ol>
          </div>
          <div className="study-turn">
            <div>
              <h3>{texts.after}</h3>
              <p className="flag in">{texts.startLater}</p>
            </div>
          </div>
          <div className="study-leg after-school">
            <RowNames names={[texts.jobs, texts.credentials]} />
            <ol>
              {ways.map((way) => (
                <StudyExit key={way.exit} way={way} near={pathway.near !== null} locale={locale} />
              ))}
            </ol>
            <StudyCredentials credentials={credentials} locale={locale} />
          </div>
        </div>
      </Sheet>
      <StudyTable stops={stops} ways={ways} locale={locale} />
    </section>
  );
}

/** What stands in each row, once and at the side, where there is room; else each cell says it. */
const RowNames = ({ names }: { names: readonly string[] }) => (
  <div className="study-rows" aria-hidden="true">
    {names.map((name) => (
      <p key={name}>{name}</p>
    ))}
  </div>
);
