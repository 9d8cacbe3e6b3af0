import { Crumbs } from "@/components/ui/crumbs";
import { EmptyState } from "@/components/ui/empty-state";
import type { OccupationWages } from "@/lib/catalog/queries/get-wages";
import { payUnit } from "@/lib/catalog/rules/area-pay";
import { fill, type Locale } from "@/lib/platform/texts";
import { areaName } from "../area-texts";
import { exploreTexts } from "../explore-texts";
import { occupationTexts } from "../occupation-texts";
import { WageTable } from "./wage-table";

/** The wages of one occupation in the nation and then in every state that is in, by name. */
export function WagesPage({ locale, wages }: { locale: Locale; wages: OccupationWages }) {
  const { way, allClusters, occupation } = exploreTexts(locale);
  const texts = occupationTexts(locale).wages;
  const back = `/${locale}/occupations/${wages.code}`;
  const { compare } = new Intl.Collator(locale);
  const states = wages.areas.filter(({ area }) => area !== "US");
  const areas = [
    ...wages.areas.filter(({ area }) => area === "US"),
    ...states.toSorted((a, b) => compare(areaName(locale, a.area), areaName(locale, b.area))),
  ];
  const unit = payUnit(areas);
  const topCoded = unit !== null && areas.some((area) => area[unit].some((point) => point?.atLeast));
  return (
    <div className="page">
      <Crumbs
        label={way}
        crumbs={[
          { href: `/${locale}/clusters`, label: allClusters },
          { href: back, label: wages.title },
          { label: texts.table },
        ]}
      />
      <h1>{fill(texts.pageTitle, { title: wages.title })}</h1>
      {states.length === 0 ? (
        <EmptyState title={texts.none.title} text={texts.none.text} href={back} action={texts.none.action} level={2} />
      ) : (
        <>
          <p className="lede my-3">{texts.pageLede}</p>
          {wages.owner === null ? null : (
            <p className="soft">{fill(occupation.facts.wageOf, { title: wages.owner })}</p>
          )}
          {unit === null ? null : <p className="sm soft">{texts.units[unit]}</p>}
          <WageTable locale={locale} unit={unit ?? "yearly"} areas={areas} />
          {topCoded ? <p className="xs soft mt-3">{texts.topCoded}</p> : null}
          <p className="xs soft mt-3">{texts.shareMeaning}</p>
          <p className="xs soft">{fill(texts.source, { year: String(areas[0]?.year ?? "") })}</p>
          <p className="mt-4">
            <a href={back}>{texts.back}</a>
          </p>
        </>
      )}
    </div>
  );
}
