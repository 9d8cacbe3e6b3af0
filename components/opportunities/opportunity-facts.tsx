import type { OpportunityView } from "@/lib/opportunities/queries/get-opportunity";
import { fill, formatDate, formatNumber, type Locale } from "@/lib/platform/texts";
import { opportunityTexts } from "./opportunity-texts";
import { audienceWords, payWords, placeWords, timeWords, weeklyWords } from "./opportunity-words";

/** What, where, when, pay, by when, for whom: before anything else. */
export function OpportunityFacts({ locale, opportunity }: { locale: Locale; opportunity: OpportunityView }) {
  const texts = opportunityTexts(locale);
  const { facts } = texts;
  const { applyBy, expiresAt, schooling, seats, kind, hoursPerWeek } = opportunity;
  const rows: [string, string | null][] = [
    [facts.kind, texts.kinds[kind]],
    [facts.where, placeWords(locale, opportunity)],
    [facts.when, timeWords(locale, opportunity)],
    [facts.pay, payWords(locale, opportunity)],
    [facts.hours, weeklyWords(locale, hoursPerWeek)],
    [facts.by, applyBy ? formatDate(locale, applyBy) : fill(facts.open, { date: formatDate(locale, expiresAt) })],
    [facts.for, audienceWords(locale, opportunity).join(". ")],
    [facts.school, schooling && facts.stages[schooling]],
    ...(seats === null ? [] : [[facts.seats, formatNumber(locale, seats)] as [string, string]]),
  ];
  return (
    <dl className="opportunity-facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value ?? <span className="soft">{facts.unsaid}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
