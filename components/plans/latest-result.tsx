import { Tile } from "@/components/ui/tile";
import type { Named } from "@/lib/catalog/queries/list-named";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import type { SurveyState } from "@/lib/survey/queries/get-survey-state";
import type { PlanTexts } from "./texts";

type Props = {
  latest: NonNullable<SurveyState["latest"]>;
  names: ReadonlyMap<string, Named>;
  locale: Locale;
  texts: PlanTexts["home"];
};

export function LatestResult({ latest, names, locale, texts }: Props) {
  return (
    <>
      <p className="soft">{fill(texts.resultFrom, { date: formatDate(locale, latest.createdAt) })}</p>
      <ol className="saved">
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
      <p>
        <a href={`/${locale}/survey/result/${latest.id}`}>{texts.resultOpen}</a>
      </p>
    </>
  );
}
