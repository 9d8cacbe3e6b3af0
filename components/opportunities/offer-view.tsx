import type { ReactNode } from "react";
import type { OfferView } from "@/lib/opportunities/queries/get-offer";
import { isExpired } from "@/lib/opportunities/rules/offer-end";
import { fill, formatDate, formatNumber, type Locale } from "@/lib/platform/texts";
import { OfferLink } from "./offer-link";
import { offerTexts } from "./offer-texts";
import { opportunityTexts } from "./opportunity-texts";
import { audienceWords, payWords, placeWords, timeWords, weeklyWords } from "./opportunity-words";

type Props = {
  locale: Locale;
  timeZone: string;
  offer: OfferView;
  named: Record<"pathways" | "occupations" | "skills", ReadonlyMap<string, string>>;
  at: Date;
};

/** All that is known of an opportunity, as its staff see it. */
export function OfferAbout({ locale, timeZone, offer, named, at }: Props) {
  const { view, sources, everyone } = offerTexts(locale);
  const { facts: words, contact: reach, pathways, occupations, skills } = opportunityTexts(locale);
  const { contact } = offer;
  const titles = (ids: readonly string[], known: ReadonlyMap<string, string>) =>
    ids.flatMap((id) => known.get(id) ?? []).join(", ");
  const sent = offer.submittedAt && fill(view.sent, { date: formatDate(locale, offer.submittedAt, timeZone) });
  const sourceWords = [sources[offer.source], sent].filter(Boolean).join(". ");
  const rows: [string, ReactNode][] = [
    [isExpired(offer, at) ? view.untilOver : view.until, formatDate(locale, offer.expiresAt, timeZone)],
    [words.where, placeWords(locale, offer)],
    [words.when, timeWords(locale, offer)],
    [words.by, offer.applyBy && formatDate(locale, offer.applyBy)],
    [words.pay, payWords(locale, offer)],
    [words.hours, weeklyWords(locale, offer.hoursPerWeek)],
    [words.seats, offer.seats === null ? null : formatNumber(locale, offer.seats)],
    [words.for, audienceWords(locale, { ...offer, schoolName: offer.school?.name ?? everyone }).join(", ")],
    [words.school, offer.schooling && words.stages[offer.schooling]],
    [view.from, sourceWords],
    [view.partner, offer.partner && <a href={`/${locale}/partners/${offer.partnerId}`}>{offer.partner.name}</a>],
    [pathways, titles(offer.pathwayIds, named.pathways)],
    [occupations, titles(offer.occupationCodes, named.occupations)],
    [skills, titles(offer.elementIds, named.skills)],
  ];
  const reached: [string, ReactNode][] = [
    [reach.name, contact?.name],
    [reach.email, contact?.email],
    [reach.phone, contact?.phone],
    [reach.how, contact?.how ? <span className="offer-text">{contact.how}</span> : null],
  ];
  return (
    <>
      <FactList rows={rows} />
      <p className="offer-text">{offer.text || view.noText}</p>
      {offer.url ? (
        <p>
          <OfferLink url={offer.url} />
        </p>
      ) : null}
      <h2>{view.contact}</h2>
      {reached.some(([, value]) => value) ? <FactList rows={reached} /> : <p>{view.noContact}</p>}
    </>
  );
}

/** Those of the facts that are known. */
const FactList = ({ rows }: { rows: readonly [string, ReactNode][] }) => (
  <dl className="opportunity-facts">
    {rows
      .filter(([, value]) => value)
      .map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);
