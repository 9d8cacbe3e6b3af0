import type { PartnerDealings, PartnerView } from "@/lib/opportunities/queries/get-partner";
import { listedAs } from "@/lib/opportunities/rules/offer-end";
import { PlainButton } from "@/components/ui/sign";
import type { Locale } from "@/lib/platform/texts";
import { OfferState } from "./offer-list";
import { opportunityTexts } from "./opportunity-texts";
import { partnerTexts } from "./partner-texts";

type Props = {
  locale: Locale;
  partner: PartnerView;
  offers: PartnerDealings["offers"];
  /** There are more than these. */
  more: boolean;
  at: Date;
};

/** The newest opportunities of a partner, with their states. */
export function PartnerOffers({ locale, partner, offers, more, at }: Props) {
  const { opportunities: words } = partnerTexts(locale);
  const { kinds } = opportunityTexts(locale);
  return (
    <section className="part stack" id="opportunities">
      <h2>{words.title}</h2>
      {offers.length === 0 ? <p>{words.none}</p> : null}
      <ul className="partner-parts">
        {offers.map((offer) => (
          <li key={offer.id} className="row">
            <span>
              <a href={`/${locale}/offers/${offer.id}`}>{offer.title}</a> · {kinds[offer.kind]}
            </span>
            <OfferState locale={locale} state={listedAs(offer, at)} />
          </li>
        ))}
      </ul>
      <div className="row no-print">
        {partner.endedAt ? null : (
          <PlainButton href={`/${locale}/offers/new?partner=${partner.id}&place=${partner.schoolId ?? "everyone"}`}>
            {words.add}
          </PlainButton>
        )}
        {more ? <a href={`/${locale}/offers?partner=${partner.id}`}>{words.all}</a> : null}
      </div>
    </section>
  );
}
