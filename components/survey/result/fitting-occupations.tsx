import { wageWords } from "@/components/catalog/wage-words";
import { fill, formatNumber } from "@/lib/platform/texts";
import { surveyTexts } from "../texts";
import { marginWords } from "./cluster-ranks";
import { ReasonList } from "./reason-list";
import type { ResultData } from "./result-data";

const shown = 8;

/** One occupation of each family, so that the list is not ten kinds of the same. */
export function FittingOccupations({ result }: { result: ResultData }) {
  const { locale, matches, named, jobs, items } = result;
  const { result: texts, stages } = surveyTexts(locale);
  const language = (code: string) => {
    const titled = named.get(code)?.titleLanguage;
    return titled === locale ? undefined : titled;
  };
  const title = (code: string) => named.get(code)?.title ?? code;
  return (
    <section id="occupations">
      <h2>{texts.occupations}</h2>
      <p className="soft">{texts.occupationsText}</p>
      <ul className="rel fitting">
        {matches.occupations.slice(0, shown).map((match, place) => {
          const job = jobs.get(match.code);
          const facts = [job?.stage ? stages[job.stage] : null, job ? wageWords(locale, job) : null];
          const next = matches.occupations[place + 1];
          return (
            <li key={match.code}>
              <div>
                <a href={`/${locale}/occupations/${match.code}`} lang={language(match.code)}>
                  {title(match.code)}
                </a>
                <p className="xs soft num">{facts.filter(Boolean).join(", ")}</p>
                <ReasonList locale={locale} reasons={match.reasons} items={items} most={2} onlyFor />
                {next ? <p className="margin">{marginWords(locale, match, title(next.code))}</p> : null}
                {match.similar.length > 0 ? (
                  <p className="xs soft">
                    {fill(texts.similar, { list: match.similar.slice(0, 3).map(title).join(", ") })}
                  </p>
                ) : null}
              </div>
              <b className="points">{formatNumber(locale, Math.round(match.score))}</b>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
