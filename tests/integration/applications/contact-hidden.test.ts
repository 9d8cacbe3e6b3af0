import { describe, expect, test } from "vitest";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { answerConsent } from "@/lib/opportunities/answer-consent";
import { decideApplication, undoDecision } from "@/lib/opportunities/decide-application";
import { moveApplication } from "@/lib/opportunities/move-application";
import { getOwnApplication } from "@/lib/opportunities/queries/get-own-application";
import { listApplicants } from "@/lib/opportunities/queries/list-applicants";
import { sendApplication } from "@/lib/opportunities/send-application";
import { removeApplication, withdrawApplication } from "@/lib/opportunities/withdraw-application";
import { readByLink } from "@/lib/platform/signed-links";
import { withActor } from "@/lib/platform/with-actor";
import {
  applyWorld,
  asked,
  createOpportunity,
  givePartnerLink,
  sent,
  type World,
  sending,
} from "../../support/opportunity-people";
import { owner } from "../../support/owner";
import { yes, no, family, expectHidden, expectShown } from "../../support/application-answers";

const at = () => new Date();

describe("a minor's contact details", () => {
  test("are the employer's to see from the school's yes to the withdrawal, and not a moment longer", async () => {
    const world = await applyWorld();
    const { student, counselor, token } = world;
    await expectHidden(token);
    const id = await sent(world);
    await expectHidden(token);
    expect(await decideApplication(counselor, await yes(id), at())).toMatchObject({ ok: true });
    await expectShown(token);
    expect(await withdrawApplication(student, { id }, at())).toEqual({ ok: true, value: null });
    await expectHidden(token);
    expect(await withdrawApplication(student, { id }, at())).toEqual({ ok: false, problem: "NOT_SENT" });
  });

  test("close again with the school's no, its undo and the removal from the list", async () => {
    for (const close of ["no", "undo", "remove"] as const) {
      const world = await applyWorld();
      const { student, counselor, token } = world;
      const id = await sent(world);
      await decideApplication(counselor, await yes(id), at());
      const closed =
        close === "no"
          ? await decideApplication(counselor, await no(id), at())
          : close === "undo"
            ? await undoDecision(counselor, { applicationId: id }, at())
            : await removeApplication(student, { id }, at());
      expect(closed.ok, close).toBe(true);
      await expectHidden(token);
    }
  });

  test("need the family's yes too where the school asks for it, in whichever order they come", async () => {
    for (const first of ["staff", "guardian"] as const) {
      const world = await applyWorld({ askGuardians: true });
      const id = await sent(world);
      const link = await asked(world.student, id);
      const staff = async () => decideApplication(world.counselor, await yes(id), at());
      const guardian = async () => answerConsent(link, await family("GIVEN", id), at());
      expect(await (first === "staff" ? staff() : guardian())).toEqual({ ok: true, value: { openAt: null } });
      await expectHidden(world.token);
      expect(await (first === "staff" ? guardian() : staff())).toMatchObject({ ok: true });
      await expectShown(world.token);
      expect(await answerConsent(link, await family("REFUSED", id), at())).toMatchObject({ ok: true });
      await expectHidden(world.token);
    }
  });

  test("open when both say yes in the same moment", async () => {
    const world = await applyWorld({ askGuardians: true });
    const id = await sent(world);
    const link = await asked(world.counselor, id);
    const both = await Promise.all([
      decideApplication(world.counselor, await yes(id), at()),
      answerConsent(link, await family("GIVEN", id), at()),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    await expectShown(world.token);
  });

  test("are hidden from another partner's link, before and after", async () => {
    const world = await applyWorld();
    const other = await createOpportunity(world.school.id);
    const strange = await givePartnerLink(world.counselor, other.partnerId);
    const id = await sent(world);
    await decideApplication(world.counselor, await yes(id), at());
    await expectHidden(strange);
    expect(await listApplicants("x".repeat(43), at())).toBeNull();
    expect(await listApplicants(await asked(world.counselor, await guardianAsked(world)), at())).toBeNull();
  });

  test("open for what school and family read, never for what was sent since", async () => {
    const world = await applyWorld({ askGuardians: true });
    const { student, counselor, opportunityId } = world;
    const id = await sent(world);
    const link = await asked(student, id);
    const [looked, atHome] = [await yes(id), await family("GIVEN", id)];
    await withdrawApplication(student, { id }, at());
    await sendApplication(student, sending(opportunityId, { letter: "Another one" }), at());
    const sentAnew = { ok: false, problem: "SENT_ANEW" };
    expect(await decideApplication(counselor, looked, at())).toEqual(sentAnew);
    expect(await answerConsent(link, atHome, at())).toEqual(sentAnew);
    expect(await getOwnApplication(student, id, at())).toMatchObject({
      staff: "ASKED",
      guardian: "ASKED",
      openAt: null,
    });
    expect(await decideApplication(counselor, await yes(id), at())).toMatchObject({ ok: true });
  });

  test("stay as they were agreed to, past the verbs too", async () => {
    const world = await applyWorld({ askGuardians: true });
    const { student, counselor } = world;
    const id = await sent(world);
    const link = await asked(student, id);
    const change = { where: { applicationId: id }, data: { letter: "Another one" } };
    const atHome = (run: Parameters<typeof readByLink>[3]) => readByLink(link, "application-guardian", at(), run);
    const stays = /stays as it was sent/;
    await expect(withActor(counselor, (tx) => tx.sentApplication.updateMany(change))).rejects.toThrow(stays);
    await expect(atHome((tx) => tx.sentApplication.updateMany(change))).rejects.toThrow(stays);
    const forAnother = /answers for another/;
    const staff = { where: { id }, data: { staff: "GIVEN" as const } };
    const guardian = { where: { id }, data: { guardian: "GIVEN" as const } };
    await expect(atHome((tx) => tx.application.updateMany(staff))).rejects.toThrow(forAnother);
    await expect(withActor(counselor, (tx) => tx.application.updateMany(guardian))).rejects.toThrow(forAnother);
    await decideApplication(counselor, await yes(id), at());
    await answerConsent(link, await family("GIVEN", id), at());
    await expect(withActor(student, (tx) => tx.sentApplication.updateMany(change))).rejects.toThrow(stays);
    await expectShown(world.token);
  });

  test("cannot be opened by the student, neither by a verb nor past it", async () => {
    const world = await applyWorld({ askGuardians: true });
    const id = await sent(world);
    const { student } = world;
    for (const says of [await yes(id), await no(id)])
      expect(await decideApplication(student as unknown as Counselor, says, at())).toEqual({
        ok: false,
        problem: "absent",
      });
    const own = (data: object) => withActor(student, (tx) => tx.application.updateMany({ where: { id }, data }));
    await expect(own({ staff: "GIVEN" })).rejects.toThrow(/nobody says yes for themselves/);
    await expect(own({ guardian: "GIVEN" })).rejects.toThrow(/nobody says yes for themselves/);
    await expect(own({ openAt: at() })).rejects.toThrow(/opened by staff/);
    await expect(
      withActor(student, (tx) =>
        tx.sentApplication.updateMany({ where: { applicationId: id }, data: { openAt: at() } }),
      ),
    ).rejects.toThrow(/opened by staff/);
    expect(await moveApplication(student, { id, was: "APPLIED", state: "STARTED" }, at())).toMatchObject({ ok: true });
    await expectHidden(world.token);
  });

  test("and the employer's are hidden from the student until then", async () => {
    const world = await applyWorld();
    const id = await sent(world);
    const contact = async () => (await getOwnApplication(world.student, id, at()))?.contact;
    const raw = () => withActor(world.student, (tx) => tx.$queryRaw<unknown[]>`SELECT email FROM "OpportunityContact"`);
    expect([await contact(), await raw()]).toEqual([null, []]);
    await decideApplication(world.counselor, await yes(id), at());
    expect(await contact()).toMatchObject({ email: "ada@gateway.example" });
    expect(await raw()).toHaveLength(1);
    await withdrawApplication(world.student, { id }, at());
    expect([await contact(), await raw()]).toEqual([null, []]);
  });
});

/** Another application of the same student whose school asks guardians from now on. */
async function guardianAsked({ school, student }: World): Promise<string> {
  await owner.query(`UPDATE "School" SET "askGuardians" = true WHERE id = $1`, [school.id]);
  const { opportunityId } = await createOpportunity(school.id);
  return sent({ student, opportunityId });
}
