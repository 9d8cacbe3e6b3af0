import "server-only";
import { randomUUID } from "node:crypto";
import type { PartnerStaff } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { notePartner } from "./note-partner";
import type { PartnerReviewInput } from "./partner-schema";
import { atPlaces } from "./queries/offer-places-where";
import { offerLimits, removedBackFor } from "./rules/offer-limits";

export type SaveReviewProblem = "not-found" | "TOO_MANY" | "PATHWAY_MISSING" | "DAY_AHEAD";

async function check(
  tx: Transaction,
  { pathwayId, heldOn }: PartnerReviewInput,
  today: Date,
): Promise<"PATHWAY_MISSING" | "DAY_AHEAD" | null> {
  if (heldOn !== null && heldOn > today) return "DAY_AHEAD";
  return (await tx.pathway.count({ where: { id: pathwayId } })) === 0 ? "PATHWAY_MISSING" : null;
}

type Moment = { /** Where the installation is. */ today: Date; at: Date };

/** Notes a partner's look at what a program teaches: planned, or held, with its outcome and what is next. */
export const addPartnerReview = (
  staff: PartnerStaff,
  { partnerId, review }: { partnerId: string; review: PartnerReviewInput },
  { today, at }: Moment,
): Promise<Result<{ id: string }, SaveReviewProblem>> =>
  withActor(staff, async (tx) => {
    const partner = await tx.partner.findFirst({
      where: { id: partnerId, ...atPlaces(staff), endedAt: null },
      select: { _count: { select: { reviews: { where: { removedAt: null } } } } },
    });
    if (!partner) return fail("not-found");
    if (partner._count.reviews >= offerLimits.reviews) return fail("TOO_MANY");
    const problem = await check(tx, review, today);
    if (problem) return fail(problem);
    const id = randomUUID();
    const own = { id, partnerId, createdById: staff.id, createdAt: at, changedAt: at };
    await tx.partnerReview.createMany({ data: [{ ...review, ...own }] });
    await note(tx, staff, "partner.review-add", id, Object.keys(review));
    return succeed({ id });
  });

const note = (tx: Transaction, staff: PartnerStaff, action: string, id: string, fields: string[]) =>
  notePartner(tx, staff, { action, entity: "PartnerReview", id, fields });

type Part = { partnerId: string; id: string };

export const changePartnerReview = (
  staff: PartnerStaff,
  { partnerId, id, review }: Part & { review: PartnerReviewInput },
  { today, at }: Moment,
): Promise<Result<null, SaveReviewProblem>> =>
  withActor(staff, async (tx) => {
    const problem = await check(tx, review, today);
    if (problem) return fail(problem);
    const { count } = await tx.partnerReview.updateMany({
      where: { id, partnerId, partner: atPlaces(staff), removedAt: null },
      data: { ...review, changedAt: at },
    });
    if (count === 0) return fail("not-found");
    await note(tx, staff, "partner.review-change", id, Object.keys(review));
    return succeed(null);
  });

const setRemoved = (
  staff: PartnerStaff,
  { partnerId, id }: Part,
  { action, was, is, at }: { action: string; was: null | { gt: Date }; is: Date | null; at: Date },
): Promise<Result<null, "not-found">> =>
  withActor(staff, async (tx) => {
    const { count } = await tx.partnerReview.updateMany({
      where: { id, partnerId, partner: atPlaces(staff), removedAt: was },
      data: { removedAt: is, changedAt: at },
    });
    if (count === 0) return fail("not-found");
    await note(tx, staff, action, id, ["removedAt"]);
    return succeed(null);
  });

/** Takes a review off the list; for ten minutes it can come back. */
export const removePartnerReview = (staff: PartnerStaff, part: Part, at: Date) =>
  setRemoved(staff, part, { action: "partner.review-remove", was: null, is: at, at });

export const bringBackPartnerReview = (staff: PartnerStaff, part: Part, at: Date) =>
  setRemoved(staff, part, {
    action: "partner.review-bring-back",
    was: { gt: new Date(at.getTime() - removedBackFor) },
    is: null,
    at,
  });
