import { SaveButton } from "@/components/catalog/save-button";
import { Bullet } from "@/components/ui/bullet";
import { hueStyle } from "@/components/ui/hue";
import { formatNumber } from "@/lib/platform/texts";
import { resultTexts } from "../result-texts";
import { surveyTexts } from "../texts";
import { marginWords } from "./cluster-ranks";
import { MatchFactsLine } from "./match-facts";
import { NotForMe } from "./not-for-me";
import { ReasonList } from "./reason-list";
import { type MatchesData, resultAddress, type ResultData } from "./result-data";

const shown = 5;

/** Lines to follow, the best first. */
export function FittingPathways({ result, own }: { result: MatchesData; own?: ResultData }) {
  const { locale, matches, told, items } = result;
  const { result: texts } = surveyTexts(locale);
  const { actions } = resultTexts(locale);
  return (
    <section id="pathways">
      <h2>{texts.pathways}</h2>
      <p className="soft">{texts.pathwaysText}</p>
      <ul className="lines fitting">
        {matches.pathways.slice(0, shown).map((match, place) => {
          const pathway = told.places.get(match.id);
          const next = matches.pathways[place + 1];
          if (!pathway) return null;
          return (
            <li key={match.id} style={hueStyle(pathway.hue)}>
              <Bullet letter={pathway.letter ?? ""} />
              <div>
                <h3>
                  <a href={`/${locale}${pathway.path}`}>{pathway.title}</a>
                </h3>
                <MatchFactsLine locale={locale} facts={pathway.facts} first={pathway.parent?.title ?? null} />
                <ReasonList locale={locale} reasons={match.reasons} items={items} most={3} />
                {next ? (
                  <p className="margin">{marginWords(locale, match, told.places.get(next.id)?.title ?? "")}</p>
                ) : null}
                {own?.isStudent ? (
                  <p className="xs no-print">
                    <a className="link" href={`/${locale}/plan?pathway=${encodeURIComponent(match.id)}`}>
                      {actions.plan}
                      <span className="vh">: {pathway.title}</span>
                    </a>
                  </p>
                ) : null}
                {own ? (
                  <NotForMe result={own} kind="PATHWAY" id={match.id} name={pathway.title} anchor="pathways" />
                ) : null}
              </div>
              <div className="fitting-end">
                <b className="points">{formatNumber(locale, Math.round(match.score))}</b>
                {own ? (
                  <SaveButton
                    kind="PATHWAY"
                    id={match.id}
                    back={resultAddress(own)}
                    text={texts.save}
                    saved={texts.savedMark}
                  />
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
