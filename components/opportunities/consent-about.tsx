import { fill, formatDate, type Locale, plural } from "@/lib/platform/texts";
import type { OpportunityKind } from "@/prisma/generated/enums";
import { consentTexts } from "./consent-texts";
import { opportunityTexts } from "./opportunity-texts";

type Props = {
  locale: Locale;
  kind: OpportunityKind;
  opportunity: {
    text: string;
    town: string;
    region: string;
    remote: boolean;
    startsOn: Date | null;
    endsOn?: Date | null;
    hoursPerWeek?: number | null;
  } | null;
};

/** What the application is for, as far as one needs it to say yes or no. */
export function ConsentAbout({ locale, kind, opportunity }: Props) {
  const texts = consentTexts(locale).queue;
  const { kinds, facts: words } = opportunityTexts(locale);
  const place = opportunity && [opportunity.town, opportunity.region].filter(Boolean).join(", ");
  const where = [place, opportunity?.remote ? texts.home : ""].filter(Boolean).join(" · ");
  const days = [opportunity?.startsOn, opportunity?.endsOn].flatMap((day) => (day ? [formatDate(locale, day)] : []));
  const when = days.length === 2 ? fill(words.fromTo, { from: days[0]!, to: days[1]! }) : (days[0] ?? "");
  const hours = opportunity?.hoursPerWeek;
  const facts = [
    [texts.what, kinds[kind]],
    [texts.where, where],
    [texts.when, [when, hours ? plural(locale, hours, texts.hours) : ""].filter(Boolean).join(" · ")],
  ].filter(([, value]) => value);
  return (
    <div className="stack">
      <dl className="application-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {opportunity?.text ? <p className="application-text">{opportunity.text}</p> : null}
    </div>
  );
}
