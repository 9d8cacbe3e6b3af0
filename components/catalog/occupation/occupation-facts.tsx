import { Disclosure } from "@/components/ui/disclosure";
import { type Fact, Facts } from "@/components/ui/facts";
import type { NationalFigures } from "@/lib/catalog/queries/get-national-figures";
import type { OccupationFacts as Occupation } from "@/lib/catalog/queries/get-occupation";
import { badgesOf, type Thresholds } from "@/lib/catalog/rules/badges";
import { fill, formatNumber, formatPercent, type Locale } from "@/lib/platform/texts";
import { BadgeThresholds } from "../badge-thresholds";
import { exploreTexts } from "../explore-texts";
import { FactBadges } from "../fact-badges";
import { occupationTexts } from "../occupation-texts";
import { wageWords } from "../wage-words";

type Props = { locale: Locale; occupation: Occupation; national: NationalFigures };
type FactsProps = Props & { thresholds: Thresholds };

function wageFact({ locale, occupation }: Props): Fact {
  const { facts, unknown } = exploreTexts(locale).occupation;
  const wage = wageWords(locale, occupation);
  const note = wage === null ? facts.noWage : occupation.wageMedian === null ? facts.wageHourly : facts.wageNote;
  return {
    label: facts.wage,
    value: wage ?? unknown,
    note: occupation.wageOwner === null ? note : fill(facts.wageOf, { title: occupation.wageOwner }),
  };
}

function schoolFact({ locale, occupation }: Props): Fact {
  const { facts, unknown } = exploreTexts(locale).occupation;
  const { entryEducation, experienceNeeded } = occupation;
  const note =
    entryEducation === null
      ? facts.noSchool
      : experienceNeeded && experienceNeeded.key !== "none"
        ? fill(facts.experience, { experience: experienceNeeded.title })
        : facts.schoolNote;
  return { label: facts.school, value: entryEducation?.title ?? unknown, note };
}

/** The four numbers that matter first; a figure that belongs to a larger group says so. */
export function OccupationFacts({ thresholds, ...props }: FactsProps) {
  const { locale, occupation, national } = props;
  const { facts, unknown } = exploreTexts(locale).occupation;
  const { openings, growthPercent, projectionOwner } = occupation;
  const owner = projectionOwner === null ? null : fill(facts.figuresOf, { title: projectionOwner });
  const growthNote =
    growthPercent === null
      ? facts.noFigures
      : (owner ??
        (national.growthPercent === null
          ? null
          : fill(facts.growthNote, { growth: formatPercent(locale, national.growthPercent, { sign: true }) })));
  return (
    <>
      <Facts
        facts={[
          wageFact(props),
          schoolFact(props),
          {
            label: facts.openings,
            value: openings === null ? unknown : formatNumber(locale, openings),
            note: openings === null ? facts.noFigures : (owner ?? facts.openingsNote),
          },
          {
            label: facts.growth,
            value: growthPercent === null ? unknown : formatPercent(locale, growthPercent, { sign: true }),
            note: growthNote,
          },
        ]}
      />
      <Badges locale={locale} occupation={occupation} national={national} thresholds={thresholds} />
    </>
  );
}

/** What is high about the job, by the thresholds of this installation, which stand behind a fold. */
function Badges({ locale, occupation, national, thresholds }: FactsProps) {
  const badges = badgesOf(occupation, thresholds, national);
  if (!badges.highWage && !badges.highSkill && !badges.highDemand) return null;
  const texts = occupationTexts(locale).badges;
  return (
    <div className="job-badges">
      <FactBadges locale={locale} badges={badges} label={texts.label} />
      <Disclosure summary={texts.rules}>
        <BadgeThresholds locale={locale} thresholds={thresholds} nationalMedian={national.wageMedian} />
      </Disclosure>
    </div>
  );
}
