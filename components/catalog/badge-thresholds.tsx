import { highWageFrom, type Thresholds } from "@/lib/catalog/rules/badges";
import { fill, formatMoney, formatNumber, formatPercent, type Locale } from "@/lib/platform/texts";
import { overviewTexts } from "./overview-texts";

type Props = {
  locale: Locale;
  thresholds: Thresholds;
  /** Dollars a year. */
  nationalMedian: number | null;
};

/** From where on something is called high, in words: published beside the badges. */
export function BadgeThresholds({ locale, thresholds, nationalMedian }: Props) {
  const texts = overviewTexts(locale).badges;
  const wage = highWageFrom(thresholds, { wageMedian: nationalMedian });
  return (
    <dl className="thresholds">
      {wage === null || nationalMedian === null ? null : (
        <div>
          <dt>{texts.highWage}</dt>
          <dd>{fill(texts.wageRule, { wage: formatMoney(locale, wage), all: formatMoney(locale, nationalMedian) })}</dd>
        </div>
      )}
      <div>
        <dt>{texts.highSkill}</dt>
        <dd>{fill(texts.skillRule, { school: texts.school[thresholds.highSkillStage] })}</dd>
      </div>
      <div>
        <dt>{texts.highDemand}</dt>
        <dd>
          {fill(texts.demandRule, {
            openings: formatNumber(locale, thresholds.highDemandOpenings),
            growth: formatPercent(locale, thresholds.highDemandGrowth),
          })}
        </dd>
      </div>
    </dl>
  );
}
