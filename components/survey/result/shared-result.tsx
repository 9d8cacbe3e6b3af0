import { PlainButton } from "@/components/ui/sign";
import { fill } from "@/lib/platform/texts";
import { resultTexts } from "../result-texts";
import { surveyTexts } from "../texts";
import { ClusterRow } from "./cluster-ranks";
import { FittingOccupations } from "./fitting-occupations";
import { FittingPathways } from "./fitting-pathways";
import { HowSure } from "./how-sure";
import type { MatchesData } from "./result-data";
import { headline, ProfilePicture } from "./result-head";
import { ResultMap } from "./result-map";

type Props = { result: MatchesData; date: string; end: string };
const shown = 5;

/** What whoever holds the link sees: the result in its own order, without a name, to look at. */
export function SharedResult({ result, date, end }: Props) {
  const { locale, matches, basis } = result;
  const { shared: texts } = resultTexts(locale);
  const { result: words } = surveyTexts(locale);
  return (
    <div className="survey-result">
      <section className="two result-head">
        <div className="stack">
          <p className="sm soft">{texts.heading}</p>
          <h1>{headline(result)}</h1>
          <p className="sm soft">{fill(texts.until, { date, end })}</p>
          <p className="sm soft">{texts.words}</p>
          <p className="no-print">
            <PlainButton href={`/${locale}/survey`}>{texts.own}</PlainButton>
          </p>
        </div>
        <ProfilePicture result={result} />
      </section>
      {basis === "nothing" ? (
        <p className="part">{words.nothing}</p>
      ) : (
        <>
          <HowSure result={result} />
          <ResultMap result={result} />
          <section className="part" id="clusters">
            <h2>{words.clusters}</h2>
            <ol className="rank">
              {matches.clusters.slice(0, shown).map((match, place) => (
                <ClusterRow key={match.id} match={match} result={result} big={place < 3} />
              ))}
            </ol>
          </section>
          <div className="part two">
            <FittingPathways result={result} />
            <FittingOccupations result={result} />
          </div>
        </>
      )}
    </div>
  );
}
