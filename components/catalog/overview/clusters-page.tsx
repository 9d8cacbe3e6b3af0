import { Sign } from "@/components/ui/sign";
import { Tabs } from "@/components/ui/tabs";
import type { FrameworkOverview as Overview } from "@/lib/catalog/queries/get-framework";
import type { FrameworkName } from "@/lib/catalog/queries/list-frameworks";
import type { Locale } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";
import { SearchForm } from "../search/search-form";
import { FrameworkOverview } from "./framework-overview";

type Props = { locale: Locale; framework: Overview; frameworks: readonly FrameworkName[] };

const own = (texts: Record<string, string>, code: string, otherwise: string) => texts[code] ?? otherwise;

/** Search, the ways to sort, and all clusters of one of them. */
export function ClustersPage({ locale, framework, frameworks }: Props) {
  const texts = exploreTexts(locale).overview;
  return (
    <div className="page overview">
      <div className="overview-head">
        <div>
          <h1>{texts.title}</h1>
          <p className="lede">{texts.lede}</p>
        </div>
        <div>
          <h2>{texts.byName}</h2>
          <SearchForm locale={locale} />
          <a href={`/${locale}/occupations`}>{texts.allOccupations}</a>
        </div>
      </div>
      <Tabs
        label={texts.frameworks}
        tabs={frameworks.map(({ code, title }) => ({
          href: `/${locale}/clusters/${code}`,
          label: own(texts.framework, code, title),
          current: code === framework.code,
        }))}
      />
      <p className="soft sm overview-note">{own(texts.frameworkNote, framework.code, framework.title)}</p>
      <FrameworkOverview locale={locale} framework={framework} />
      <div className="overview-foot">
        <p>{texts.survey}</p>
        <Sign href={`/${locale}/survey`}>{texts.startSurvey}</Sign>
      </div>
    </div>
  );
}
