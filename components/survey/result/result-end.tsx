import { Note } from "@/components/ui/note";
import { PlainButton, Sign } from "@/components/ui/sign";
import { fill } from "@/lib/platform/texts";
import { resultTexts } from "../result-texts";
import { surveyTexts } from "../texts";
import type { ResultData } from "./result-data";

/** The one next step: keep it, or, where it is kept, look at the first pathway. */
export function NextStep({ result: { locale, name, matches, told, id, isStudent } }: { result: ResultData }) {
  const { result: texts } = surveyTexts(locale);
  const { actions } = resultTexts(locale);
  const first = told.places.get(matches.pathways[0]?.id ?? "");
  if (name !== null)
    return first ? (
      <p className="row no-print">
        <Sign href={`/${locale}${first.path}`}>{fill(texts.nextPathway, { name: first.title })}</Sign>
        {isStudent ? (
          <PlainButton href={`/${locale}/plan?pathway=${encodeURIComponent(first.id)}`}>
            {fill(actions.planFor, { name: first.title })}
          </PlainButton>
        ) : null}
      </p>
    ) : null;
  const claim = `/${locale}/survey/yours?next=${encodeURIComponent(`/${locale}/survey/result/${id}`)}`;
  const next = encodeURIComponent(claim);
  return (
    <section className="panel keep no-print" aria-labelledby="keep">
      <div>
        <h2 className="text-xl" id="keep">
          {texts.keepTitle}
        </h2>
        <p>{texts.keepText}</p>
      </div>
      <div className="row">
        <Sign href={`/${locale}/sign-up?next=${next}`}>{texts.keepTitle}</Sign>
        <PlainButton href={`/${locale}/sign-in?next=${next}`}>{texts.signIn}</PlainButton>
      </div>
    </section>
  );
}

export function ResultEnd({ result }: { result: ResultData }) {
  const { locale, results, id, formatDay } = result;
  const { result: texts } = surveyTexts(locale);
  return (
    <section className="part stack">
      <Note title={texts.cannotTitle}>{texts.cannot}</Note>
      {results.length > 1 ? (
        <div className="no-print">
          <h2 className="text-lg">{texts.earlier}</h2>
          <ul>
            {results.map((one) => (
              <li key={one.id}>
                {one.id === id ? (
                  <span>
                    {formatDay(one.createdAt)} ({texts.earlierNow})
                  </span>
                ) : (
                  <a className="link" href={`/${locale}/survey/result/${one.id}`}>
                    {formatDay(one.createdAt)}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <p className="no-print">
        <a className="link" href={`/${locale}/survey`}>
          {texts.again}
        </a>
      </p>
    </section>
  );
}
