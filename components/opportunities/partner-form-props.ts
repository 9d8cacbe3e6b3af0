import type { PartnerContactView, PartnerReviewView, PartnerView } from "@/lib/opportunities/queries/get-partner";
import type { OfferChoiceGroup } from "@/lib/opportunities/queries/offer-choices";
import { partnerKinds, partnerOffers } from "@/lib/opportunities/rules/kinds";
import type { Choice, OfferPart } from "./offer-fields";
import type { PartnerTexts } from "./partner-texts";

type Given = { places?: readonly Choice[]; pathways: readonly OfferChoiceGroup[]; partner?: PartnerView };

/** The form of a partner: new with the places where it may be, or as it is. */
export function partnerParts(texts: PartnerTexts, { places = [], pathways, partner }: Given): OfferPart[] {
  const { fields, kinds, offers } = texts;
  return [
    {
      title: texts.form.about,
      fields: [
        ...(places.length > 1
          ? [{ name: "place", label: fields.place, as: "select" as const, value: places[0]!.value, choices: places }]
          : []),
        { name: "name", label: fields.name, value: partner?.name ?? "" },
        {
          ...{ name: "kind", label: fields.kind, as: "select", value: partner?.kind ?? "EMPLOYER" },
          choices: partnerKinds.map((kind) => ({ value: kind, label: kinds[kind] })),
        },
        { name: "about", label: fields.about, hint: fields.aboutHint, as: "textarea", value: partner?.about ?? "" },
        { name: "url", label: fields.url, value: partner?.url ?? "" },
        { name: "town", label: fields.town, value: partner?.town ?? "" },
        { name: "region", label: fields.region, hint: fields.regionHint, short: true, value: partner?.region ?? "" },
        {
          ...{ name: "offers", label: fields.offers, as: "ticks", chosen: partner?.offers ?? [] },
          groups: [{ title: "", choices: partnerOffers.map((offer) => ({ value: offer, label: offers[offer] })) }],
        },
        {
          ...{ name: "pathwayIds", label: fields.pathways, hint: fields.pathwaysHint, as: "ticks" },
          ...{ groups: pathways, chosen: partner?.pathwayIds ?? [] },
        },
      ],
    },
  ];
}

export function contactParts({ contacts: words }: PartnerTexts, contact?: PartnerContactView): OfferPart[] {
  return [
    {
      fields: [
        { name: "name", label: words.name, value: contact?.name ?? "" },
        { name: "role", label: words.role, value: contact?.role ?? "" },
        { name: "email", label: words.email, as: "email", value: contact?.email ?? "" },
        { name: "phone", label: words.phone, as: "tel", value: contact?.phone ?? "" },
        { name: "note", label: words.note, as: "textarea", short: true, value: contact?.note ?? "" },
      ],
    },
  ];
}

const dayOf = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? "";

export function reviewParts(
  { reviews: words }: PartnerTexts,
  pathways: readonly Choice[],
  review?: PartnerReviewView,
): OfferPart[] {
  return [
    {
      fields: [
        {
          ...{ name: "pathwayId", label: words.pathway, as: "select", value: review?.pathwayId ?? "" },
          choices: [{ value: "", label: words.choose }, ...pathways],
        },
        { name: "plannedOn", label: words.planned, as: "date", short: true, value: dayOf(review?.plannedOn) },
        { name: "heldOn", label: words.held, as: "date", short: true, value: dayOf(review?.heldOn) },
        { name: "outcome", label: words.outcome, as: "textarea", short: true, value: review?.outcome ?? "" },
        { name: "next", label: words.next, as: "textarea", short: true, value: review?.next ?? "" },
      ],
    },
  ];
}

export const partnerFormTexts = ({ form, problems }: PartnerTexts) => ({
  summary: form.summary,
  kept: form.kept,
  problems,
});
