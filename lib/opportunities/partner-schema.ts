import "server-only";
import { z } from "zod";
import { day, emailLine, line, needed, region, several, webAddress, words } from "./offer-schema";
import { partnerKinds, partnerOffers, type PartnerOffer } from "./rules/kinds";
import { offerLimits } from "./rules/offer-limits";

export const partnerSchema = z.object({
  kind: z.enum(partnerKinds, "KIND_MISSING"),
  name: needed("NAME_MISSING"),
  about: words(offerLimits.note, "TEXT_LONG"),
  url: webAddress,
  town: line,
  region,
  offers: several(20, "OFFERS_WRONG").transform((offers) =>
    offers.filter((offer): offer is PartnerOffer => (partnerOffers as readonly string[]).includes(offer)),
  ),
  pathwayIds: several(40, "PATHWAYS_MANY"),
});
export type PartnerInput = z.infer<typeof partnerSchema>;

export const contactSchema = z.object({
  name: needed("NAME_MISSING"),
  role: line,
  email: emailLine,
  phone: line,
  note: words(offerLimits.note, "TEXT_LONG"),
});
export type PartnerContactInput = z.infer<typeof contactSchema>;

/** A look at a program: planned, or held with what came of it. */
export const reviewSchema = z
  .object({
    pathwayId: z.string().min(1, "PATHWAY_MISSING").max(200, "PATHWAY_MISSING"),
    plannedOn: day,
    heldOn: day,
    outcome: words(offerLimits.note, "TEXT_LONG"),
    next: words(offerLimits.note, "TEXT_LONG"),
  })
  .superRefine(({ plannedOn, heldOn, outcome }, context) => {
    const wrong = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (plannedOn === null && heldOn === null) wrong("plannedOn", "REVIEW_DAY_MISSING");
    if (heldOn !== null && outcome === "") wrong("outcome", "OUTCOME_MISSING");
  });
export type PartnerReviewInput = z.infer<typeof reviewSchema>;

export const partnerIdSchema = z.uuid();

/** Of a contact or a review of a partner. */
export const partSchema = z.object({ partnerId: z.uuid(), id: z.uuid() });

export const giveLinkSchema = z.object({ email: emailLine, locale: z.enum(["en", "es"]).catch("en") });

const none = undefined;
export const partnerFilterSchema = z.object({
  kind: z.enum(partnerKinds).optional().catch(none),
  offer: z.enum(partnerOffers).optional().catch(none),
  pathway: z.string().min(1).max(200).optional().catch(none),
  state: z.enum(["here", "ended"]).catch("here"),
  q: z
    .string()
    .transform((typed) => typed.replaceAll("\0", "").toWellFormed().trim().slice(0, 100))
    .catch(""),
  after: z.string().max(600).includes("|").optional().catch(none),
});
export type PartnerFilter = z.infer<typeof partnerFilterSchema>;
