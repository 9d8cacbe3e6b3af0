import { Sign } from "@/components/ui/sign";
import type { BrowseCounts } from "@/lib/catalog/queries/browse-counts";
import type { BrowseFramework } from "@/lib/catalog/queries/browse-frameworks";
import { highWageFrom, type Thresholds } from "@/lib/catalog/rules/badges";
import { type BrowseQuery, type FilterName, filterNames, growthFloors } from "@/lib/catalog/rules/browse";
import { browseAddress, browseParams, noFilters } from "@/lib/catalog/rules/browse-address";
import { fill, formatMoney, formatNumber, formatPercent, type Locale, plural } from "@/lib/platform/texts";
import { browseTexts } from "../browse-texts";
import { activeFilters, type FilterValue } from "./filter-words";
import { HiddenParams } from "./hidden-params";

export type FilterScale = {
  thresholds: Thresholds;
  national: { wageMedian: number | null; growthPercent: number | null };
};

type Props = {
  locale: Locale;
  query: BrowseQuery;
  frameworks: readonly BrowseFramework[];
  words: Record<FilterName, FilterValue[]>;
  counts: BrowseCounts;
  scale: FilterScale;
  defaultFramework: string;
};

/** All filters in one form: what is ticked goes into the address, with a script or without. */
export function FilterForm(props: Props) {
  const { locale, query, words, counts, scale, defaultFramework } = props;
  const texts = browseTexts(locale).browse;
  const used = activeFilters(words, query.filters).length;
  const kept = browseParams({ ...query, filters: noFilters(), after: null }, defaultFramework);
  const { wageMedian, growthPercent } = scale.national;
  const hints: Partial<Record<FilterName, string>> = {
    ...(wageMedian === null ? {} : { wage: fill(texts.hints.wage, { wage: formatMoney(locale, wageMedian) }) }),
    ...(growthPercent === null
      ? {}
      : { growth: fill(texts.hints.growth, { growth: formatPercent(locale, growthPercent, { sign: true }) }) }),
    interest: texts.hints.interest,
  };
  const drawn = filterNames.filter(
    (name) => words[name].length > 0 && (name !== "growth" || growthFloors(growthPercent).length > 0),
  );
  return (
    <details className="browse-filters no-print">
      <summary className="chev">{used > 0 ? plural(locale, used, texts.filtersOn) : texts.filters}</summary>
      <form method="get" action={`/${locale}/occupations`} aria-label={texts.filters}>
        <HiddenParams params={kept} />
        {drawn.map((name) => (
          <fieldset key={name} className="facet">
            <legend>{texts.names[name]}</legend>
            {hints[name] ? <p className="field-hint">{hints[name]}</p> : null}
            {name === "cluster" ? <Frameworks {...props} /> : null}
            {words[name].map(({ value, label }) => {
              const n = counts.values[name].get(value) ?? 0;
              return (
                <label key={value} className={n === 0 ? "facet-value none" : "facet-value"}>
                  <input
                    type="checkbox"
                    name={name}
                    value={value}
                    defaultChecked={query.filters[name].includes(value)}
                  />
                  <span>{label}</span> <span className="num soft">{formatNumber(locale, n)}</span>
                </label>
              );
            })}
            {name === "only" ? <Meanings locale={locale} scale={scale} school={words.school} /> : null}
          </fieldset>
        ))}
        <Sign size="small">{texts.show}</Sign>
      </form>
    </details>
  );
}

function Frameworks({ locale, query, frameworks, defaultFramework }: Props) {
  const texts = browseTexts(locale).browse;
  if (frameworks.length < 2) return null;
  const short: Record<string, string> = texts.frameworks;
  const to = (framework: string) =>
    browseAddress({ ...query, framework, after: null, filters: { ...query.filters, cluster: [] } }, defaultFramework);
  return (
    <p className="facet-frameworks">
      <span>{texts.framework}: </span>
      {frameworks.map(({ code, title }) => (
        <a
          key={code}
          href={`/${locale}/occupations${to(code)}`}
          aria-current={code === query.framework ? "true" : undefined}
        >
          {short[code] ?? title}
        </a>
      ))}
    </p>
  );
}

type MeaningProps = { locale: Locale; scale: FilterScale; school: readonly FilterValue[] };

function Meanings({ locale, scale: { thresholds, national }, school }: MeaningProps) {
  const texts = browseTexts(locale).browse.onlyMeans;
  const wage = highWageFrom(thresholds, national);
  const stages = ["SCHOOL", "CERTIFICATE", "ASSOCIATE", "BACHELOR", "BEYOND"] as const;
  const skill = school[stages.indexOf(thresholds.highSkillStage)]?.label ?? "";
  const demand = {
    openings: formatNumber(locale, thresholds.highDemandOpenings),
    growth: formatPercent(locale, thresholds.highDemandGrowth),
  };
  return (
    <details className="facet-means">
      <summary className="chev">{texts.title}</summary>
      <ul>
        <li>{texts["no-degree"]}</li>
        <li>{texts.growing}</li>
        {wage === null ? null : <li>{fill(texts["high-wage"], { wage: formatMoney(locale, wage) })}</li>}
        <li>{fill(texts["high-skill"], { school: skill.toLocaleLowerCase(locale) })}</li>
        <li>{fill(texts["high-demand"], demand)}</li>
        <li>{texts.unknown}</li>
      </ul>
    </details>
  );
}
