import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { PlainButton } from "@/components/ui/sign";
import type { DeskOffer, PartnerDesk } from "@/lib/opportunities/queries/get-partner-desk";
import { isExpired } from "@/lib/opportunities/rules/offer-end";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { offerTexts } from "./offer-texts";
import { opportunityTexts } from "./opportunity-texts";
import type { PostAction } from "./partner-notice";

type Props = { locale: Locale; timeZone: string; desk: PartnerDesk; at: Date; takeBack: PostAction };

const tones = {
  WAITING: "warn",
  OPEN: "ok",
  EXPIRED: "danger",
  DECLINED: "danger",
  CLOSED: "info",
  DRAFT: "info",
} as const;

/** What a partner posted, with its state and why; the school's own entries for it can be read. */
export function OfferDeskList({ locale, timeZone, desk, at, takeBack }: Props) {
  const { desk: words, columns } = offerTexts(locale);
  const { kinds } = opportunityTexts(locale);
  const stateOf = (offer: DeskOffer) => (isExpired(offer, at) ? "EXPIRED" : offer.state);
  return (
    <section className="part stack" id="yours">
      <h2>{words.yours}</h2>
      {desk.offers.length === 0 ? <p>{words.none}</p> : null}
      <ul className="partner-parts">
        {desk.offers.map((offer) => (
          <li key={offer.id} className="stack">
            <p>
              <b>{offer.title}</b> · {kinds[offer.kind]}
            </p>
            <p className="row">
              <Badge tone={tones[stateOf(offer)]}>{words.states[stateOf(offer)]}</Badge>
              <span className="soft sm">
                {columns.until}: {formatDate(locale, offer.expiresAt, timeZone)}
              </span>
              {offer.own ? null : <span className="soft sm">{desk.school ? words.bySchool : words.bySite}</span>}
            </p>
            {offer.reason && (offer.state === "DECLINED" || offer.state === "CLOSED") ? (
              <p className="offer-text">{fill(words.because, { reason: offer.reason })}</p>
            ) : null}
            {offer.own ? (
              <div className="row no-print">
                <PlainButton
                  href={`/${locale}/offer?edit=${offer.id}#form`}
                  aria-label={`${words.correct}: ${offer.title}`}
                >
                  {words.correct}
                </PlainButton>
                {offer.state === "WAITING" || offer.state === "OPEN" ? (
                  <Disclosure summary={words.takeBack}>
                    <form action={takeBack} className="row">
                      <input type="hidden" name="id" value={offer.id} />
                      <span>{words.takeBackText}</span>
                      <PlainButton aria-label={`${words.takeBack}: ${offer.title}`}>{words.takeBack}</PlainButton>
                    </form>
                  </Disclosure>
                ) : null}
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
