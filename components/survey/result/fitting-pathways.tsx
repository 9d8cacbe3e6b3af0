import { SaveButton } from "@/components/catalog/save-button";
import { Bullet } from "@/components/ui/bullet";
import { hueStyle } from "@/components/ui/hue";
import { formatNumber } from "@/lib/platform/texts";
import { surveyTexts } from "../texts";
import { marginWords } from "./cluster-ranks";
import { ReasonList } from "./reason-list";
import type { ResultData } from "./result-data";

const shown = 6;

export function FittingPathways({ result }: { result: ResultData }) {
  const { locale, matches, named, items, id } = result;
  const { result: texts } = surveyTexts(locale);
  return (
    <section id="pathways">
      <h2>{texts.pathways}</h2>
      <p className="soft">{texts.pathwaysText}</p>
      <ul className="lines fitting">
        {matches.pathways.slice(0, shown).map((match, place) => {
          const pathway = named.get(match.id);
          const next = matches.pathways[place + 1];
          if (!pathway) return null;
          return (
            <li key={match.id} style={pathway.hue ? hueStyle(pathway.hue) : undefined}>
              <Bullet letter={pathway.letter ?? ""} />
              <div>
                <h3>
                  <a href={`/${locale}${pathway.path}`}>{pathway.title}</a>
                </h3>
                <p className="sm soft">{pathway.parent}</p>
                <ReasonList locale={locale} reasons={match.reasons} items={items} most={2} />
                {next ? <p className="margin">{marginWords(locale, match, named.get(next.id)?.title ?? "")}</p> : null}
              </div>
              <div className="fitting-end">
                <b className="points">{formatNumber(locale, Math.round(match.score))}</b>
                <SaveButton
                  kind="PATHWAY"
                  id={match.id}
                  back={`/${locale}/survey/result/${id}`}
                  text={texts.save}
                  saved={texts.savedMark}
                />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
