import { Disclosure } from "@/components/ui/disclosure";
import type { PathwayDetails } from "@/lib/catalog/queries/get-pathway";
import type { ProgramLevel } from "@/lib/catalog/queries/list-pathway-programs";
import { onePerFigure } from "@/lib/catalog/rules/career-levels";
import { exitOf } from "@/lib/catalog/rules/study-program";
import { fill, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import { OccupationLink } from "../occupation-link";
import { programTexts } from "../program-texts";
import { ProgramLinks } from "./program-links";

type Props = { pathway: PathwayDetails; levels: readonly ProgramLevel[]; after?: string | undefined; locale: Locale };

const atFirst = 6;

/** What to study after school, by the school that the jobs ask for; apprenticeships only where they are known. */
export function PathwayPrograms({ pathway, levels, after, locale }: Props) {
  const texts = programTexts(locale).after;
  const apprentices = onePerFigure(pathway.occupations.filter((each) => exitOf(each) === "APPRENTICESHIP"));
  if (levels.length === 0 && apprentices.length === 0 && pathway.near && !after) return null;
  return (
    <section className="part" id="after">
      <h2>{pathway.near ? texts.titleNear : texts.title}</h2>
      {after ? <p className="story-text">{after}</p> : null}
      <p className="soft">{levels.length === 0 ? texts.none : pathway.near ? texts.introNear : texts.intro}</p>
      <div className="after-levels">
        {apprentices.length > 0 ? (
          <div id="after-APPRENTICESHIP">
            <h3>{texts.apprentice}</h3>
            <p className="sm soft">{texts.apprenticeIntro}</p>
            <ul className="plain-list">
              {apprentices.map((occupation) => (
                <li key={occupation.code}>
                  <OccupationLink occupation={occupation} locale={locale} />
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {levels.map((level) => (
          <Level key={level.level} level={level} locale={locale} />
        ))}
      </div>
      <p className="sm footnote no-print">
        <a href={`/${locale}/programs`}>{texts.all}</a>
      </p>
    </section>
  );
}

function Level({ level: { level, programs, count }, locale }: { level: ProgramLevel; locale: Locale }) {
  const texts = programTexts(locale).after;
  const first = programs.length > atFirst + 1 ? programs.slice(0, atFirst) : programs;
  const rest = programs.slice(first.length);
  return (
    <div id={`after-${level}`}>
      <h3>{texts.levels[level]}</h3>
      <ProgramLinks programs={first} locale={locale} />
      {rest.length > 0 ? (
        <Disclosure summary={plural(locale, rest.length, texts.more)}>
          <ProgramLinks programs={rest} locale={locale} />
          {count > programs.length ? (
            <p className="xs soft footnote">
              {fill(texts.shown, { shown: formatNumber(locale, programs.length), all: formatNumber(locale, count) })}
            </p>
          ) : null}
        </Disclosure>
      ) : null}
    </div>
  );
}
