import { Banner } from "@/components/ui/banner";
import { Facts } from "@/components/ui/facts";
import type { NationalFigures } from "@/lib/catalog/queries/get-national-figures";
import type { TrainingProgramDetails } from "@/lib/catalog/queries/get-training-program";
import type { FrameworkName } from "@/lib/catalog/queries/list-frameworks";
import { badgesOf, type Thresholds } from "@/lib/catalog/rules/badges";
import { groupFactsOf } from "@/lib/catalog/rules/group-facts";
import { formatMoney, formatNumber, formatPercent, type Locale, plural } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";
import { FactBadges } from "../fact-badges";
import { OccupationTable } from "../occupation-table";
import { ProgramLinks } from "../pathway/program-links";
import { programTexts } from "../program-texts";
import { catalogTexts } from "../texts";
import { familyTitle } from "./family-title";
import { ProgramPlaces } from "./program-places";

type Props = {
  locale: Locale;
  program: TrainingProgramDetails;
  national: NationalFigures;
  thresholds: Thresholds;
  frameworks: readonly FrameworkName[];
};

/** One program after school: what it is, the jobs it leads to, where it belongs, and its kin. */
export function ProgramView({ locale, program, national, thresholds, frameworks }: Props) {
  const { program: texts, glance } = programTexts(locale);
  const { code, title, language, family, occupations, places, kin } = program;
  const familyName = familyTitle(locale, family);
  const familyHref = `/${locale}/programs/family/${family}`;
  return (
    <>
      <Banner
        hue={places[0]?.cluster.hue ?? "education"}
        pale
        title={<span lang={language === locale ? undefined : language}>{title}</span>}
        lede={texts.about}
        crumbsLabel={exploreTexts(locale).way}
        crumbs={[
          { href: `/${locale}/programs`, label: texts.index },
          { href: familyHref, label: familyName },
          { label: title },
        ]}
      />
      <div className="page pathway">
        <section className="glance" aria-label={glance.label}>
          <ProgramFacts locale={locale} program={program} familyName={familyName} />
          <FactBadges locale={locale} badges={badgesOf(groupFactsOf(occupations), thresholds, national)} />
        </section>
        <section className="part first">
          <h2>{texts.jobs}</h2>
          <p className="soft">
            {occupations.length > 0 ? `${plural(locale, occupations.length, texts.leads)}.` : texts.noJobs}
          </p>
          {occupations.length > 0 ? (
            <OccupationTable occupations={occupations} near={false} locale={locale} label={texts.jobs} />
          ) : null}
        </section>
        <section className="part two">
          <div>
            <h2>{texts.places}</h2>
            <ProgramPlaces locale={locale} places={places} frameworks={frameworks} />
          </div>
          {kin.length > 0 ? (
            <div className="no-print">
              <h2>{texts.kin}</h2>
              <ProgramLinks programs={kin} locale={locale} />
              <p className="sm footnote">
                <a href={familyHref}>{texts.allFamily}</a>
              </p>
            </div>
          ) : null}
        </section>
        <p className="xs soft footnote">
          {texts.code}: {code}. {language === locale ? null : texts.english}
        </p>
      </div>
    </>
  );
}

function ProgramFacts({
  locale,
  program,
  familyName,
}: {
  locale: Locale;
  program: TrainingProgramDetails;
  familyName: string;
}) {
  const { program: texts } = programTexts(locale);
  const { stages } = catalogTexts(locale);
  const { code, occupations } = program;
  const { wageMedian, schoolStage, growthPercent, openings } = groupFactsOf(occupations);
  const known = <Value,>(value: Value | null, words: (value: Value) => string) =>
    value === null ? texts.unknown : words(value);
  return (
    <Facts
      facts={[
        { label: texts.code, value: <span className="num">{code}</span>, note: familyName },
        ...(occupations.length === 0
          ? []
          : [
              { label: texts.wage, value: known(wageMedian, (wage) => formatMoney(locale, wage)) },
              { label: texts.school, value: known(schoolStage, (stage) => stages[stage]) },
              { label: texts.growth, value: known(growthPercent, (n) => formatPercent(locale, n, { sign: true })) },
              { label: texts.openings, value: known(openings, (n) => formatNumber(locale, n)) },
            ]),
      ]}
    />
  );
}
