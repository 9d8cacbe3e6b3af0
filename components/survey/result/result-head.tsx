import { InterestCompass } from "@/components/catalog/interest-compass";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import { fill } from "@/lib/platform/texts";
import { resultTexts } from "../result-texts";
import { surveyTexts } from "../texts";
import type { MatchesData, ResultData } from "./result-data";

/** The result in one sentence, and the picture of the profile. */
export function ResultHead({ result }: { result: ResultData }) {
  const { locale, matches, name, date, told, basis, id } = result;
  const { result: texts } = surveyTexts(locale);
  const { actions } = resultTexts(locale);
  const [first, second] = matches.clusters.map((match) => told.places.get(match.id)?.title ?? match.id);
  const says = matches.clusters[0]?.margin?.tooClose ? texts.ledeClose : texts.lede;
  return (
    <section className="two result-head">
      <div className="stack">
        <p className="sm soft">{name ? fill(texts.datedFor, { name, date }) : fill(texts.dated, { date })}</p>
        <h1>{headline(result)}</h1>
        {first && second && basis !== "nothing" ? (
          <p className="lede">{fill(says, { cluster: first, second })}</p>
        ) : null}
        <Notices result={result} />
        <p className="no-print">
          <PlainButton href={`/api/v1/survey/result.pdf?id=${id}&locale=${locale}&framework=${result.framework}`}>
            {actions.download}
          </PlainButton>
        </p>
      </div>
      <ProfilePicture result={result} />
    </section>
  );
}

export function headline({ locale, profile }: Pick<MatchesData, "locale" | "profile">): string {
  const { result: texts } = surveyTexts(locale);
  const [one, two] = profile.topInterests;
  return profile.flat
    ? texts.headlineFlat
    : fill(texts.headline, { first: texts.likes[one], second: texts.likes[two] });
}

export function ProfilePicture({ result: { locale, profile } }: { result: MatchesData }) {
  return (
    <div>
      <InterestCompass locale={locale} values={profile.scales.map(({ score }) => score)} scale={40} outOf />
      <p className="xs soft compass-note">{surveyTexts(locale).result.compassNote}</p>
    </div>
  );
}

/** What the order rests on where it is not everything, and whether it is of another day. */
function Notices({ result }: { result: ResultData }) {
  const { locale, basis, profile, older, scoredBefore, scoringVersion, date } = result;
  const { result: texts } = surveyTexts(locale);
  const { moved } = resultTexts(locale);
  const told = [
    basis === "nothing" ? texts.nothing : profile.flat ? texts.flat : null,
    basis === "interests" ? texts.interestsOnly : null,
    scoredBefore ? fill(moved.old, { n: scoringVersion, date }) : null,
    older ? texts.older : null,
  ].filter((text) => text !== null);
  return told.map((text) => <Note key={text}>{text}</Note>);
}
