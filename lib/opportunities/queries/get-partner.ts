import "server-only";
import type { PartnerStaff } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import type { Prisma } from "@/prisma/generated/client";
import { removedBackFor } from "../rules/offer-limits";
import { partnerLink } from "../rules/partner-link";
import { atPlaces } from "./offer-places-where";

const columns = {
  id: true,
  schoolId: true,
  school: { select: { name: true } },
  kind: true,
  name: true,
  about: true,
  url: true,
  town: true,
  region: true,
  offers: true,
  pathwayIds: true,
  demo: true,
  endedAt: true,
  contacts: {
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, role: true, email: true, phone: true, note: true, removedAt: true },
  },
  reviews: {
    orderBy: [{ heldOn: { sort: "desc", nulls: "first" } }, { plannedOn: "desc" }, { id: "desc" }],
    select: { id: true, pathwayId: true, plannedOn: true, heldOn: true, outcome: true, next: true, removedAt: true },
  },
} as const satisfies Prisma.PartnerSelect;

export type PartnerView = Prisma.PartnerGetPayload<{ select: typeof columns }>;
export type PartnerContactView = PartnerView["contacts"][number];
export type PartnerReviewView = PartnerView["reviews"][number];

const kept =
  (at: Date) =>
  ({ removedAt }: { removedAt: Date | null }) =>
    removedAt === null || removedAt.getTime() > at.getTime() - removedBackFor;

/** A partner of one's places with its contacts and reviews, those removed a moment ago too. One statement. */
export const getPartner = (staff: PartnerStaff, id: string, at: Date): Promise<PartnerView | null> =>
  withActor(staff, async (tx) => {
    const partner = await tx.partner.findFirst({
      relationLoadStrategy: "join",
      where: { id, ...atPlaces(staff) },
      select: columns,
    });
    if (!partner) return null;
    return {
      ...partner,
      contacts: partner.contacts.filter(kept(at)),
      reviews: partner.reviews.filter(kept(at)),
    };
  });

const linkColumns = { id: true, createdAt: true, expiresAt: true, openedAt: true, locale: true } as const;
const offerColumns = {
  id: true,
  title: true,
  kind: true,
  state: true,
  source: true,
  expiresAt: true,
  demo: true,
} as const;

/** Opportunities of a partner that its page lists; the rest stands in the list of opportunities. */
export const mostPartnerOffers = 20;

/** What belongs to a partner whom the caller has found: open links, newest first, and its newest opportunities. */
export const getPartnerDealings = (staff: PartnerStaff, partnerId: string, at: Date) =>
  withActor(staff, async (tx) => {
    const links = await tx.signedLink.findMany({
      where: { purpose: partnerLink, targetId: partnerId, revokedAt: null, expiresAt: { gt: at } },
      orderBy: { createdAt: "desc" },
      select: linkColumns,
    });
    const offers = await tx.opportunity.findMany({
      where: { partnerId, ...atPlaces(staff) },
      orderBy: [{ changedAt: "desc" }, { id: "desc" }],
      take: mostPartnerOffers + 1,
      select: offerColumns,
    });
    return { links, offers: offers.slice(0, mostPartnerOffers), more: offers.length > mostPartnerOffers };
  });
export type PartnerDealings = Awaited<ReturnType<typeof getPartnerDealings>>;
