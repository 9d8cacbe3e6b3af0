import { SaveButton } from "@/components/catalog/save-button";
import { ScoreBar } from "@/components/catalog/score-bar";
import { Badge } from "@/components/ui/badge";
import { hueStyle } from "@/components/ui/hue";
import { PrintButton } from "@/components/ui/print-button";
import { Tile } from "@/components/ui/tile";
import { fill, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import { surveyTexts } from "../texts";
import { MatchFactsLine } from "./match-facts";
import { NotForMe } from "./not-for-me";
import { ReasonList } from "./reason-list";
import { type ClusterMatch, type MatchesData, resultAddress, type ResultData } from "./result-data";

const opened = 3;

/** Three clusters with their reasons; the others behind one name, with theirs. */
export function ClusterRanks({ result }: { result: ResultData }) {
  const { locale, matches } = result;
  const { result: texts } = surveyTexts(locale);
  const total = matches.clusters.length;
  return (
    <section className="part" id="clusters">
      <div className="part-head">
        <div>
          <h2>{texts.clusters}</h2>
          <p>{fill(texts.clustersText, { n: total + matches.setAside.clusters.length })}</p>
        </div>
        <PrintButton text={texts.print} />
      </div>
      <Frameworks result={result} />
      <ol className="rank">
        {matches.clusters.slice(0, opened).map((match) => (
          <ClusterRow key={match.id} match={match} result={result} own={result} big />
        ))}
      </ol>
      {total > opened ? (
        <details className="all-ranks">
          <summary className="chev link">{fill(texts.rest, { n: total })}</summary>
          <ol className="rank" start={opened + 1}>
            {matches.clusters.slice(opened).map((match) => (
              <ClusterRow key={match.id} match={match} result={result} own={result} />
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  );
}

type RowProps = {
  match: ClusterMatch;
  result: MatchesData;
  /** The result itself where it is one's own: then one can save and set aside. */
  own?: ResultData;
  big?: boolean;
};

export function ClusterRow({ match, result, own, big }: RowProps) {
  const { locale, matches, items, told } = result;
  const { result: texts } = surveyTexts(locale);
  const cluster = told.places.get(match.id);
  if (!cluster) return null;
  const next = matches.clusters[match.rank];
  return (
    <li className={big ? "" : "mini"} style={hueStyle(cluster.hue)}>
      <span className="pos">{match.rank}</span>
      <Tile mark={cluster.mark} size={big ? "big" : "small"} />
      <div>
        <h3 className={big ? "" : "text-lg"}>
          <a href={`/${locale}${cluster.path}`}>{cluster.title}</a>
          {match.rank === 2 ? <Badge tone="info">{texts.rival}</Badge> : null}
        </h3>
        {big ? <p className="sm cluster-summary">{cluster.summary}</p> : null}
        <ReasonList locale={locale} reasons={match.reasons} items={items} />
        <MatchFactsLine locale={locale} facts={cluster.facts} />
      </div>
      <div>
        <ScoreBar value={match.score} />
        <p className="score">
          <b>{plural(locale, Math.round(match.score), texts.points1)}</b>
        </p>
        {next ? (
          <p className="margin">{marginWords(locale, match, told.places.get(next.id)?.title ?? next.id)}</p>
        ) : null}
        {match.fit === null || match.fit === undefined ? null : (
          <p className="margin">{fill(texts.fit, { n: formatNumber(locale, Math.round(match.fit)) })}</p>
        )}
        {own && big ? (
          <SaveButton
            kind="CLUSTER"
            id={match.id}
            back={resultAddress(own)}
            text={texts.save}
            saved={texts.savedMark}
          />
        ) : null}
        {own ? <NotForMe result={own} kind="CLUSTER" id={match.id} name={cluster.title} anchor="clusters" /> : null}
      </div>
    </li>
  );
}

/** How close the next one is: whole points, or a tenth where there is less than two between them. */
export function marginWords(locale: Locale, { margin }: Pick<ClusterMatch, "margin">, name: string): string {
  if (!margin) return "";
  const { result: texts } = surveyTexts(locale);
  const n = formatNumber(locale, margin.ahead, { maximumFractionDigits: margin.ahead < 2 ? 1 : 0 });
  return fill(margin.tooClose ? texts.aheadOfClose : texts.aheadOf, { n, name });
}

function Frameworks({ result }: { result: ResultData }) {
  const { result: texts } = surveyTexts(result.locale);
  return (
    <nav className="frameworks no-print" aria-label={texts.framework}>
      <span className="sm soft">{texts.framework}</span>
      {result.frameworks.map(({ code, title, current }) => (
        <a
          key={code}
          className="plain"
          href={`${resultAddress(result, { framework: code })}#clusters`}
          aria-current={current ? "true" : undefined}
        >
          {title}
        </a>
      ))}
    </nav>
  );
}
