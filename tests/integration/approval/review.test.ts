import { describe, expect, test } from "vitest";
import { type Review, reviewPlan } from "@/lib/counseling/review-plan";
import { signAsCounselor } from "@/lib/counseling/sign-as-counselor";
import { sendWaitingMails } from "@/lib/platform/mail-outbox";
import { submitPlan } from "@/lib/plans/submit-plan";
import { withdrawPlan } from "@/lib/plans/withdraw-plan";
import { assign, createCounselor, createStudent } from "../../support/factories";
import { owner } from "../../support/owner";
import { auditActions, courseOf, edit, eventKinds, facts, planWorld, state, submit } from "../../support/plan-people";

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

describe("asking for a review", () => {
  test("sends what the plan says now, once, and can be taken back", async () => {
    const { student, planId } = await planWorld();
    const { revision } = (await facts(student, planId))!.plan;
    expect(await submitPlan(student, { planId, revision: revision - 1 }, at())).toEqual({
      ok: false,
      problem: "PLAN_CHANGED_MEANWHILE",
    });
    const both = await Promise.all([1, 2].map(() => submitPlan(student, { planId, revision }, at())));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, problem: "NOT_OPEN" });
    expect(await state(planId)).toMatchObject({ state: "SUBMITTED" });
    expect(await withdrawPlan(student, { planId }, at())).toMatchObject({ ok: true });
    expect(await withdrawPlan(student, { planId }, at())).toEqual({ ok: false, problem: "NOT_SUBMITTED" });
    expect(await state(planId)).toMatchObject({ state: "DRAFT" });
    expect((await eventKinds(planId)).slice(-2)).toEqual(["SUBMIT", "WITHDRAW"]);
    expect((await auditActions(planId)).slice(-2)).toEqual(["plan.submit", "plan.withdraw"]);
  });

  test("is for one's own plan at a school: a stranger's looks absent, without a school there is nobody to ask", async () => {
    const { planId } = await planWorld();
    const stranger = await createStudent();
    expect(await submitPlan(stranger, { planId, revision: 1 }, at())).toEqual({ ok: false, problem: "PLAN_NOT_FOUND" });
    expect(await withdrawPlan(stranger, { planId }, at())).toEqual({ ok: false, problem: "PLAN_NOT_FOUND" });
    const { rows } = await owner.query(`SELECT id FROM "Pathway" LIMIT 1`);
    const { startPlan } = await import("@/lib/plans/start-plan");
    const alone = await startPlan(stranger, { pathwayId: rows[0].id, reason: "" });
    if (!alone.ok) throw new Error(alone.problem);
    expect(await submitPlan(stranger, { planId: alone.value.planId, revision: 1 }, at())).toEqual({
      ok: false,
      problem: "NO_SCHOOL",
    });
  });
});

describe("approving", () => {
  test("keeps a dated copy, tells the student after ten minutes, and holds until something material changes", async () => {
    const { student, counselor, planId } = await planWorld({ email: `maya.${Math.random()}@example.org` });
    const hash = await submit(student, planId);
    const reviewed = await reviewPlan(counselor, approve(planId, hash, { sign: true }), papers, at());
    expect(reviewed.ok).toBe(true);
    const seen = (await facts(student, planId))!;
    expect(seen.standing).toMatchObject({
      state: "APPROVED",
      approved: { by: "Rosa Delgado", decision: "APPROVED" },
      toSign: ["STUDENT", "GUARDIAN"],
      signatures: [{ kind: "COUNSELOR", name: "Rosa Delgado", holds: true }],
    });
    expect(seen.snapshots).toHaveLength(1);
    const { rows } = await owner.query(`SELECT data, pdf, revision FROM "PlanSnapshot" WHERE "planId" = $1`, [planId]);
    expect(rows[0].data).toMatchObject({
      student: { name: "Maya Robinson" },
      approved: { by: "Rosa Delgado" },
      signatures: [{ kind: "COUNSELOR" }],
      revision: seen.plan.revision,
    });
    expect(rows[0].data.content.courses).toHaveLength(2);

    const sent: string[] = [];
    const send = async ({ subject }: { subject: string }) => sent.push(subject);
    await sendWaitingMails(minutes(9), send);
    expect(sent).toEqual([]);
    await sendWaitingMails(minutes(10.1), send);
    expect(sent).toEqual(["APPROVED"]);

    // A note keeps it, and a course drops it with everyone's signatures.
    const { id } = seen.content.courses[0]!;
    await edit(student, planId, [{ kind: "note", id, note: "with Ms. Lee" }]);
    expect((await facts(student, planId))!.standing).toMatchObject({
      state: "APPROVED",
      signatures: [{ holds: true }],
    });
    await edit(student, planId, [courseOf("BIO", 11)]);
    const dropped = (await facts(student, planId))!;
    expect(dropped.standing).toMatchObject({
      state: "DRAFT",
      approved: null,
      dropped: { was: { by: "Rosa Delgado" }, by: "Maya Robinson", revision: dropped.plan.revision },
      signatures: [{ holds: false }],
    });
    expect(dropped.sinceApproved?.map(({ kind, material }) => [kind, material])).toEqual([
      ["COURSE_NOTE", false],
      ["COURSE_ADDED", true],
    ]);
    // The copy stays, and says what was approved.
    expect(dropped.snapshots).toHaveLength(1);
  });

  test("is for what was looked at: an edit in between refuses it", async () => {
    const { student, counselor, planId } = await planWorld();
    const hash = await submit(student, planId);
    await edit(student, planId, [courseOf("BIO", 9)]);
    expect(await reviewPlan(counselor, approve(planId, hash), papers, at())).toEqual({
      ok: false,
      problem: "NOT_SUBMITTED",
    });
    await submit(student, planId);
    expect(await reviewPlan(counselor, approve(planId, hash), papers, at())).toEqual({
      ok: false,
      problem: "PLAN_CHANGED",
    });
    expect(await state(planId)).toMatchObject({ state: "SUBMITTED", approvedRevision: null });
    const { rowCount } = await owner.query(`SELECT 1 FROM "PlanSnapshot" WHERE "planId" = $1`, [planId]);
    expect(rowCount).toBe(0);
  });

  test("an edit while the document is made is not approved unseen", async () => {
    const { student, counselor, planId } = await planWorld();
    const hash = await submit(student, planId);
    const slow = {
      ...papers,
      document: async () => {
        await edit(student, planId, [{ kind: "setTitle", title: "Mine" }]);
        return papers.document();
      },
    };
    expect(await reviewPlan(counselor, approve(planId, hash), slow, at())).toEqual({
      ok: false,
      problem: "PLAN_CHANGED",
    });
    expect(await state(planId)).toMatchObject({ state: "SUBMITTED", approvedRevision: null });
  });

  test("of two counselors at once one decides; a counselor of somebody else sees no plan", async () => {
    const { school, student, counselor, planId } = await planWorld();
    const second = await createCounselor(school.id);
    await assign(school.id, second.id, student.id);
    const hash = await submit(student, planId);
    const sendBack: Review = { ...approve(planId, hash), decision: "RETURNED", reason: "More math" };
    const both = await Promise.all([
      reviewPlan(counselor, approve(planId, hash), papers, at()),
      reviewPlan(second, sendBack, papers, at()),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, problem: "NOT_SUBMITTED" });
    const stranger = await createCounselor(school.id);
    for (const review of [approve(planId, hash), sendBack])
      expect(await reviewPlan(stranger, review, papers, at())).toEqual({ ok: false, problem: "PLAN_NOT_FOUND" });
    expect(await signAsCounselor(stranger, { planId, materialHash: hash }, at())).toEqual({
      ok: false,
      problem: "PLAN_NOT_FOUND",
    });
  });
});

describe("sending back", () => {
  test("says why, with remarks on single courses; without any word it is refused", async () => {
    const { student, counselor, planId } = await planWorld();
    const hash = await submit(student, planId);
    const sendBack: Review = { ...approve(planId, hash), decision: "RETURNED" };
    expect(await reviewPlan(counselor, sendBack, papers, at())).toEqual({ ok: false, problem: "REASON_MISSING" });
    const { id: entryId } = (await facts(student, planId))!.content.courses[1]!;
    const comments = [
      { entryId, text: "Take it in grade 9." },
      { entryId: "x", text: "  " },
    ];
    expect(await reviewPlan(counselor, { ...sendBack, comments }, papers, at())).toMatchObject({ ok: true });
    const seen = (await facts(student, planId))!;
    expect(seen.standing).toMatchObject({ state: "RETURNED", decided: { decision: "RETURNED", by: "Rosa Delgado" } });
    expect(seen.remarks).toMatchObject([{ entryId, text: "Take it in grade 9.", authorKind: "COUNSELOR" }]);
    expect(seen.snapshots).toEqual([]);
    // Edited and sent again, it is reviewed again.
    await edit(student, planId, [{ kind: "move", id: entryId, grade: 9 }]);
    expect(await submit(student, planId)).not.toBe(hash);
  });
});
