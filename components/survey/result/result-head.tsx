import { InterestCompass } from "@/components/catalog/interest-compass";
import { Note } from "@/components/ui/note";
import { fill, type Locale } from "@/lib/platform/texts";
import { surveyTexts } from "../texts";
import type { ResultData } from "./result-data";

/** The result in one sentence, and the picture of the profile. */
export function ResultHead({ result }: { result: ResultData }) {
  const { locale, profile, matches, name, date } = result;
  const { result: texts } = surveyTexts(locale);
  const [first, second] = matches.clusters.map(({ id }) => result.clusters.get(id)?.title ?? id);
  const [one, two] = profile.topInterests;
  const says = matches.clusters[0]?.margin?.tooClose ? texts.ledeClose : texts.lede;
  return (
    <section className="two result-head">
      <div className="stack">
        <p className="sm soft">{name ? fill(texts.datedFor, { name, date }) : fill(texts.dated, { date })}</p>
        <h1>
          {profile.flat
            ? texts.headlineFlat
            : fill(texts.headline, { first: texts.likes[one], second: texts.likes[two] })}
        </h1>
        {first && second && matches.basis !== "nothing" ? (
          <p className="lede">{fill(says, { cluster: first, second })}</p>
        ) : null}
        <Notices result={result} locale={locale} />
      </div>
      <div>
        <InterestCompass locale={locale} values={profile.scales.map(({ score }) => score)} scale={40} outOf />
        <p className="xs soft compass-note">{texts.compassNote}</p>
      </div>
    </section>
  );
}

/** What makes this result less sure, told kindly; none of it is thrown away. */
function Notices({ result, locale }: { result: ResultData; locale: Locale }) {
  const { result: texts } = surveyTexts(locale);
  const { quality, matches, profile, older } = result;
  const told = [
    matches.basis === "nothing" ? texts.nothing : profile.flat ? texts.flat : null,
    matches.basis === "interests" ? texts.interestsOnly : null,
    matches.basis !== "nothing" && (quality.allAlike || quality.straightLined) ? texts.allAlike : null,
    quality.hurried ? texts.hurried : null,
    older ? texts.older : null,
  ].filter((text) => text !== null);
  return told.map((text) => <Note key={text}>{text}</Note>);
}
