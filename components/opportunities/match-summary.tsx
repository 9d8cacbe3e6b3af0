import type { Match, Offered } from "@/lib/opportunities/rules/match-verdict";
import type { Seeker } from "@/lib/opportunities/rules/seeker";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { mendOf, type MatchNames, reasonWords } from "./match-words";
import { opportunityTexts } from "./opportunity-texts";

type Props = { locale: Locale; match: Match; seeker: Seeker; offered: Offered; names: MatchNames };

/** In a list: why it fits, what does not, and what is not known with the way to say it. */
export function MatchSummary({ locale, match, seeker, offered, names }: Props) {
  const texts = opportunityTexts(locale).match;
  const { verdicts, met, known } = match;
  const nameOf = (all: typeof verdicts) => all.map(({ criterion }) => texts.names[criterion]).join(", ");
  const unsaid = verdicts.filter((verdict) => verdict.state === "unknown" && verdict.lacks === "opportunity");
  const mends = Map.groupBy(
    verdicts.flatMap((verdict) => {
      const mend = mendOf(locale, verdict, seeker, offered);
      return mend ? [{ ...mend, name: texts.names[verdict.criterion] }] : [];
    }),
    ({ href }) => href,
  );
  return (
    <div className="match">
      <p className="match-sum">
        {known === 0
          ? texts.sumNone
          : fill(texts.sum, { met: formatNumber(locale, met), known: formatNumber(locale, known) })}
      </p>
      <ul className="match-why">
        {verdicts
          .filter(({ state }) => state !== "unknown")
          .sort((a, b) => Number(b.state === "met") - Number(a.state === "met"))
          .map((verdict) => (
            <li key={verdict.criterion} className={verdict.state}>
              <span className="vh">{texts.states[verdict.state]}: </span>
              {reasonWords(locale, verdict, names)}
            </li>
          ))}
        {verdicts
          .filter((verdict) => verdict.state === "unknown" && verdict.lacks === "distance")
          .map((verdict) => (
            <li key={verdict.criterion} className="unknown">
              {reasonWords(locale, verdict, names)}
            </li>
          ))}
        {mends.size > 0 ? (
          <li className="unknown">
            {texts.unknown}:{" "}
            {[...mends].map(([href, asked], i) => (
              <span key={href}>
                {i > 0 ? ", " : ""}
                {asked.map(({ name }) => name).join(", ")} (
                <a href={href}>{asked.length > 1 ? texts.mend.wants : asked[0]?.label}</a>)
              </span>
            ))}
          </li>
        ) : null}
        {unsaid.length > 0 ? (
          <li className="unknown">
            {texts.unsaid}: {nameOf(unsaid)}
          </li>
        ) : null}
      </ul>
    </div>
  );
}
