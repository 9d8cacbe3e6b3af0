import type { NationalFigures } from "@/lib/catalog/queries/get-national-figures";
import type { OccupationFacts } from "@/lib/catalog/queries/get-occupation";
import { growthWord } from "@/lib/catalog/rules/growth-word";
import { fill, type Locale } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";
import { GrowthSlope } from "../growth-slope";
import { WagePoint } from "../wage-point";
import { wageWords } from "../wage-words";

type Props = { locale: Locale; occupation: OccupationFacts; national: NationalFigures };

/** What the job pays; draws nothing where no wage is known, which the facts above say already. */
export function Pay({ locale, occupation, national }: Props) {
  const { pays, facts } = exploreTexts(locale).occupation;
  const wage = wageWords(locale, occupation);
  if (wage === null) return null;
  const words = occupation.wageMedian === null ? fill(pays.hourly, { wage }) : pays.median;
  return (
    <section>
      <h2>{pays.title}</h2>
      <p className="soft mt-2">{words}</p>
      {occupation.wageOwner === null ? null : (
        <p className="xs soft">{fill(facts.wageOf, { title: occupation.wageOwner })}</p>
      )}
      <WagePoint
        locale={locale}
        wageMedian={occupation.wageMedian}
        wageMedianAtLeast={occupation.wageMedianAtLeast}
        nationalMedian={national.wageMedian}
      />
    </section>
  );
}

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
