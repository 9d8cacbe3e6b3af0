import { Note } from "@/components/ui/note";
import { fill, formatNumber } from "@/lib/platform/texts";
import { aboutSurveyTexts } from "../about-texts";
import { resultTexts } from "../result-texts";
import { surveyTexts } from "../texts";
import { answeredParts } from "./answered-parts";
import type { ResultData } from "./result-data";

/** How far the result can be trusted, told kindly; nothing is thrown away because of it. */
export function Trust({ result }: { result: ResultData }) {
  const { locale, quality, matches, basis, certainty, instruments, scoringVersion, norms } = result;
  const { trust: texts } = resultTexts(locale);
  const { result: words } = surveyTexts(locale);
  const doubts = [
    quality.allAlike || quality.straightLined ? words.allAlike : null,
    quality.hurried ? words.hurried : null,
    quality.contradictory ? texts.contradictory : null,
  ].filter((text) => text !== null);
  const [first] = matches.clusters;
  const sets = new Intl.ListFormat(locale, { type: "conjunction" }).format(instruments);
  return (
    <section className="part stack trust" aria-labelledby="trust">
      <h2 className="text-xl" id="trust">
        {texts.title}
      </h2>
      {doubts.length > 0 ? doubts.map((text) => <Note key={text}>{text}</Note>) : <p>{texts.sound}</p>}
      <ul className="sm">
        {certainty ? (
          <li>{fill(texts.words[certainty.word], { n: Math.round(certainty.chance * 10) })}</li>
        ) : basis !== "nothing" && first?.margin ? (
          <li>{first.margin.tooClose ? texts.close : texts.clear}</li>
        ) : null}
        {answeredParts(quality).map(({ kind, answered, asked }) => (
          <li key={kind}>{fill(texts.parts, { part: texts[kind], n: answered, total: asked })}</li>
        ))}
        <li>
          {norms === null || norms.provisional
            ? texts.provisional
            : fill(texts.ownNorms, { n: formatNumber(locale, norms.people), v: norms.version ?? "" })}
        </li>
      </ul>
      <p className="xs soft">
        {fill(texts.version, { sets, n: scoringVersion })}{" "}
        <a href={`/${locale}/about-the-survey`}>{aboutSurveyTexts(locale).title}</a>
      </p>
    </section>
  );
}
