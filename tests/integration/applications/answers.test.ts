import { describe, expect, test } from "vitest";
import type { Counselor, Explorer } from "@/lib/accounts/rules/roles";
import { answerConsent } from "@/lib/opportunities/answer-consent";
import { askForConsent, takeBackConsentLink } from "@/lib/opportunities/ask-for-consent";
import { decideApplication, undoDecision } from "@/lib/opportunities/decide-application";
import { getConsentAsked } from "@/lib/opportunities/queries/get-consent-asked";
import { getOwnApplication } from "@/lib/opportunities/queries/get-own-application";
import { listApplicationsInCare } from "@/lib/opportunities/queries/list-applications-in-care";
import { backFor, mostAgreeLinks } from "@/lib/opportunities/rules/application-limits";
import { withdrawApplication } from "@/lib/opportunities/withdraw-application";
import { readByLink } from "@/lib/platform/signed-links";
import { auditsOf, carePeople, minutesLater } from "../../support/care-people";
import { assign, createCounselor, createStudent } from "../../support/factories";
import { applyWorld, asked, createOpportunity, sent } from "../../support/opportunity-people";
import { insertRow, owner } from "../../support/owner";
import { yes, no, family, expectHidden, expectShown, waitingFor } from "../../support/application-answers";

const at = () => new Date();

describe("the school's answer", () => {
  test("is given by who looks after the student, and by nobody else", async () => {
    const { school, counselor, colleague, student, strangers } = await carePeople();
    const { opportunityId } = await createOpportunity(school.id);
    const id = await sent({ student: student as Explorer, opportunityId });
    for (const [who, stranger] of Object.entries(strangers)) {
      expect(await decideApplication(stranger, await yes(id), at()), who).toEqual({ ok: false, problem: "absent" });
      expect(await undoDecision(stranger, { applicationId: id }, at()), who).toEqual({ ok: false, problem: "absent" });
      const seen = await listApplicationsInCare(stranger, { after: undefined }, at());
      expect([...seen.waiting, ...seen.answered, ...seen.withGuardian], who).toEqual([]);
      expect((await waitingFor(stranger))?.applications, who).toBe(0);
    }
    expect((await waitingFor(colleague))?.applications).toBe(1);
    expect(await decideApplication(counselor, await no(id, "  "), at())).toEqual({
      ok: false,
      problem: "REASON_MISSING",
    });
    expect(await decideApplication(counselor, await no(id), at())).toEqual({ ok: true, value: { openAt: null } });
    expect(await getOwnApplication(student as Explorer, id, at())).toMatchObject({
      staff: "REFUSED",
      staffName: "Rosa Delgado",
      staffReason: "Not while you work nights.",
    });
    expect(await decideApplication(colleague, await no(id), at())).toEqual({ ok: false, problem: "ALREADY_SAID" });
    expect((await waitingFor(colleague))?.applications).toBe(0);
  });

  test("is not one's own, even for a counselor who is in their own care", async () => {
    const world = await applyWorld();
    await insertRow("Membership", {
      id: crypto.randomUUID(),
      personId: world.student.id,
      role: "COUNSELOR",
      schoolId: world.school.id,
      from: new Date(Date.now() - 60_000),
    });
    await assign(world.school.id, world.student.id, world.student.id);
    const id = await sent(world);
    expect(await decideApplication(world.student as unknown as Counselor, await yes(id), at())).toEqual({
      ok: false,
      problem: "absent",
    });
  });

  test("shows what one needs to decide, and notes the look", async () => {
    const world = await applyWorld();
    const id = await sent(world);
    const { waiting, next } = await listApplicationsInCare(world.counselor, { after: undefined }, at());
    expect(waiting).toMatchObject([
      {
        id,
        student: { name: "Maya Robinson", grade: 10 },
        title: "Robot technician for a summer",
        organisation: "Gateway Robotics",
        sent: { letter: "I build robots.", email: "maya@home.example" },
        guardian: "NONE",
      },
    ]);
    expect(next).toBeNull();
    expect(await auditsOf(id)).toContain("application.view");
  });

  test("pages through many, the oldest first, each once", async () => {
    const world = await applyWorld();
    for (let n = 0; n < 17; n++) {
      const { opportunityId } = await createOpportunity(world.school.id, { title: `Place ${n}` });
      await sent({ student: world.student, opportunityId });
    }
    const first = await listApplicationsInCare(world.counselor, { after: undefined }, at());
    const second = await listApplicationsInCare(world.counselor, { after: first.next ?? "" }, at());
    const titles = [...first.waiting, ...second.waiting].map(({ title }) => title);
    expect(titles).toEqual(Array.from({ length: 17 }, (_, n) => `Place ${n}`));
    expect([first.waiting.length, second.next]).toEqual([15, null]);
  });

  test("comes back within ten minutes, unless the employer has read it", async () => {
    const world = await applyWorld();
    const { counselor, token } = world;
    const id = await sent(world);
    const undo = (when = at()) => undoDecision(counselor, { applicationId: id }, when);
    expect(await undo()).toEqual({ ok: false, problem: "absent" });
    await decideApplication(counselor, await yes(id), at());
    expect(await undo(minutesLater(at(), backFor / 60_000))).toEqual({ ok: false, problem: "TOO_LATE" });
    expect(await undo()).toEqual({ ok: true, value: null });
    await decideApplication(counselor, await yes(id), at());
    await expectShown(token);
    expect(await undo()).toEqual({ ok: false, problem: "SEEN" });
    await expectShown(token);
    // A no takes it back all the same, and stands.
    expect(await decideApplication(counselor, await no(id), at())).toMatchObject({ ok: true });
    await expectHidden(token);
    expect(await auditsOf(id)).toEqual(expect.arrayContaining(["application.read", "application.undo"]));
  });
});

describe("a guardian's link", () => {
  test("shows this one application and nothing else, and ends with it", async () => {
    const world = await applyWorld({ askGuardians: true });
    const id = await sent(world);
    const { opportunityId } = await createOpportunity(world.school.id);
    await sent({ student: world.student, opportunityId });
    const link = await asked(world.counselor, id);
    expect(await getConsentAsked(link, at())).toMatchObject({
      locale: "es",
      student: "Maya Robinson",
      application: { organisation: "Gateway Robotics" },
      sent: { email: "maya@home.example", letter: "I build robots." },
      guardian: "ASKED",
    });
    const raw = await readByLink(link, "application-guardian", at(), async (tx) => ({
      applications: await tx.application.count(),
      sent: await tx.sentApplication.count(),
      people: await tx.person.count(),
      events: await tx.applicationEvent.count(),
      notes: await tx.applicationNote.count(),
      contacts: await tx.opportunityContact.count(),
    }));
    expect(raw).toEqual({ applications: 1, sent: 1, people: 1, events: 0, notes: 0, contacts: 0 });
    expect(await answerConsent(link, await family("GIVEN", id), at())).toMatchObject({ ok: true });
    expect(await answerConsent(link, await family("GIVEN", id), at())).toEqual({ ok: false, problem: "ALREADY_SAID" });
    await withdrawApplication(world.student, { id }, at());
    expect(await getConsentAsked(link, at())).toBeNull();
    expect(await answerConsent(link, await family("REFUSED", id), at())).toEqual({ ok: false, problem: "NOT_ASKED" });
    expect(await answerConsent("x".repeat(43), await family("GIVEN", id), at())).toEqual({
      ok: false,
      problem: "LINK_ENDED",
    });
    expect(await answerConsent(world.token, await family("GIVEN", id), at())).toEqual({
      ok: false,
      problem: "LINK_ENDED",
    });
  });

  test("is given by the student or who looks after them, as often as is sensible, and taken back", async () => {
    const world = await applyWorld({ askGuardians: true });
    const id = await sent(world);
    const give = (giver: Explorer | Counselor, email = "") =>
      askForConsent(
        giver,
        { applicationId: id, email, locale: "en" },
        (token) => ({ subject: "A question", body: token }),
        at(),
      );
    for (const stranger of [await createStudent({ schoolId: world.school.id }), await createCounselor(world.school.id)])
      expect(await give(stranger)).toEqual({ ok: false, problem: "absent" });
    const mailed = await give(world.student, "Ana@home.example");
    if (!mailed.ok) throw new Error(mailed.problem);
    const topic = `application.guardian:${mailed.value.linkId}`;
    const mails = () => owner.query(`SELECT "to", "cancelledAt" FROM "OutboxMail" WHERE topic = $1`, [topic]);
    expect((await mails()).rows).toEqual([{ to: "ana@home.example", cancelledAt: null }]);
    const staffs = await give(world.counselor);
    if (!staffs.ok) throw new Error(staffs.problem);
    const back = (who: Explorer | Counselor, linkId: string) => takeBackConsentLink(who, { linkId }, at());
    const listed = await listApplicationsInCare(world.counselor, { after: undefined }, at());
    expect(new Set(listed.waiting[0]?.links.map((link) => link.id))).toEqual(
      new Set([mailed.value.linkId, staffs.value.linkId]),
    );
    expect(await back(world.student, staffs.value.linkId)).toEqual({ ok: false, problem: "absent" });
    expect(await back(await createCounselor(world.school.id), staffs.value.linkId)).toEqual({
      ok: false,
      problem: "absent",
    });
    expect(await back(world.student, mailed.value.linkId)).toEqual({ ok: true, value: null });
    expect((await mails()).rows).toMatchObject([{ cancelledAt: expect.any(Date) }]);
    expect(await answerConsent(mailed.value.token, await family("GIVEN", id), at())).toEqual({
      ok: false,
      problem: "LINK_ENDED",
    });
    expect(await back(world.counselor, staffs.value.linkId)).toEqual({ ok: true, value: null });
    for (let n = 0; n < mostAgreeLinks; n++) expect((await give(world.student)).ok).toBe(true);
    expect(await give(world.student)).toEqual({ ok: false, problem: "TOO_MANY_LINKS" });
    const plain = await applyWorld();
    const other = await sent(plain);
    expect(
      await askForConsent(
        plain.student,
        { applicationId: other, email: "", locale: "en" },
        () => ({ subject: "", body: "" }),
        at(),
      ),
    ).toEqual({ ok: false, problem: "NOT_ASKED" });
  });
});
