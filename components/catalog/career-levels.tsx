import { Disclosure } from "@/components/ui/disclosure";
import { lineStyle } from "@/components/ui/hue";
import type { NationalFigures } from "@/lib/catalog/queries/get-national-figures";
import type { PathwayDetails, PathwayOccupation } from "@/lib/catalog/queries/get-pathway";
import { badgesOf, type Thresholds } from "@/lib/catalog/rules/badges";
import { type CareerLevel, careerLevelsOf } from "@/lib/catalog/rules/career-levels";
import { fill, formatNumber, formatPercent, type Locale, plural } from "@/lib/platform/texts";
import { BadgeThresholds } from "./badge-thresholds";
import { FactBadges } from "./fact-badges";
import { OccupationLink } from "./occupation-link";
import { programTexts } from "./program-texts";
import { catalogTexts } from "./texts";
import { wageRange } from "./wage-words";

type Props = { pathway: PathwayDetails; thresholds: Thresholds; national: NationalFigures; locale: Locale };

const names = { ENTRY: "entry", MID: "mid", ADVANCED: "advanced" } as const;
const examples = 4;
/** A kind of schooling that fewer workers than this share need is not named. */
const telling = 0.15;

/** The three stages of a career in a pathway: schooling, pay, outlook and the busiest jobs of each. */
export function CareerLevels({ pathway, thresholds, national, locale }: Props) {
  const texts = programTexts(locale).levels;
  const levels = careerLevelsOf(pathway.occupations);
  const isWider = levels.some(({ counted }) => counted.some(({ projectionFrom }) => projectionFrom !== null));
  return (
    <>
      <ol className="levels" style={lineStyle(pathway.line)}>
        {levels.map((level) => (
          <Level
            key={level.level}
            level={level}
            pathway={pathway}
            thresholds={thresholds}
            national={national}
            locale={locale}
          />
        ))}
      </ol>
      {isWider ? <p className="xs soft footnote">{texts.wider}</p> : null}
      <Disclosure summary={texts.thresholds}>
        <BadgeThresholds locale={locale} thresholds={thresholds} nationalMedian={national.wageMedian} />
      </Disclosure>
    </>
  );
}

function Level({ level, ...props }: Props & { level: CareerLevel<PathwayOccupation> }) {
  const { thresholds, national, locale } = props;
  const { occupations, pathway, unknown } = catalogTexts(locale);
  const texts = programTexts(locale).levels;
  const { count, typical, counted, facts } = level;
  return (
    <li className={count === 0 ? "none" : undefined}>
      <div className="level-head">
        <h3>{pathway[names[level.level]]}</h3>
        <p className="sm soft">{count === 0 ? texts.none : plural(locale, count, occupations)}</p>
        <FactBadges locale={locale} badges={badgesOf(facts, thresholds, national)} />
      </div>
      {count === 0 ? null : (
        <>
          <dl>
            <div>
              <dt>{texts.school}</dt>
              <dd>{schoolWords(level, props) ?? unknown}</dd>
            </div>
            <div>
              <dt>{texts.wages}</dt>
              <dd className="num">{wageRange(locale, counted.length > 0 ? counted : typical) ?? unknown}</dd>
            </div>
            <div>
              <dt>{texts.growth}</dt>
              <dd className="num">
                {facts.growthPercent === null ? unknown : formatPercent(locale, facts.growthPercent, { sign: true })}
              </dd>
            </div>
            <div>
              <dt>{texts.openings}</dt>
              <dd className="num">
                {facts.openings === null ? unknown : formatNumber(locale, facts.openings)}
                {counted.some(({ projectionFrom }) => projectionFrom !== null) ? "*" : null}
              </dd>
            </div>
          </dl>
          <div>
            <h4>{texts.typical}</h4>
            <ul className="inline-list">
              {typical.slice(0, examples).map((occupation) => (
                <li key={occupation.code}>
                  <OccupationLink occupation={occupation} locale={locale} />
                </li>
              ))}
            </ul>
          </div>
        </>
      )}
    </li>
  );
}

function schoolWords({ education }: CareerLevel<PathwayOccupation>, { pathway, locale }: Props): string | null {
  const texts = programTexts(locale).levels;
  const named = education.filter(({ share }) => share >= telling);
  const title = (key: string) => pathway.educationTitles[key] ?? key;
  if (named.length === 1) return title(named[0]!.key);
  return named.length === 0
    ? null
    : named
        .map(({ key, share }) => fill(texts.share, { school: title(key), share: formatPercent(locale, Math.round(share * 100)) }))
        .join(", ");
}
