import type { NationalFigures } from "@/lib/catalog/queries/get-national-figures";
import type { OccupationFacts } from "@/lib/catalog/queries/get-occupation";
import { type AreaPay, homeAreas, isKnown, payUnit, shareWord } from "@/lib/catalog/rules/area-pay";
import { fill, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import { areaName } from "../area-texts";
import { exploreTexts } from "../explore-texts";
import { occupationTexts } from "../occupation-texts";
import { WagePoint } from "../wage-point";
import { wageWords } from "../wage-words";
import { WageRanges } from "./wage-ranges";
import { WageTable } from "./wage-table";

type Props = {
  locale: Locale;
  occupation: OccupationFacts;
  national: NationalFigures;
  /** Every area whose wages are in. */
  areas: readonly AreaPay[];
  homeStates: readonly string[];
};

/** Ranges are drawn where there is more than the one middle wage of the nation to see. */
const hasRanges = (areas: readonly AreaPay[]) =>
  areas.some(({ area, yearly, hourly }) =>
    area === "US" ? [yearly, hourly].some((points) => points.filter((point) => point !== null).length > 1) : true,
  );

/** What the job pays, in the country and in the home states; nothing where no wage is known, which the facts say already. */
export function Pay({ locale, occupation, national, areas, homeStates }: Props) {
  const { pays, facts } = exploreTexts(locale).occupation;
  const texts = occupationTexts(locale).wages;
  const wage = wageWords(locale, occupation);
  const home = homeAreas(areas, homeStates);
  const states = areas.filter(({ area }) => area !== "US");
  const others = states.length - home.filter(({ area }) => area !== "US").length;
  if (wage === null && states.length === 0) return null;
  const unit = payUnit(home);
  const ranged = unit !== null && hasRanges(home);
  const year = home[0]?.year;
  return (
    <section>
      <h2>{pays.title}</h2>
      <p className="soft mt-2">{occupation.wageMedian === null && wage ? fill(pays.hourly, { wage }) : pays.median}</p>
      {occupation.wageOwner === null ? null : (
        <p className="xs soft">{fill(facts.wageOf, { title: occupation.wageOwner })}</p>
      )}
      {ranged ? (
        <Ranges locale={locale} unit={unit} home={home} nationalMedian={national.wageMedian} />
      ) : (
        <WagePoint
          locale={locale}
          wageMedian={occupation.wageMedian}
          wageMedianAtLeast={occupation.wageMedianAtLeast}
          nationalMedian={national.wageMedian}
        />
      )}
      {others > 0 ? (
        <p className="no-print mt-3">
          <a href={`/${locale}/occupations/${occupation.code}/wages`}>{plural(locale, others, texts.others)}</a>
        </p>
      ) : null}
      {ranged && year !== undefined ? (
        <p className="xs soft mt-2">{fill(texts.source, { year: String(year) })}</p>
      ) : null}
    </section>
  );
}

type RangesProps = {
  locale: Locale;
  unit: "yearly" | "hourly";
  home: readonly AreaPay[];
  nationalMedian: number | null;
};

function Ranges({ locale, unit, home, nationalMedian }: RangesProps) {
  const texts = occupationTexts(locale).wages;
  const topCoded = home.some((area) => area[unit].some((point) => point?.atLeast));
  return (
    <>
      {home.some((area) => isKnown(area[unit])) ? (
        <WageRanges locale={locale} unit={unit} areas={home} nationalMedian={nationalMedian} />
      ) : null}
      <p className="xs soft">{texts.ranges}</p>
      {topCoded ? <p className="xs soft">{texts.topCoded}</p> : null}
      <details className="as-table" open>
        <summary className="chev">{texts.table}</summary>
        <WageTable locale={locale} unit={unit} areas={home} />
      </details>
      <Shares locale={locale} areas={home} />
    </>
  );
}

/** How common the job is in each home state, beside the nation; nothing where no quotient was released. */
function Shares({ locale, areas }: { locale: Locale; areas: readonly AreaPay[] }) {
  const texts = occupationTexts(locale).wages;
  const sentences = areas.flatMap(({ area, locationQuotient }) => {
    if (area === "US" || locationQuotient === null) return [];
    const times = formatNumber(locale, locationQuotient, { maximumFractionDigits: 1 });
    return [fill(texts.shares[shareWord(locationQuotient)], { place: areaName(locale, area), times })];
  });
  if (sentences.length === 0) return null;
  return (
    <p className="mt-3">
      {sentences.join(" ")} <span className="soft">{texts.shareMeaning}</span>
    </p>
  );
}
