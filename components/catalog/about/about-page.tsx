import { PlainButton } from "@/components/ui/sign";
import type { CatalogGaps } from "@/lib/catalog/queries/count-gaps";
import type { Release } from "@/lib/catalog/queries/get-release";
import { fill, formatNumber, formatPercent, type Locale } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";
import { Sources } from "./sources";

/** How the survey measures and keeps: the numbers that its rules use. */
export type SurveyFigures = { subjectWeight: number; tooCloseShare: number; keyHours: number; orphanDays: number };

type Props = { locale: Locale; release: Release | null; gaps: CatalogGaps; figures: SurveyFigures };

export function AboutPage({ locale, release, gaps, figures }: Props) {
  const texts = exploreTexts(locale).about;
  const { matches, yours } = texts;
  const counts = Object.fromEntries(Object.entries(gaps).map(([name, n]) => [name, formatNumber(locale, n)]));
  const parts = [
    ["sources", texts.sources.title],
    ["missing", texts.gaps.title],
    ["matches", matches.title],
    ["your-data", yours.title],
  ] as const;
  const weight = formatNumber(locale, figures.subjectWeight);
  const share = formatPercent(locale, figures.tooCloseShare * 100);
  const keeping = { hours: figures.keyHours, days: figures.orphanDays };
  return (
    <div className="page about">
      <h1>{texts.title}</h1>
      <p className="lede">{texts.lede}</p>
      <nav aria-label={texts.contents}>
        <ul>
          {parts.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Sources locale={locale} release={release} />
      <section id="missing">
        <h2>{texts.gaps.title}</h2>
        <p>{texts.gaps.intro}</p>
        <Points points={texts.gaps.items.map((item) => fill(item, counts))} />
      </section>
      <section id="matches">
        <h2>{matches.title}</h2>
        <ol className="points">
          {matches.items.map((item) => (
            <li key={item}>{fill(item, { weight })}</li>
          ))}
        </ol>
        <h3>{matches.sureTitle}</h3>
        <Points points={matches.sure.map((item) => fill(item, { share }))} />
        <PlainButton href={`/${locale}/about-the-survey`}>{matches.survey}</PlainButton>
      </section>
      <section id="your-data">
        <h2>{yours.title}</h2>
        <h3>{yours.keptTitle}</h3>
        <Points points={yours.kept.map((item) => fill(item, keeping))} />
        <h3>{yours.seenTitle}</h3>
        <Points points={yours.seen} />
        <h3>{yours.deleteTitle}</h3>
        <Points points={yours.delete} />
        <PlainButton href={`/${locale}/account`}>{yours.account}</PlainButton>
      </section>
    </div>
  );
}

const Points = ({ points }: { points: readonly string[] }) => (
  <ul className="points">
    {points.map((point) => (
      <li key={point}>{point}</li>
    ))}
  </ul>
);
