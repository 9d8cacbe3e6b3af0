import type { CSSProperties, ReactNode } from "react";
import { hueStyle } from "@/components/ui/hue";
import { Tile } from "@/components/ui/tile";
import type { EconomyFacts } from "@/lib/catalog/queries/economy";
import type { NationalFigures } from "@/lib/catalog/queries/get-national-figures";
import { type EconomyScale, percentOf } from "@/lib/catalog/rules/economy-scale";
import { formatMoney, formatPercent, type Locale } from "@/lib/platform/texts";
import { openingsWords, peopleWords } from "../big-number";
import { FactBadges } from "../fact-badges";
import { type OverviewTexts, overviewTexts } from "../overview-texts";
import { round } from "../round";

export type EconomyItem = {
  id: string;
  title: string;
  /** Without the language; the whole of a group has none. */
  path: string | null;
  summary: string | null;
  counts: ReactNode;
  hue: string | null;
  mark: string | null;
  facts: EconomyFacts | undefined;
};

type Props = { locale: Locale; item: EconomyItem; scale: EconomyScale; all: NationalFigures; level: 2 | 3 };

const geometry = (values: Record<`--${string}`, number>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, `${value}%`])) as CSSProperties;

/** One strip of the economy: a name, people as length, growth as slope, the wage as a point on the common scale. */
export function EconomyRow({ locale, item, scale, all, level }: Props) {
  const texts = overviewTexts(locale).economy;
  const Heading = level === 2 ? "h2" : "h3";
  const { facts } = item;
  return (
    <li className={item.path ? "eco-row" : "eco-row whole"} style={item.hue ? hueStyle(item.hue) : undefined}>
      <div className="eco-name">
        {item.mark ? <Tile mark={item.mark} /> : null}
        <div>
          {item.path ? (
            <Heading>
              <a href={`/${locale}${item.path}`}>{item.title}</a>
            </Heading>
          ) : (
            <p className="eco-title">{item.title}</p>
          )}
          {item.summary ? <p className="eco-summary">{item.summary}</p> : null}
          <p className="counts">{item.counts}</p>
          {facts ? <FactBadges locale={locale} badges={facts.badges} /> : null}
        </div>
      </div>
      {facts && facts.employment !== null ? (
        <People locale={locale} employment={facts.employment} openings={facts.openings} scale={scale} />
      ) : (
        <p className="eco-none hint">{texts.unknown}</p>
      )}
      {facts && facts.growthPercent !== null ? (
        <Growth locale={locale} percent={facts.growthPercent} all={all.growthPercent} scale={scale} texts={texts} />
      ) : null}
      {facts && facts.wageMedian !== null ? (
        <Wage locale={locale} wage={facts.wageMedian} all={all.wageMedian} scale={scale} texts={texts} />
      ) : null}
    </li>
  );
}

type PeopleProps = { locale: Locale; employment: number; openings: number | null; scale: EconomyScale };

function People({ locale, employment, openings, scale }: PeopleProps) {
  const size = percentOf(employment, scale.people);
  return (
    <div className="eco-people">
      <span
        className="eco-line"
        style={geometry({ "--size": size, "--open": percentOf(openings ?? 0, scale.people) })}
        aria-hidden="true"
      />
      <p>
        <b>{peopleWords(locale, employment)}</b>
        {openings === null ? null : <span>{openingsWords(locale, openings)}</span>}
      </p>
    </div>
  );
}

type GrowthProps = {
  locale: Locale;
  percent: number;
  all: number | null;
  scale: EconomyScale;
  texts: OverviewTexts["economy"];
};

const run = 84;
const middle = 30;
const rise = 23;

function Growth({ locale, percent, all, scale, texts }: GrowthProps) {
  const toY = (value: number) => round(middle - (scale.growth === 0 ? 0 : (value / scale.growth) * rise));
  const y = toY(percent);
  return (
    <div className="eco-growth">
      <span className="eco-label">{texts.growth}</span>
      <div>
        <svg viewBox={`0 0 ${run + 10} ${2 * middle}`} aria-hidden="true">
          <path className="ground" d={`M2 ${middle}H${run + 8}`} />
          {all === null ? null : <path className="all-slope" d={`M4 ${middle}L${run} ${toY(all)}`} />}
          <path className="slope" d={`M4 ${middle}L${run} ${y}`} />
          <circle className="stop" cx={run} cy={y} r="5" />
        </svg>
        <p>
          <b>{formatPercent(locale, round(percent), { sign: true })}</b>
          {percent < 0 ? <span>{texts.shrinking}</span> : null}
        </p>
      </div>
    </div>
  );
}

type WageProps = {
  locale: Locale;
  wage: number;
  all: number | null;
  scale: EconomyScale;
  texts: OverviewTexts["economy"];
};

function Wage({ locale, wage, all, scale, texts }: WageProps) {
  const at = percentOf(wage, scale.wageTop);
  return (
    <div
      className={at > 70 ? "eco-wage inward" : "eco-wage"}
      style={geometry({ "--at": at, "--all": percentOf(all ?? 0, scale.wageTop) })}
    >
      <span className="eco-label">{texts.wage}</span>
      <div className="eco-scale">
        <WageMarks scale={scale} />
        {all === null ? null : <i className="eco-all" />}
        <i className="eco-reach" />
        <i className="eco-point" />
        <b>{formatMoney(locale, wage)}</b>
      </div>
    </div>
  );
}

/** The faint lines of the scale; each strip carries its part of them. */
export function WageMarks({ scale }: { scale: EconomyScale }) {
  return scale.wageMarks.map((mark) => (
    <i key={mark} className="eco-mark" style={geometry({ "--mark": percentOf(mark, scale.wageTop) })} />
  ));
}
