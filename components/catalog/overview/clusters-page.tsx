import { Sign } from "@/components/ui/sign";
import { Tabs } from "@/components/ui/tabs";
import type { Economy } from "@/lib/catalog/queries/economy";
import type { FrameworkOverview as Overview } from "@/lib/catalog/queries/get-framework";
import type { FrameworkName } from "@/lib/catalog/queries/list-frameworks";
import type { Locale } from "@/lib/platform/texts";
import { browseTexts } from "../browse-texts";
import { exploreTexts } from "../explore-texts";
import { frameworkLabel } from "../framework-label";
import { programTexts } from "../program-texts";
import { SearchForm } from "../search/search-form";
import { FrameworkOverview } from "./framework-overview";
import { MeetingFrameworks } from "./meeting-frameworks";

type Props = { locale: Locale; framework: Overview; frameworks: readonly FrameworkName[]; economy: Economy };

/** Search, the ways to sort, and all clusters of one of them. */
export function ClustersPage({ locale, framework, frameworks, economy }: Props) {
  const texts = exploreTexts(locale).overview;
  const notes: Record<string, string> = texts.frameworkNote;
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
          <p className="row">
            <a href={`/${locale}/occupations`}>{browseTexts(locale).browse.way}</a>
            <a href={`/${locale}/occupations/all`}>{texts.allOccupations}</a>
          </p>
        </div>
      </div>
      <Tabs
        label={texts.frameworks}
        tabs={frameworks.map((each) => ({
          href: `/${locale}/clusters/${each.code}`,
          label: frameworkLabel(locale, each),
          current: each.code === framework.code,
        }))}
      />
      {notes[framework.code] ? <p className="soft sm overview-note">{notes[framework.code]}</p> : null}
      <FrameworkOverview locale={locale} framework={framework} economy={economy} />
      <MeetingFrameworks locale={locale} code={framework.code} frameworks={frameworks} />
      <p className="row no-print mt-6">
        <a href={`/${locale}/programs`}>{programTexts(locale).program.index}</a>
        <a href={`/${locale}/credentials`}>{programTexts(locale).credentials.see}</a>
      </p>
      <div className="overview-foot">
        <p>{texts.survey}</p>
        <Sign href={`/${locale}/survey`}>{texts.startSurvey}</Sign>
      </div>
    </div>
  );
}
