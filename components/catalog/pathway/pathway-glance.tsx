import { Facts } from "@/components/ui/facts";
import type { NationalFigures } from "@/lib/catalog/queries/get-national-figures";
import type { PathwayDetails } from "@/lib/catalog/queries/get-pathway";
import { badgesOf, type Thresholds } from "@/lib/catalog/rules/badges";
import { groupFactsOf } from "@/lib/catalog/rules/group-facts";
import { schoolStages } from "@/lib/catalog/rules/school-shares";
import { fill, formatMoney, formatNumber, formatPercent, type Locale } from "@/lib/platform/texts";
import { FactBadges } from "../fact-badges";
import { programTexts } from "../program-texts";
import { catalogTexts } from "../texts";

type Props = { pathway: PathwayDetails; thresholds: Thresholds; national: NationalFigures; locale: Locale };

/** What a pathway comes to, in four figures; nothing where it has no occupation of its own. */
export function PathwayGlance({ pathway, thresholds, national, locale }: Props) {
  if (pathway.near || pathway.occupations.length === 0) return null;
  const texts = programTexts(locale).glance;
  const { unknown, stages } = catalogTexts(locale);
  const facts = groupFactsOf(pathway.occupations);
  const first = schoolStages.find((stage) => pathway.occupations.some((occupation) => occupation.stage === stage));
  const grows = (percent: number | null) =>
    percent === null ? unknown : formatPercent(locale, percent, { sign: true });
  return (
    <section className="glance" aria-label={texts.label}>
      <Facts
        facts={[
          {
            label: texts.wage,
            value: facts.wageMedian === null ? unknown : formatMoney(locale, facts.wageMedian),
            note: texts.wageNote,
          },
          { label: texts.start, value: first ? stages[first] : unknown, note: texts.startNote },
          {
            label: texts.growth,
            value: grows(facts.growthPercent),
            note: fill(texts.growthNote, { growth: grows(national.growthPercent) }),
          },
          {
            label: texts.openings,
            value: facts.openings === null ? unknown : formatNumber(locale, facts.openings),
            note:
              facts.employment === null
                ? undefined
                : fill(texts.openingsNote, { workers: formatNumber(locale, facts.employment) }),
          },
        ]}
      />
      <FactBadges locale={locale} badges={badgesOf(facts, thresholds, national)} label={texts.badges} />
    </section>
  );
}
