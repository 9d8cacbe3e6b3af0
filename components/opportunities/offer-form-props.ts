import { schoolStages } from "@/lib/catalog/rules/school-shares";
import type { DeskOffer } from "@/lib/opportunities/queries/get-partner-desk";
import type { OfferView } from "@/lib/opportunities/queries/get-offer";
import type { OfferChoices } from "@/lib/opportunities/queries/offer-choices";
import { opportunityKinds, payPeriods } from "@/lib/opportunities/rules/kinds";
import type { Locale } from "@/lib/platform/texts";
import type { OfferField, OfferPart } from "./offer-fields";
import { offerTexts, type OfferTexts } from "./offer-texts";
import { opportunityTexts } from "./opportunity-texts";

type Given = {
  locale: Locale;
  choices: OfferChoices;
  offer?: OfferView | DeskOffer | undefined;
  /** The last day on which it shows now. */
  shownUntil?: string;
  /** Staff choose among partners; a partner posts for itself. */
  staff?: { partnerId: string; /** It keeps its partner. */ fixed?: boolean };
};

const grades = [6, 7, 8, 9, 10, 11, 12, 13, 14];
const dayOf = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? "";
const numberOf = (value: number | null | undefined) => (value === null || value === undefined ? "" : String(value));

/** The form of an opportunity, whoever fills it in. */
export function offerParts({ locale, choices, offer, shownUntil = "", staff }: Given): OfferPart[] {
  const { parts, fields } = offerTexts(locale);
  const { kinds, facts } = opportunityTexts(locale);
  const text = (name: keyof OfferTexts["fields"] & string, rest: Partial<OfferField> = {}): OfferField => ({
    ...{ name, label: String(fields[name]), value: "" },
    ...rest,
  });
  const gradeChoices = [
    { value: "", label: fields.anyGrade },
    ...grades.map((grade) => ({ value: String(grade), label: String(grade) })),
  ];
  const date = (name: "startsOn" | "endsOn" | "applyBy") =>
    text(name, { as: "date", short: true, value: dayOf(offer?.[name]) });
  return [
    {
      title: parts.what,
      fields: [
        ...(staff && !staff.fixed ? [partnerField(locale, choices, staff.partnerId)] : []),
        text("kind", {
          ...{ as: "select", value: offer?.kind ?? "INTERNSHIP" },
          choices: opportunityKinds.map((kind) => ({ value: kind, label: kinds[kind] })),
        }),
        text("title", { hint: fields.titleHint, value: offer?.title ?? "" }),
        text("organisation", { hint: fields.organisationHint, value: offer?.organisation ?? "" }),
        text("text", { as: "textarea", value: offer?.text ?? "" }),
        text("url", { value: offer?.url ?? "" }),
      ],
    },
    {
      title: parts.where,
      fields: [
        text("town", { value: offer?.town ?? "" }),
        text("region", { hint: fields.regionHint, short: true, value: offer?.region ?? "" }),
        text("remote", { as: "tick", value: offer?.remote ? "yes" : "" }),
        ...[date("startsOn"), date("endsOn"), date("applyBy")],
        text("shownUntil", { as: "date", hint: fields.shownUntilHint, short: true, value: shownUntil }),
      ],
    },
    {
      title: parts.pay,
      fields: [
        text("payFrom", { hint: fields.payFromHint, short: true, value: numberOf(offer?.payFrom) }),
        text("payTo", { short: true, value: numberOf(offer?.payTo) }),
        text("payPer", {
          ...{ as: "select", value: offer?.payPer ?? "hour" },
          choices: payPeriods.map((period) => ({ value: period, label: fields.pers[period] })),
        }),
        text("hoursPerWeek", { short: true, value: numberOf(offer?.hoursPerWeek) }),
      ],
    },
    {
      title: parts.who,
      fields: [
        text("seats", { short: true, value: numberOf(offer?.seats) }),
        text("gradeFrom", { as: "select", choices: gradeChoices, value: numberOf(offer?.gradeFrom) }),
        text("gradeTo", { as: "select", choices: gradeChoices, value: numberOf(offer?.gradeTo) }),
        text("schooling", {
          ...{ as: "select", value: offer?.schooling ?? "" },
          choices: [
            { value: "", label: fields.anySchooling },
            ...schoolStages.map((stage) => ({ value: stage, label: facts.stages[stage] })),
          ],
        }),
        text("adultsOnly", { as: "tick", value: offer?.adultsOnly ? "yes" : "" }),
      ],
    },
    aboutPart(locale, choices, offer),
    {
      title: parts.contact,
      hint: parts.contactHint,
      fields: [
        text("contactName", { value: offer?.contact?.name ?? "" }),
        text("contactEmail", { as: "email", value: offer?.contact?.email ?? "" }),
        text("contactPhone", { as: "tel", value: offer?.contact?.phone ?? "" }),
        text("contactHow", { as: "textarea", short: true, value: offer?.contact?.how ?? "" }),
      ],
    },
  ];
}

function partnerField(locale: Locale, { partners }: OfferChoices, partnerId: string): OfferField {
  const { fields } = offerTexts(locale);
  return {
    ...{ name: "partnerId", label: fields.partner, hint: fields.partnerHint, as: "select", value: partnerId },
    choices: [{ value: "", label: fields.noPartner }, ...partners],
  };
}

function aboutPart(locale: Locale, choices: OfferChoices, offer: Given["offer"]): OfferPart {
  const { parts, fields } = offerTexts(locale);
  return {
    title: parts.about,
    hint: parts.aboutHint,
    fields: [
      {
        ...{ name: "pathwayIds", label: fields.pathways, hint: fields.pathwaysHint, as: "ticks" },
        ...{ groups: choices.pathways, chosen: offer?.pathwayIds ?? [] },
      },
      {
        ...{ name: "occupationCodes", label: fields.occupations, hint: fields.occupationsHint, as: "find" },
        chosen: offer?.occupationCodes ?? [],
        find: { search: fields.job, button: fields.find, none: fields.foundNone, taken: choices.occupations },
      },
      {
        ...{ name: "elementIds", label: fields.elements, hint: fields.elementsHint, as: "ticks" },
        groups: [
          { title: fields.skills, choices: choices.skills },
          { title: fields.knowledge, choices: choices.knowledge },
        ],
        chosen: offer?.elementIds ?? [],
      },
    ],
  };
}

export const offerFormTexts = ({ form, problems }: OfferTexts) => ({
  summary: form.summary,
  kept: form.kept,
  problems,
});
