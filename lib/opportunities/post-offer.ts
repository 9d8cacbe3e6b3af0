import "server-only";
import { randomUUID } from "node:crypto";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { readByLink } from "@/lib/platform/signed-links";
import type { OpportunityState } from "@/prisma/generated/enums";
import { keepOfferContact, offerColumns } from "./keep-offer";
import { notePartner } from "./note-partner";
import type { OfferInput } from "./offer-schema";
import { linkedPartner } from "./queries/linked-partner";
import { offerEnd } from "./rules/offer-end";
import { mostWaitingOffers, partnerLink } from "./rules/partner-link";

export type PostOfferProblem = "LINK_ENDED" | "not-found" | "TOO_MANY_WAITING" | "ENDS_BEFORE_NOW";
type Moment = { timeZone: string; at: Date };

/** What a partner posts through its link: it waits until its school, or this site, has looked at it. */
export async function postOffer(
  token: string,
  offer: OfferInput,
  { timeZone, at }: Moment,
): Promise<Result<{ id: string }, PostOfferProblem>> {
  const posted = await readByLink(token, partnerLink, at, async (tx, link) => {
    const partner = await linkedPartner(tx, link.targetId);
    if (!partner) return fail("LINK_ENDED");
    const expiresAt = offerEnd(offer, at, timeZone);
    if (expiresAt <= at) return fail("ENDS_BEFORE_NOW");
    // Two presses of the button at once must not both find room for the last one.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`partner-offers:${partner.id}`}, 0))`;
    const waiting = await tx.opportunity.count({ where: { partnerId: partner.id, state: "WAITING" } });
    if (waiting >= mostWaitingOffers) return fail("TOO_MANY_WAITING");
    const id = randomUUID();
    await tx.opportunity.createMany({
      data: [
        {
          ...(await offerColumns(tx, offer)),
          ...{
            id,
            schoolId: partner.schoolId,
            partnerId: partner.id,
            organisation: offer.organisation || partner.name,
          },
          ...{ state: "WAITING", source: "EMPLOYER", demo: partner.demo, linkId: link.id, expiresAt },
          ...{ submittedAt: at, createdAt: at, changedAt: at },
        },
      ],
    });
    await keepOfferContact(tx, id, offer);
    await notePartner(tx, null, { action: "offer.post", entity: "Opportunity", id, fields: ["state"] });
    return succeed({ id });
  });
  return posted ?? fail("LINK_ENDED");
}

const own = (id: string, partnerId: string) => ({ id, partnerId, source: "EMPLOYER" as const });

/** Corrects one's own posting and sends it again, whatever became of it: it waits, and does not show until it is opened. */
export async function correctOffer(
  token: string,
  { id, offer }: { id: string; offer: OfferInput },
  { timeZone, at }: Moment,
): Promise<Result<null, PostOfferProblem>> {
  const corrected = await readByLink(token, partnerLink, at, async (tx, link) => {
    const partner = await linkedPartner(tx, link.targetId);
    if (!partner) return fail("LINK_ENDED");
    const expiresAt = offerEnd(offer, at, timeZone);
    if (expiresAt <= at) return fail("ENDS_BEFORE_NOW");
    const { count } = await tx.opportunity.updateMany({
      where: own(id, partner.id),
      data: {
        ...(await offerColumns(tx, offer)),
        organisation: offer.organisation || partner.name,
        ...{ state: "WAITING", expiresAt, linkId: link.id, submittedAt: at, changedAt: at },
      },
    });
    if (count === 0) return fail("not-found");
    await keepOfferContact(tx, id, offer);
    const fields = Object.keys(offer);
    await notePartner(tx, null, { action: "offer.correct", entity: "Opportunity", id, fields });
    return succeed(null);
  });
  return corrected ?? fail("LINK_ENDED");
}

const takenBackFrom: OpportunityState[] = ["WAITING", "OPEN"];

/** Takes one's own posting out of view; sending it again brings it back. */
export async function withdrawOffer(
  token: string,
  { id }: { id: string },
  at: Date,
): Promise<Result<null, "LINK_ENDED" | "not-found">> {
  const withdrawn = await readByLink(token, partnerLink, at, async (tx, link) => {
    const partner = await linkedPartner(tx, link.targetId);
    if (!partner) return fail("LINK_ENDED");
    const { count } = await tx.opportunity.updateMany({
      where: { ...own(id, partner.id), state: { in: takenBackFrom } },
      data: { state: "CLOSED", reason: "", moderatedById: null, changedAt: at },
    });
    if (count === 0) return fail("not-found");
    await notePartner(tx, null, { action: "offer.withdraw", entity: "Opportunity", id, fields: ["state"] });
    return succeed(null);
  });
  return withdrawn ?? fail("LINK_ENDED");
}
