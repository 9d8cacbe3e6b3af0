import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { PlainButton } from "@/components/ui/sign";
import type { PartnerReviewView } from "@/lib/opportunities/queries/get-partner";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { type Choice, OfferFields, type OfferFormAction } from "./offer-fields";
import { partnerFormTexts, reviewParts } from "./partner-form-props";
import type { PostAction } from "./partner-notice";
import { partnerTexts } from "./partner-texts";

type Props = {
  locale: Locale;
  reviews: readonly PartnerReviewView[];
  /** The partner's, and those of its reviews, by id. */
  pathways: readonly Choice[];
  due: boolean;
  /** Null adds one. */
  save: (id: string | null) => OfferFormAction;
  remove: PostAction;
  frozen: boolean;
};

/** When a partner looked at a program, what came of it and what is next; planned ones on top. */
export function PartnerReviews({ locale, reviews, pathways, due, save, remove, frozen }: Props) {
  const texts = partnerTexts(locale);
  const { reviews: words } = texts;
  const titles = new Map(pathways.map(({ value, label }) => [value, label]));
  const shared = { texts: partnerFormTexts(texts), buttons: [{ label: words.save }] };
  const when = ({ heldOn, plannedOn }: PartnerReviewView) =>
    heldOn
      ? fill(words.heldOn, { date: formatDate(locale, heldOn) })
      : fill(words.plannedFor, { date: plannedOn ? formatDate(locale, plannedOn) : "" });
  return (
    <section className="part stack" id="reviews">
      <h2>{words.title}</h2>
      <p className="soft">{words.lede}</p>
      {due ? (
        <p>
          <Badge tone="warn">{words.due}</Badge>
        </p>
      ) : null}
      {reviews.length === 0 ? <p>{words.none}</p> : null}
      <ul className="partner-parts">
        {reviews.map((review) => (
          <li key={review.id}>
            <p>
              <b>{titles.get(review.pathwayId) ?? review.pathwayId}</b> · {when(review)}
            </p>
            {review.outcome ? <p className="offer-text">{review.outcome}</p> : null}
            {review.next ? <p className="offer-text">{fill(words.nextWas, { text: review.next })}</p> : null}
            {frozen ? null : (
              <div className="no-print">
                <Disclosure summary={words.change}>
                  <OfferFields
                    {...shared}
                    id={`review-${review.id}`}
                    action={save(review.id)}
                    parts={reviewParts(texts, pathways, review)}
                  />
                  <form action={remove} className="row">
                    <input type="hidden" name="id" value={review.id} />
                    <PlainButton>{words.remove}</PlainButton>
                  </form>
                </Disclosure>
              </div>
            )}
          </li>
        ))}
      </ul>
      {frozen ? null : pathways.length === 0 ? (
        <p className="soft">{words.first}</p>
      ) : (
        <div className="no-print">
          <Disclosure summary={words.add}>
            <OfferFields {...shared} id="review" action={save(null)} parts={reviewParts(texts, pathways)} />
          </Disclosure>
        </div>
      )}
    </section>
  );
}
