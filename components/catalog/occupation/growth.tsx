import type { NationalFigures } from "@/lib/catalog/queries/get-national-figures";
import type { OccupationFacts } from "@/lib/catalog/queries/get-occupation";
import { growthWord } from "@/lib/catalog/rules/growth-word";
import { fill, type Locale } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";
import { GrowthSlope } from "../growth-slope";

type Props = { locale: Locale; occupation: OccupationFacts; national: NationalFigures };

/** How the number of jobs changes; draws nothing where no forecast is made. */
export function Growth({ locale, occupation, national }: Props) {
  const { grows, facts } = exploreTexts(locale).occupation;
  const { growthPercent, employment, employmentProjected, projectionOwner } = occupation;
  if (growthPercent === null || employment === null || employmentProjected === null) return null;
  return (
    <section>
      <h2>{grows.title}</h2>
      {national.growthPercent === null ? null : (
        <p className="soft mt-2">{grows.words[growthWord(growthPercent, national.growthPercent)]}</p>
      )}
      {projectionOwner === null ? null : <p className="xs soft">{fill(facts.figuresOf, { title: projectionOwner })}</p>}
      <GrowthSlope
        locale={locale}
        growthPercent={growthPercent}
        allGrowthPercent={national.growthPercent}
        employment={employment}
        employmentProjected={employmentProjected}
      />
    </section>
  );
}
