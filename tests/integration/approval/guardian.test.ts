import { describe, expect, test } from "vitest";
import { enterByLink, readByLink } from "@/lib/platform/signed-links";
import { giveGuardianCode, giveGuardianLink, takeBackGuardianLink } from "@/lib/plans/give-guardian-link";
import { getPlanForGuardian } from "@/lib/plans/queries/get-plan-for-guardian";
import { guardianCode, guardianLink, guardianPurposes, mostGuardianLinks } from "@/lib/plans/rules/guardian-link";
import { askAsGuardian, guardianQuestionLimit, signAsGuardian } from "@/lib/plans/sign-as-guardian";
import { createCounselor, createJobSeeker, createStudent } from "../../support/factories";
import { insertRow, owner } from "../../support/owner";
import { courseOf, edit, eventKinds, facts, planWorld } from "../../support/plan-people";

const at = () => new Date();
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const write = (token: string) => ({ subject: "A plan", body: `See ${token}` });
const email = () => `ana.${Math.random()}@example.org`;
const signature = (materialHash: string, name = "Ana Robinson") =>
  ({ name, relation: "MOTHER", materialHash }) as const;

async function given() {
  const world = await planWorld();
  const link = await giveGuardianLink(
    world.student,
    { planId: world.planId, email: email(), locale: "es" },
    write,
    at(),
  );
  if (!link.ok) throw new Error(link.problem);
  return { ...world, ...link.value };
}

describe("a guardian with a link", () => {
  test("sees the plan, signs it, and sees what changed since", async () => {
    const { student, planId, token, linkId } = await given();
    const plan = (await getPlanForGuardian(token, at()))!;
    expect(plan).toMatchObject({
      student: { name: "Maya Robinson" },
      locale: "es",
      sinceSigned: null,
      signedNow: false,
    });
    expect(plan.document.content.courses).toHaveLength(2);
    const hash = plan.document.materialHash;
    expect(await signAsGuardian(token, signature(hash, " "), at())).toEqual({ ok: false, problem: "NAME_MISSING" });
    expect(await signAsGuardian(token, signature("x"), at())).toEqual({ ok: false, problem: "PLAN_CHANGED" });
    const both = await Promise.all([1, 2].map(() => signAsGuardian(token, signature(hash), at())));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, problem: "ALREADY_SIGNED" });
    expect((await getPlanForGuardian(token, at()))?.signedNow).toBe(true);
    expect((await facts(student, planId))!.standing).toMatchObject({
      toSign: ["STUDENT"],
      signatures: [{ kind: "GUARDIAN", name: "Ana Robinson", relation: "MOTHER", linkId, holds: true }],
    });
    await edit(student, planId, [courseOf("BIO", 11)]);
    const later = (await getPlanForGuardian(token, at()))!;
    expect(later.signedNow).toBe(false);
    expect(later.sinceSigned?.map(({ kind }) => kind)).toEqual(["COURSE_ADDED"]);
    expect((await facts(student, planId))!.standing.toSign).toEqual(["STUDENT", "GUARDIAN"]);
  });

  test("sees nothing else of the child, nor of anyone", async () => {
    const { student, planId, token } = await given();
    await planWorld();
    await insertRow("SavedItem", { id: crypto.randomUUID(), personId: student.id, kind: "PATHWAY", targetId: "p" });
    const second = crypto.randomUUID();
    await insertRow("Plan", { id: second, personId: student.id, primary: false });
    const counts = await readByLink(token, guardianPurposes, at(), async (tx) => ({
      plans: (await tx.plan.findMany({ select: { id: true } })).map(({ id }) => id),
      people: await tx.person.count(),
      saved: await tx.savedItem.count(),
      attempts: await tx.surveyAttempt.count(),
      results: await tx.surveyResult.count(),
      portfolio: await tx.portfolioEntry.count(),
      files: await tx.storedFile.count(),
      links: await tx.signedLink.count(),
      audit: await tx.auditEntry.count(),
      mails: await tx.outboxMail.count(),
    }));
    expect(counts).toEqual({
      plans: [planId],
      people: 1,
      saved: 0,
      attempts: 0,
      results: 0,
      portfolio: 0,
      files: 0,
      links: 1,
      audit: 0,
      mails: 0,
    });
    const told = JSON.stringify(await getPlanForGuardian(token, at()));
    expect(told).not.toContain(student.id);
    expect(told).not.toContain(student.signInName);
  });

  test("changes nothing but their own signature and question", async () => {
    const { planId, token } = await given();
    const held = (run: Parameters<typeof readByLink>[3]) => readByLink(token, guardianPurposes, at(), run);
    expect(await held(async (tx) => (await tx.plan.updateMany({ data: { state: "APPROVED" } })).count)).toBe(0);
    const row = { planId, revision: 1, materialHash: "h", signerName: "X" };
    for (const kind of ["STUDENT", "COUNSELOR"] as const)
      await expect(held((tx) => tx.planSignature.createMany({ data: [{ ...row, kind }] }))).rejects.toThrow(
        /row-level security/,
      );
    const strange = (await planWorld()).planId;
    await expect(
      held((tx) => tx.planSignature.createMany({ data: [{ ...row, planId: strange, kind: "GUARDIAN" }] })),
    ).rejects.toThrow(/row-level security/);
  });

  test("asks, so often as is sensible, and reads the answer", async () => {
    const { student, planId, token } = await given();
    const ask = (text: string, name = "Ana") => askAsGuardian(token, { name, text, entryId: null }, at());
    expect(await ask(" ")).toEqual({ ok: false, problem: "TEXT_MISSING" });
    expect(await ask("Why?", "")).toEqual({ ok: false, problem: "NAME_MISSING" });
    expect(await ask("Why algebra?")).toMatchObject({ ok: true });
    const [question] = (await facts(student, planId))!.remarks;
    expect(question).toMatchObject({ text: "Why algebra?", authorName: "Ana", authorKind: "GUARDIAN", authorId: null });
    const { commentOnPlan } = await import("@/lib/plans/comment-on-plan");
    await commentOnPlan(student, { planId, entryId: null, text: "A remark for my counselor" }, at());
    await commentOnPlan(student, { planId, entryId: `comment:${question!.id}`, text: "I need it." }, at());
    expect((await getPlanForGuardian(token, at()))?.questions).toMatchObject([
      { text: "Why algebra?", answers: [{ text: "I need it.", authorName: "Maya Robinson" }] },
    ]);
    for (let n = 1; n < guardianQuestionLimit.most; n++) expect((await ask("And?")).ok).toBe(true);
    expect(await ask("And?")).toEqual({ ok: false, problem: "TOO_MANY" });
    expect((await eventKinds(planId)).filter((kind) => kind === "QUESTION")).toHaveLength(guardianQuestionLimit.most);
  });

  test("loses it when it is taken back or over, by the student, by staff in care, and by nobody else", async () => {
    const { student, counselor, school, token, linkId } = await given();
    const others = [await createStudent(), await createCounselor(school.id), await createJobSeeker()];
    for (const other of others)
      expect(await takeBackGuardianLink(other, { linkId }, at())).toEqual({ ok: false, problem: "absent" });
    expect(await getPlanForGuardian(token, inDays(13.9))).not.toBeNull();
    expect(await getPlanForGuardian(token, inDays(14.1))).toBeNull();
    expect(await takeBackGuardianLink(counselor, { linkId }, at())).toMatchObject({ ok: true });
    expect(await takeBackGuardianLink(student, { linkId }, at())).toEqual({ ok: false, problem: "absent" });
    expect(await getPlanForGuardian(token, at())).toBeNull();
    expect(await signAsGuardian(token, signature("x"), at())).toEqual({ ok: false, problem: "LINK_ENDED" });
    expect(await askAsGuardian(token, { name: "A", text: "b", entryId: null }, at())).toEqual({
      ok: false,
      problem: "LINK_ENDED",
    });
    // A mail that has not gone out does not go, where its sender takes the link back.
    const own = await given();
    expect(await takeBackGuardianLink(own.student, { linkId: own.linkId }, at())).toMatchObject({ ok: true });
    const { rows } = await owner.query(`SELECT "cancelledAt", body FROM "OutboxMail" WHERE topic = $1`, [
      `plan.guardian:${own.linkId}`,
    ]);
    expect(rows).toMatchObject([{ body: "", cancelledAt: expect.any(Date) }]);
  });
});

describe("giving", () => {
  test("is for one's own plan or one in care, with a real address, and not without end", async () => {
    const { student, counselor, school, planId } = await planWorld();
    const give = (who: typeof student | typeof counselor, to = email()) =>
      giveGuardianLink(who, { planId, email: to, locale: "en" }, write, at());
    for (const other of [await createStudent(), await createCounselor(school.id)]) {
      expect(await give(other as never)).toEqual({ ok: false, problem: "PLAN_NOT_FOUND" });
      expect(await giveGuardianCode(other, { planId, locale: "en" }, at())).toEqual({
        ok: false,
        problem: "PLAN_NOT_FOUND",
      });
    }
    for (const wrong of ["", "ana", "ana@home", "a b@example.org", "<ana@example.org>"])
      expect(await give(student, wrong)).toEqual({ ok: false, problem: "EMAIL_WRONG" });
    expect(await give(counselor)).toMatchObject({ ok: true });
    const all = await Promise.all(Array.from({ length: 8 }, () => give(student)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(mostGuardianLinks - 1);
    expect(all.find(({ ok }) => !ok)).toEqual({ ok: false, problem: "TOO_MANY_LINKS" });
  });

  test("keeps no token: it stands in the mail alone, and in no log", async () => {
    const { token, linkId, student } = await given();
    const { rows } = await owner.query(
      `SELECT to_jsonb(l) AS link, (SELECT jsonb_agg(to_jsonb(a)) FROM "AuditEntry" a WHERE a."subjectId" = $2) AS audit
       FROM "SignedLink" l WHERE l.id = $1`,
      [linkId, student.id],
    );
    expect(JSON.stringify(rows)).not.toContain(token);
    expect((await enterByLink(token, guardianLink, "192.0.2.1", at())).ok).toBe(true);
    expect((await enterByLink(token, guardianCode, "192.0.2.1", at())).ok).toBe(false);
  });
});
