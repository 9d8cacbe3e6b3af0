import type { CSSProperties } from "react";
import { Sheet } from "@/components/ui/sheet";
import type { NationalFigures } from "@/lib/catalog/queries/get-national-figures";
import { type EconomyScale, percentOf } from "@/lib/catalog/rules/economy-scale";
import { fill, formatMoney, formatPercent, type Locale } from "@/lib/platform/texts";
import { overviewTexts } from "../overview-texts";
import { type EconomyItem, EconomyRow } from "./economy-row";

type Props = {
  locale: Locale;
  label: string;
  items: readonly EconomyItem[];
  scale: EconomyScale;
  all: NationalFigures;
  level: 2 | 3;
  /** Whether to say what lines, slopes and points mean: once a page is enough. */
  legend: boolean;
};

const at = (name: string, percent: number) => ({ [name]: `${percent}%` }) as CSSProperties;

/** The strips of some clusters on one map sheet, under the heads of their columns. */
export function EconomySheet({ locale, label, items, scale, all, level, legend }: Props) {
  const texts = overviewTexts(locale).economy;
  return (
    <Sheet className="eco" edge={9}>
      {legend ? <Legend locale={locale} all={all} /> : null}
      <div className="eco-heads" aria-hidden="true">
        <span className="eco-head eco-head-people">{texts.people}</span>
        <span className="eco-head">{texts.growth}</span>
        <span className="eco-head axis">
          <span>{texts.wage}</span>
          {scale.wageMarks.slice(1).map((mark) => (
            <span
              key={mark}
              className={mark === scale.wageTop ? "eco-tick last" : "eco-tick"}
              style={at("--mark", percentOf(mark, scale.wageTop))}
            >
              {formatMoney(locale, mark)}
            </span>
          ))}
        </span>
      </div>
      <ul className="eco-rows" aria-label={label}>
        {items.map((item) => (
          <EconomyRow key={item.id} locale={locale} item={item} scale={scale} all={all} level={level} />
        ))}
      </ul>
    </Sheet>
  );
}

function Legend({ locale, all }: { locale: Locale; all: NationalFigures }) {
  const texts = overviewTexts(locale).economy;
  return (
    <div className="legend">
      <span>{texts.legendPeople}</span>
      {all.wageMedian === null || all.growthPercent === null ? null : (
        <span>
          <svg width="34" height="16" viewBox="0 0 34 16" aria-hidden="true">
            <path className="all-jobs" d="M4 0V16" />
            <path className="all-slope" d="M14 12L32 4" />
          </svg>
          {fill(texts.legendAll, {
            wage: formatMoney(locale, all.wageMedian),
            growth: formatPercent(locale, all.growthPercent, { sign: true }),
          })}
        </span>
      )}
    </div>
  );
}
