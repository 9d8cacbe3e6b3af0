import { OfferFields } from "@/components/opportunities/offer-fields";
import { offerFormTexts, offerParts } from "@/components/opportunities/offer-form-props";
import { offerTexts } from "@/components/opportunities/offer-texts";
import { Note } from "@/components/ui/note";
import type { PartnerStaff } from "@/lib/accounts/rules/roles";
import type { OfferView } from "@/lib/opportunities/queries/get-offer";
import { getOfferChoices } from "@/lib/opportunities/queries/offer-choices";
import { partnerIsFixed } from "@/lib/opportunities/rules/moderation";
import { now } from "@/lib/platform/clock";
import type { Locale } from "@/lib/platform/texts";
import { shownUntilOf } from "../../shown-until";
import { saveOfferAction } from "../actions";

type Props = { locale: Locale; staff: PartnerStaff; offer: OfferView };

/** The form of an opportunity that is there already. */
export async function EditOffer({ locale, staff, offer }: Props) {
  const texts = offerTexts(locale);
  const { form } = texts;
  const choices = await getOfferChoices(staff, { locale, schoolId: offer.schoolId, chosen: offer });
  const fixed = partnerIsFixed(offer);
  const draft = offer.state === "DRAFT";
  const opens = offer.moderates && (draft || offer.state === "WAITING");
  const shownUntil = shownUntilOf(offer, now());
  return (
    <>
      {offer.moderates ? null : <Note>{draft ? form.waits : form.waitsAgain}</Note>}
      <OfferFields
        id="offer"
        action={saveOfferAction.bind(null, locale, offer.id)}
        parts={offerParts({ locale, choices, offer, shownUntil, staff: { partnerId: offer.partnerId ?? "", fixed } })}
        buttons={[
          ...(opens ? [{ label: form.open, intent: "open", main: true }] : []),
          ...(offer.moderates && !draft ? [{ label: form.save, intent: "save", main: !opens }] : []),
          ...(offer.moderates ? [] : [{ label: form.send, intent: "save", main: true }]),
          ...(draft ? [{ label: form.draft, intent: "draft" }] : []),
        ]}
        cancel={{ href: `/${locale}/offers/${offer.id}`, label: form.cancel }}
        texts={offerFormTexts(texts)}
      >
        {fixed ? <input type="hidden" name="partnerId" value={offer.partnerId ?? ""} /> : null}
      </OfferFields>
    </>
  );
}
