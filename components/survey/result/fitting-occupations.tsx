import { CompareLink } from "@/components/catalog/compare/compare-link";
import { SaveButton } from "@/components/catalog/save-button";
import { fill, formatNumber, plural } from "@/lib/platform/texts";
import { resultTexts } from "../result-texts";
import { surveyTexts } from "../texts";
import { marginWords } from "./cluster-ranks";
import { MatchFactsLine } from "./match-facts";
import { NotForMe } from "./not-for-me";
import { ReasonList } from "./reason-list";
import { type MatchesData, type OccupationMatch, resultAddress, type ResultData } from "./result-data";

const shown = 8;
const compared = 4;

/** One occupation of each family, so that the list is not ten kinds of the same. */
export function FittingOccupations({ result, own }: { result: MatchesData; own?: ResultData }) {
  const { locale, matches } = result;
  const { result: texts } = surveyTexts(locale);
  const { actions } = resultTexts(locale);
  const listed = matches.occupations.slice(0, shown);
  return (
    <section id="occupations">
      <h2>{texts.occupations}</h2>
      <p className="soft">{texts.occupationsText}</p>
      <ul className="rel fitting">
        {listed.map((match, place) => (
          <OccupationRow
            key={match.code}
            match={match}
            next={matches.occupations[place + 1]}
            result={result}
            own={own}
          />
        ))}
      </ul>
      {own ? (
        <p className="compare-matches">
          <CompareLink
            locale={locale}
            codes={listed.slice(0, compared).map(({ code }) => code)}
            text={actions.compare}
          />
        </p>
      ) : null}
    </section>
  );
}

type RowProps = {
  match: OccupationMatch;
  next: OccupationMatch | undefined;
  result: MatchesData;
  own: ResultData | undefined;
};

function OccupationRow({ match, next, result, own }: RowProps) {
  const { locale, told, items } = result;
  const { result: texts, stages } = surveyTexts(locale);
  const { facts, more } = resultTexts(locale);
  const job = told.jobs.get(match.code);
  const similar = match.similar.flatMap((code) => told.jobs.get(code) ?? []);
  if (!job) return null;
  const language = (of: typeof job) => (of.titleLanguage === locale ? undefined : of.titleLanguage);
  return (
    <li>
      <div>
        <a href={`/${locale}/occupations/${match.code}`} lang={language(job)}>
          {job.title}
        </a>
        <MatchFactsLine locale={locale} facts={job} first={job.stage ? stages[job.stage] : null} />
        {match.beyond ? <p className="xs beyond">{facts.beyond}</p> : null}
        <ReasonList locale={locale} reasons={match.reasons} items={items} most={2} />
        {next ? (
          <p className="margin">{marginWords(locale, match, told.jobs.get(next.code)?.title ?? next.code)}</p>
        ) : null}
        {similar.length > 0 ? (
          <details className="similar no-print">
            <summary className="chev">
              {plural(locale, similar.length, more.similar)}
              <span className="vh">: {job.title}</span>
            </summary>
            <ul>
              {similar.map((other) => (
                <li key={other.code}>
                  <a href={`/${locale}/occupations/${other.code}`} lang={language(other)}>
                    {other.title}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
        {own ? <NotForMe result={own} kind="OCCUPATION" id={match.code} name={job.title} anchor="occupations" /> : null}
      </div>
      <div className="fitting-end">
        <b className="points">
          <span aria-hidden="true">{formatNumber(locale, Math.round(match.score))}</span>
          <span className="vh">{fill(more.score, { n: formatNumber(locale, Math.round(match.score)) })}</span>
        </b>
        {own ? (
          <SaveButton
            kind="OCCUPATION"
            id={match.code}
            back={resultAddress(own)}
            text={texts.save}
            saved={texts.savedMark}
          />
        ) : null}
      </div>
    </li>
  );
}
