import { Facts, type Fact } from "@/components/ui/facts";
import type { Named } from "@/lib/catalog/queries/list-named";
import type { OfferView } from "@/lib/opportunities/queries/get-offer";
import { isExpired } from "@/lib/opportunities/rules/offer-end";
import { fill, formatDate, formatNumber, type Locale } from "@/lib/platform/texts";
import { offerTexts } from "./offer-texts";
import { opportunityTexts } from "./opportunity-texts";
import { audienceWords, payWords, placeWords, timeWords, weeklyWords } from "./opportunity-words";

type Props = {
  locale: Locale;
  timeZone: string;
  offer: OfferView;
  named: ReadonlyMap<string, Named>;
  at: Date;
};

/** All that is known of an opportunity, as its staff see it. */
export function OfferAbout({ locale, timeZone, offer, named, at }: Props) {
  const { view, sources, everyone } = offerTexts(locale);
  const { facts: words, contact: reach, pathways, occupations } = opportunityTexts(locale);
  const { contact } = offer;
  const fact = (label: string, value: Fact["value"] | null): Fact[] => (value ? [{ label, value }] : []);
  const titles = (ids: readonly string[]) => ids.flatMap((id) => named.get(id)?.title ?? []).join(", ");
  return (
    <>
      <Facts
        facts={[
          {
            label: isExpired(offer, at) ? view.untilOver : view.until,
            value: formatDate(locale, offer.expiresAt, timeZone),
          },
          ...fact(words.where, placeWords(locale, offer)),
          ...fact(words.when, timeWords(locale, offer)),
          ...fact(words.by, offer.applyBy && formatDate(locale, offer.applyBy)),
          ...fact(words.pay, payWords(locale, offer)),
          ...fact(words.hours, weeklyWords(locale, offer.hoursPerWeek)),
          ...fact(words.seats, offer.seats === null ? null : formatNumber(locale, offer.seats)),
          {
            label: words.for,
            value: audienceWords(locale, { ...offer, schoolName: offer.school?.name ?? everyone }).join(", "),
          },
          ...fact(words.school, offer.schooling && words.stages[offer.schooling]),
          ...fact(pathways, titles(offer.pathwayIds)),
          ...fact(occupations, titles(offer.occupationCodes)),
          {
            label: view.from,
            value: sources[offer.source],
            note: offer.submittedAt
              ? fill(view.sent, { date: formatDate(locale, offer.submittedAt, timeZone) })
              : undefined,
          },
          ...fact(
            view.partner,
            offer.partner && <a href={`/${locale}/partners/${offer.partnerId}`}>{offer.partner.name}</a>,
          ),
        ]}
      />
      <p className="offer-text">{offer.text || view.noText}</p>
      {offer.url ? (
        <p>
          <a href={offer.url} rel="noreferrer">
            {new URL(offer.url).host}
          </a>
        </p>
      ) : null}
      <h2>{view.contact}</h2>
      {contact && (contact.name || contact.email || contact.phone || contact.how) ? (
        <>
          <Facts
            facts={[
              ...fact(reach.name, contact.name),
              ...fact(reach.email, contact.email),
              ...fact(reach.phone, contact.phone),
            ]}
          />
          {contact.how ? <p className="offer-text">{contact.how}</p> : null}
        </>
      ) : (
        <p>{view.noContact}</p>
      )}
    </>
  );
}
