import { describe, expect, test } from "vitest";
import { type Review, reviewPlan } from "@/lib/counseling/review-plan";
import { undoReview } from "@/lib/counseling/undo-review";
import { sendWaitingMails } from "@/lib/platform/mail-outbox";
import { createCounselor } from "../../support/factories";
import { courseOf, edit, eventKinds, facts, planWorld, state, submit } from "../../support/plan-people";

const papers = {
  document: async () => new Uint8Array([37, 80, 68, 70]),
  mail: (decision: string) => ({ subject: decision, body: "see" }),
};
const at = () => new Date();
const minutes = (n: number) => new Date(Date.now() + n * 60_000);
const approve = (planId: string, materialHash: string, more: Partial<Review> = {}): Review => ({
  planId,
  materialHash,
  decision: "APPROVED",
  reason: "",
  comments: [],
  sign: false,
  ...more,
});

describe("undoing a decision", () => {
  test("within ten minutes puts everything back as it was, mail and copy included", async () => {
    const { student, counselor, planId } = await planWorld({ email: `undo.${Math.random()}@example.org` });
    const hash = await submit(student, planId);
    const { id: entryId } = (await facts(student, planId))!.content.courses[0]!;
    const remarks = [{ entryId, text: "Good." }];
    const reviewed = await reviewPlan(
      counselor,
      approve(planId, hash, { sign: true, comments: remarks }),
      papers,
      at(),
    );
    if (!reviewed.ok) throw new Error(reviewed.problem);
    const { reviewId } = reviewed.value;
    expect(await undoReview(await createCounselor((await planWorld()).school.id), { reviewId }, at())).toEqual({
      ok: false,
      problem: "REVIEW_NOT_FOUND",
    });
    const both = await Promise.all([1, 2].map(() => undoReview(counselor, { reviewId }, minutes(9))));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const seen = (await facts(student, planId))!;
    expect(seen.standing).toMatchObject({ state: "SUBMITTED", approved: null, decided: null, signatures: [] });
    expect(seen.snapshots).toEqual([]);
    expect(seen.remarks).toEqual([]);
    expect(await state(planId)).toEqual({ state: "SUBMITTED", approvedRevision: null });
    expect((await eventKinds(planId)).slice(-3)).toEqual(expect.arrayContaining(["APPROVE", "UNDO"]));
    const sent: string[] = [];
    await sendWaitingMails(minutes(60), async ({ to }) => sent.push(to));
    expect(sent.filter((to) => to.startsWith("undo."))).toEqual([]);
    // And can be decided anew.
    expect(await reviewPlan(counselor, approve(planId, hash), papers, at())).toMatchObject({ ok: true });
  });

  test("is refused after ten minutes, and once the plan went on", async () => {
    const { student, counselor, planId } = await planWorld();
    const reviewed = await reviewPlan(counselor, approve(planId, await submit(student, planId)), papers, at());
    if (!reviewed.ok) throw new Error(reviewed.problem);
    const { reviewId } = reviewed.value;
    expect(await undoReview(counselor, { reviewId }, minutes(10.1))).toEqual({ ok: false, problem: "TOO_LATE" });
    await edit(student, planId, [courseOf("BIO", 12)]);
    expect(await undoReview(counselor, { reviewId }, at())).toEqual({ ok: false, problem: "PLAN_CHANGED" });
    expect(await state(planId)).toMatchObject({ state: "DRAFT" });
  });

  test("brings the approval before it back", async () => {
    const { student, counselor, planId } = await planWorld();
    await reviewPlan(counselor, approve(planId, await submit(student, planId)), papers, at());
    const { approvedRevision } = await state(planId);
    await edit(student, planId, [courseOf("BIO", 11)]);
    const second = await reviewPlan(counselor, approve(planId, await submit(student, planId)), papers, at());
    if (!second.ok) throw new Error(second.problem);
    expect((await state(planId)).approvedRevision).toBeGreaterThan(approvedRevision);
    expect(await undoReview(counselor, second.value, at())).toMatchObject({ ok: true });
    expect(await state(planId)).toEqual({ state: "SUBMITTED", approvedRevision });
  });
});
