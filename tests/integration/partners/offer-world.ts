// Entering, changing, deciding and listing with the usual inputs.
import type { PartnerStaff } from "@/lib/accounts/rules/roles";
import { decideOffer } from "@/lib/opportunities/moderate-offer";
import { offerFilterSchema } from "@/lib/opportunities/offer-schema";
import { getOffer } from "@/lib/opportunities/queries/get-offer";
import { listOffers } from "@/lib/opportunities/queries/list-offers";
import { changeOffer, createOffer, type OfferIntent } from "@/lib/opportunities/save-offer";
import { chicago, now, offerInput } from "./partner-world";

export const moment = (at = now()) => ({ timeZone: chicago, at });
type Extra = { partnerId?: string | null; intent?: OfferIntent; at?: Date } & Record<string, unknown>;

export const create = (
  staff: PartnerStaff,
  schoolId: string | null,
  { partnerId = null, intent = "open", at, ...rest }: Extra = {},
) => createOffer(staff, { schoolId, offer: offerInput(rest), partnerId, intent }, moment(at));
export const change = (staff: PartnerStaff, id: string, { partnerId = null, intent = "save", ...rest }: Extra = {}) =>
  changeOffer(staff, { id, offer: offerInput(rest), partnerId, intent }, moment());
export const decide = (
  staff: PartnerStaff,
  id: string,
  decision: "open" | "decline" | "close" | "reopen",
  reason = "",
  at = now(),
) => decideOffer(staff, { id, decision, reason }, at);
export const filter = (fields: Record<string, unknown> = {}) => offerFilterSchema.parse(fields);
export const list = (staff: PartnerStaff, fields = {}, at = now()) => listOffers(staff, "en", filter(fields), at);
export const stateOf = async (staff: PartnerStaff, id: string) => (await getOffer(staff, id))?.state;
