import { SaveButton } from "@/components/catalog/save-button";
import { ScoreBar } from "@/components/catalog/score-bar";
import { Badge } from "@/components/ui/badge";
import { hueStyle } from "@/components/ui/hue";
import { Tile } from "@/components/ui/tile";
import { fill, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import { PrintButton } from "@/components/ui/print-button";
import { surveyTexts } from "../texts";
import { ReasonList } from "./reason-list";
import type { ClusterMatch, ResultData } from "./result-data";

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
          <p>{fill(texts.clustersText, { n: total })}</p>
        </div>
        <PrintButton text={texts.print} />
      </div>
      <Frameworks result={result} />
      <ol className="rank">
        {matches.clusters.slice(0, opened).map((match) => (
          <ClusterRow key={match.id} match={match} result={result} big />
        ))}
      </ol>
      <details className="all-ranks">
        <summary className="chev link">{fill(texts.rest, { n: total })}</summary>
        <ol className="rank" start={opened + 1}>
          {matches.clusters.slice(opened).map((match) => (
            <ClusterRow key={match.id} match={match} result={result} />
          ))}
        </ol>
      </details>
    </section>
  );
}

function ClusterRow({ match, result, big }: { match: ClusterMatch; result: ResultData; big?: boolean }) {
  const { locale, matches, items, id } = result;
  const { result: texts } = surveyTexts(locale);
  const cluster = result.clusters.get(match.id);
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
        {big ? <p className="sm">{cluster.summary}</p> : null}
        <ReasonList locale={locale} reasons={match.reasons} items={items} />
      </div>
      <div>
        <ScoreBar value={match.score} />
        <p className="score">
          <b>{plural(locale, Math.round(match.score), texts.points1)}</b>
        </p>
        {next ? (
          <p className="margin">{marginWords(locale, match, result.clusters.get(next.id)?.title ?? next.id)}</p>
        ) : null}
        {match.fit === null ? null : (
          <p className="margin">{fill(texts.fit, { n: formatNumber(locale, Math.round(match.fit)) })}</p>
        )}
        {big ? (
          <SaveButton
            kind="CLUSTER"
            id={match.id}
            back={`/${locale}/survey/result/${id}`}
            text={texts.save}
            saved={texts.savedMark}
          />
        ) : null}
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

function Frameworks({ result: { locale, frameworks, id } }: { result: ResultData }) {
  const { result: texts } = surveyTexts(locale);
  return (
    <nav className="frameworks no-print" aria-label={texts.framework}>
      <span className="sm soft">{texts.framework}</span>
      {frameworks.map(({ code, title, current }) => (
        <a
          key={code}
          className="plain"
          href={`/${locale}/survey/result/${id}?framework=${code}#clusters`}
          aria-current={current ? "true" : undefined}
        >
          {title}
        </a>
      ))}
    </nav>
  );
}
