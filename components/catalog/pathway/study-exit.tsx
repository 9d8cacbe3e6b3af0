import type { PathwayOccupation } from "@/lib/catalog/queries/get-pathway";
import type { Exit } from "@/lib/catalog/rules/study-program";
import { type Locale, plural } from "@/lib/platform/texts";
import { OccupationLink } from "../occupation-link";
import { programTexts } from "../program-texts";
import { wageWords } from "../wage-words";

/** The occupations one can start in, the busiest first, and how many programs lead there. */
export type WayOn = {
  exit: Exit;
  occupations: PathwayOccupation[];
  count: number;
  /** Others there ask for years of work first. */
  later: boolean;
  programs: number;
};

export const examples = 3;

/** One way on after school, with the jobs one can leave for and the programs that lead there. */
export function StudyExit({ way, near, locale }: { way: WayOn; near: boolean; locale: Locale }) {
  const { study: texts } = programTexts(locale);
  const { exit, occupations, count, later, programs } = way;
  const shown = occupations.slice(0, examples);
  return (
    <li className={count === 0 ? "none" : "exit"}>
      <div className="study-stop">
        <span className="study-dot" aria-hidden="true" />
        <h4>{texts.exits[exit]}</h4>
        <p className="xs soft">{texts.exitNotes[exit]}</p>
      </div>
      <div className="study-cell">
        {count === 0 ? (
          <p className="soft">{later ? texts.later : texts.noJob}</p>
        ) : (
          <>
            <p className="flag out">{near ? texts.leaveNear : texts.leaveHere}</p>
            <ul>
              {shown.map((occupation) => (
                <li key={occupation.code}>
                  <OccupationLink occupation={occupation} locale={locale} />{" "}
                  <span className="num soft">{wageWords(locale, occupation)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        {count > shown.length ? (
          <p>
            <a href="#all">{plural(locale, count - shown.length, texts.more)}</a>
          </p>
        ) : null}
        {programs > 0 ? (
          <p className="study-programs">
            <a href={`#after-${exit}`}>{plural(locale, programs, texts.programs)}</a>
          </p>
        ) : null}
      </div>
    </li>
  );
}
