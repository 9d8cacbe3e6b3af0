import "server-only";
import type { PartnerStaff } from "@/lib/accounts/rules/roles";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import type { OpportunityState } from "@/prisma/generated/enums";
import { notePartner } from "./note-partner";
import { atPlaces } from "./queries/offer-places-where";
import { type Decision, decisionBackFor, decisions, isOneDecision } from "./rules/moderation";

export type DecideProblem = "not-found" | "REASON_MISSING" | "ENDS_BEFORE_NOW";

/**
 * Opens, declines, closes or reopens an opportunity. Declining says why, and whoever sent it sees that; what has come
 * to its end is renewed before it opens.
 */
export const decideOffer = (
  staff: PartnerStaff,
  { id, decision, reason }: { id: string; decision: Decision; reason: string },
  at: Date,
): Promise<Result<{ was: OpportunityState }, DecideProblem>> =>
  withActor(staff, async (tx) => {
    if (decision === "decline" && reason === "") return fail("REASON_MISSING");
    const { from, to } = decisions[decision];
    const where = { id, ...atPlaces(staff, { moderates: true }), state: { in: [...from] } };
    const found = await tx.opportunity.findFirst({ where, select: { state: true, expiresAt: true } });
    if (!found) return fail("not-found");
    if (to === "OPEN" && found.expiresAt <= at) return fail("ENDS_BEFORE_NOW");
    const { count } = await tx.opportunity.updateMany({
      where: { ...where, state: found.state },
      data: {
        state: to,
        ...{ moderatedById: staff.id, moderatedAt: at, changedAt: at },
        // Opening keeps the words of an earlier answer, so that undoing it has them again.
        ...(to === "OPEN" ? {} : { reason }),
      },
    });
    if (count === 0) return fail("not-found");
    await notePartner(tx, staff, { action: `offer.${decision}`, entity: "Opportunity", id, fields: ["state"] });
    return succeed({ was: found.state });
  });

/** Takes one's own decision back within ten minutes: the opportunity is what it was. */
export const undoDecision = (
  staff: PartnerStaff,
  { id, was }: { id: string; was: OpportunityState },
  at: Date,
): Promise<Result<null, "not-found" | "TOO_LATE">> =>
  withActor(staff, async (tx) => {
    const where = { id, ...atPlaces(staff, { moderates: true }), moderatedById: staff.id };
    const found = await tx.opportunity.findFirst({ where, select: { state: true, moderatedAt: true } });
    if (!found || !isOneDecision(was, found.state)) return fail("not-found");
    const since = new Date(at.getTime() - decisionBackFor);
    const { count } = await tx.opportunity.updateMany({
      where: { ...where, state: found.state, moderatedAt: { gt: since } },
      // That it was decided upon once stays on record: it may have been open for a moment.
      data: { state: was, moderatedById: null, changedAt: at },
    });
    if (count === 0) return fail("TOO_LATE");
    await notePartner(tx, staff, { action: "offer.undo", entity: "Opportunity", id, fields: ["state"] });
    return succeed(null);
  });
