import { Badge } from "@/components/ui/badge";
import type { OpportunityRow } from "@/lib/opportunities/queries/list-opportunities";
import type { Match } from "@/lib/opportunities/rules/match-verdict";
import type { Seeker } from "@/lib/opportunities/rules/seeker";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { MatchSummary } from "./match-summary";
import type { MatchNames } from "./match-words";
import { opportunityTexts } from "./opportunity-texts";
import { payWords, placeWords, weeklyWords } from "./opportunity-words";
import { searchTexts } from "./search-texts";

type Props = {
  locale: Locale;
  row: OpportunityRow;
  /** Null for whoever looks on behalf of others. */
  fit: { seeker: Seeker; match: Match } | null;
  names: MatchNames;
};

/** One opportunity in the list: what, where, pay, by when, and how it fits. */
export function SearchRow({ locale, row, fit, names }: Props) {
  const texts = opportunityTexts(locale);
  const facts = [placeWords(locale, row), payWords(locale, row), weeklyWords(locale, row.hoursPerWeek)];
  return (
    <li className="opportunity">
      <h3>
        <a href={`/${locale}/opportunities/${row.id}`}>{row.title}</a>
      </h3>
      <p className="opportunity-marks">
        <Badge>{texts.kinds[row.kind]}</Badge>
        {row.demo ? <Badge tone="warn">{texts.demo}</Badge> : null}
        {row.applied ? <Badge tone="info">{texts.states[row.applied]}</Badge> : null}
        <span>{row.organisation}</span>
      </p>
      <ul className="opportunity-line">
        {facts.filter(Boolean).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        {row.applyBy ? <li>{fill(searchTexts(locale).soon, { date: formatDate(locale, row.applyBy) })}</li> : null}
      </ul>
      {fit ? <MatchSummary locale={locale} {...fit} offered={row} names={names} /> : null}
    </li>
  );
}
