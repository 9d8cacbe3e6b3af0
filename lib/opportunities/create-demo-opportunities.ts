import "server-only";
import { randomUUID } from "node:crypto";
import { asDemoUser } from "@/lib/accounts/as-demo-user";
import { isExplorer } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { withPurpose } from "@/lib/platform/with-actor";
import type { OpportunityKind, PartnerKind, SchoolStage } from "@/prisma/generated/enums";
import { demoKey, type DemoPerson, walkDemoPerson } from "./create-demo-applications";
import demo from "./demo-opportunities.json";
import { offerEnd } from "./rules/offer-end";

type Place = "school" | "everyone";

type DemoPartner = {
  place: Place;
  kind: PartnerKind;
  name: string;
  about: string;
  url: string;
  town: string;
  region: string;
  offers: string[];
  pathwayIds: string[];
  contact: { name: string; role: string; email: string; phone: string };
  reviews: { pathwayId: string; heldDaysAgo?: number; plannedInDays?: number; outcome?: string; next?: string }[];
};

type DemoOffer = {
  key: string;
  place: Place;
  /** The name of one of the partners. */
  partner: string | null;
  organisation?: string;
  kind: OpportunityKind;
  schooling?: SchoolStage;
  applyInDays: number | null;
  contactHow: string;
} & Record<"title" | "text" | "town" | "region", string> &
  Record<"pathwayIds" | "occupationCodes" | "elementIds", string[]> &
  Record<"payFrom" | "payTo" | "hoursPerWeek" | "seats", number | null> &
  Partial<Record<"gradeFrom" | "gradeTo", number> & Record<"adultsOnly" | "remote", boolean>>;

const day = 86_400_000;
const dayAt = (at: Date, days: number) =>
  new Date(`${new Date(at.getTime() + days * day).toISOString().slice(0, 10)}T00:00:00Z`);

/** A partner that is not there yet, with whom to call and what it said; answers its id. */
async function partnerIn(
  tx: Transaction,
  { place: _, contact, reviews, ...partner }: DemoPartner,
  schoolId: string | null,
  at: Date,
) {
  const there = await tx.partner.findFirst({
    where: { name: partner.name, schoolId, demo: true },
    select: { id: true },
  });
  if (there) return there.id;
  const id = randomUUID();
  await tx.partner.createMany({ data: [{ id, schoolId, demo: true, ...partner, createdAt: at, changedAt: at }] });
  await tx.partnerContact.createMany({ data: [{ partnerId: id, ...contact, createdAt: at, changedAt: at }] });
  await tx.partnerReview.createMany({
    data: reviews.map(({ pathwayId, heldDaysAgo, plannedInDays, outcome = "", next = "" }) => ({
      ...{ partnerId: id, pathwayId, outcome, next, createdAt: at, changedAt: at },
      heldOn: heldDaysAgo === undefined ? null : dayAt(at, -heldDaysAgo),
      plannedOn: plannedInDays === undefined ? null : dayAt(at, plannedInDays),
    })),
  });
  return id;
}

type Belongs = { schoolId: string | null; partnerId: string | null; timeZone: string };

/** An opportunity that is not there yet; answers whether it came. */
async function offerIn(tx: Transaction, offer: DemoOffer, { schoolId, partnerId, timeZone }: Belongs, at: Date) {
  const { key, place: _, partner, organisation, applyInDays, contactHow, ...row } = offer;
  const sourceKey = demoKey(key);
  if ((await tx.opportunity.count({ where: { schoolId, sourceKey } })) > 0) return false;
  const applyBy = applyInDays === null ? null : dayAt(at, applyInDays);
  const id = randomUUID();
  await tx.opportunity.createMany({
    data: [
      {
        ...row,
        ...{ id, schoolId, partnerId, sourceKey, applyBy, demo: true, state: "OPEN" },
        organisation: organisation ?? partner ?? "",
        expiresAt: offerEnd({ shownUntil: null, applyBy }, at, timeZone),
        ...{ createdAt: at, changedAt: at, moderatedAt: at },
      },
    ],
  });
  const contact = { name: "Jordan Example", email: "jordan@example.org", phone: "573-555-0100", how: contactHow };
  await tx.opportunityContact.createMany({ data: [{ opportunityId: id, ...contact }] });
  return true;
}

/** Made-up partners, opportunities and a rule of hours for the demo school and for everyone. */
async function createOffers(at: Date): Promise<number> {
  return withPurpose("operator", async (tx) => {
    const school = await tx.school.findUnique({
      where: { sourcedId: "demo-school" },
      select: { id: true, timeZone: true },
    });
    if (!school) return 0;
    const idAt = (place: Place) => (place === "school" ? school.id : null);
    const partners = new Map<string, string>();
    for (const partner of demo.partners as DemoPartner[])
      partners.set(partner.name, await partnerIn(tx, partner, idAt(partner.place), at));
    let came = 0;
    for (const offer of demo.opportunities as DemoOffer[]) {
      const partnerId = (offer.partner && partners.get(offer.partner)) ?? null;
      if (await offerIn(tx, offer, { schoolId: idAt(offer.place), partnerId, timeZone: school.timeZone }, at))
        came += 1;
    }
    if ((await tx.hoursRule.count({ where: { schoolId: school.id } })) === 0)
      await tx.hoursRule.createMany({ data: [{ schoolId: school.id, ...demo.rule, createdAt: at }] });
    return came;
  });
}

/**
 * Gives the demo school partners and opportunities that say that they are made up, and demo people applications and hours
 * by the same verbs as anyone's. A second time adds only what is missing.
 */
export async function createDemoOpportunities(at: Date): Promise<{ opportunities: number; people: number }> {
  // Since before the first application to one of them.
  const opportunities = await createOffers(new Date(at.getTime() - 10 * day));
  let people = 0;
  for (const person of demo.people as DemoPerson[]) {
    const user = await asDemoUser(person.signIn, at);
    if (user && isExplorer(user) && (await walkDemoPerson(user, person, at))) people += 1;
  }
  return { opportunities, people };
}
