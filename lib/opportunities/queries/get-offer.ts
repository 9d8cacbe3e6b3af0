import "server-only";
import type { PartnerStaff } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import type { Prisma } from "@/prisma/generated/client";
import { offerPlace } from "../rules/moderation";
import { atPlaces } from "./offer-places-where";

export const offerFields = {
  id: true,
  kind: true,
  title: true,
  organisation: true,
  text: true,
  url: true,
  town: true,
  region: true,
  remote: true,
  pathwayIds: true,
  occupationCodes: true,
  elementIds: true,
  payFrom: true,
  payTo: true,
  payPer: true,
  hoursPerWeek: true,
  startsOn: true,
  endsOn: true,
  applyBy: true,
  seats: true,
  gradeFrom: true,
  gradeTo: true,
  adultsOnly: true,
  schooling: true,
  state: true,
  demo: true,
  source: true,
  submittedAt: true,
  reason: true,
  expiresAt: true,
  contact: { select: { name: true, email: true, phone: true, how: true } },
} as const satisfies Prisma.OpportunitySelect;

export type OfferFields = Prisma.OpportunityGetPayload<{ select: typeof offerFields }>;

const staffFields = {
  ...offerFields,
  schoolId: true,
  school: { select: { name: true } },
  partnerId: true,
  partner: { select: { name: true, endedAt: true } },
  createdById: true,
  moderatedById: true,
  moderatedAt: true,
} as const satisfies Prisma.OpportunitySelect;

export type OfferView = Prisma.OpportunityGetPayload<{ select: typeof staffFields }> & {
  /** Whether the reader opens what waits here, and whether they may change this one. */
  moderates: boolean;
  changes: boolean;
};

/** An opportunity of one's places, with whom to write to. One statement. */
export const getOffer = (staff: PartnerStaff, id: string): Promise<OfferView | null> =>
  withActor(staff, async (tx) => {
    const offer = await tx.opportunity.findFirst({
      relationLoadStrategy: "join",
      where: { id, ...atPlaces(staff) },
      select: staffFields,
    });
    const place = offer && offerPlace(staff, offer.schoolId);
    if (!place) return null;
    return { ...offer, moderates: place.moderates, changes: place.moderates || offer.createdById === staff.id };
  });
