import { wageWords } from "@/components/catalog/wage-words";
import { fill, formatMoney, formatNumber, formatPercent, type Locale } from "@/lib/platform/texts";
import { resultTexts } from "../result-texts";

type Facts = { openings: number | null; growthPercent: number | null };
type Props = {
  locale: Locale;
  facts: Facts &
    (
      | { wageMedian: number | null }
      | { wageMedian: number | null; wageMedianAtLeast: boolean; wageMedianHourly: number | null }
    );
  /** What stands before it. */
  first?: string | null;
};

/** Pay, openings and growth stand beside the fit, and change nothing about it. */
export function MatchFactsLine({ locale, facts, first }: Props) {
  return <p className="xs soft num match-facts">{[first, ...factWords(locale, facts)].filter(Boolean).join(" · ")}</p>;
}

export function factWords(locale: Locale, facts: Props["facts"]): string[] {
  const { facts: texts } = resultTexts(locale);
  const { openings, growthPercent } = facts;
  const wage =
    "wageMedianHourly" in facts
      ? wageWords(locale, facts)
      : facts.wageMedian === null
        ? null
        : formatMoney(locale, Math.round(facts.wageMedian / 100) * 100);
  return [
    wage === null ? texts.payUnknown : fill(texts.pay, { wage }),
    openings === null ? texts.openingsUnknown : fill(texts.openings, { n: formatNumber(locale, Math.round(openings)) }),
    ...(growthPercent === null
      ? []
      : [fill(texts.growth, { n: formatPercent(locale, growthPercent, { sign: true }) })]),
  ];
}
