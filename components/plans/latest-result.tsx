import { InterestCompass } from "@/components/catalog/interest-compass";
import { Tile } from "@/components/ui/tile";
import type { Named } from "@/lib/catalog/queries/list-named";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import type { SurveyState } from "@/lib/survey/queries/get-survey-state";
import type { PlanTexts } from "./texts";

type Props = {
  latest: NonNullable<SurveyState["latest"]>;
  names: ReadonlyMap<string, Named>;
  locale: Locale;
  timeZone: string;
  texts: PlanTexts["home"];
};

export function LatestResult({ latest, names, locale, timeZone, texts }: Props) {
  return (
    <>
      <p className="soft mt-2">{fill(texts.resultFrom, { date: formatDate(locale, latest.createdAt, timeZone) })}</p>
      <div className="result-brief">
        <div>
          <ol className="saved-list">
            {latest.topClusters.map((id) => {
              const named = names.get(id);
              return named ? (
                <li key={id}>
                  {named.mark && named.hue ? <Tile mark={named.mark} hue={named.hue} /> : <span />}
                  <div>
                    <a href={`/${locale}${named.path}`}>{named.title}</a>
                  </div>
                </li>
              ) : null;
            })}
          </ol>
          <p className="mt-3">
            <a href={`/${locale}/survey/result/${latest.id}`}>{texts.resultOpen}</a>
          </p>
        </div>
        <InterestCompass
          locale={locale}
          values={latest.profile.scales.map(({ score }) => score)}
          scale={40}
          outOf
          table="none"
        />
      </div>
    </>
  );
}
