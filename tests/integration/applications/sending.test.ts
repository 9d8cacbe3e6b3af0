import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { answerConsent } from "@/lib/opportunities/answer-consent";
import { decideApplication, undoDecision } from "@/lib/opportunities/decide-application";
import { getOwnApplication } from "@/lib/opportunities/queries/get-own-application";
import { saveOpportunity } from "@/lib/opportunities/save-opportunity";
import { sendApplication } from "@/lib/opportunities/send-application";
import { withdrawApplication } from "@/lib/opportunities/withdraw-application";
import { createJobSeeker, createStudent } from "../../support/factories";
import { applyWorld, asked, createOpportunity, sending, type World, sent } from "../../support/opportunity-people";
import { owner } from "../../support/owner";
import { yes, no, family } from "../../support/application-answers";
import type { LetterInput } from "@/lib/opportunities/application-schema";
import { getApplyPage } from "@/lib/opportunities/queries/get-apply-page";
import { getLetter, getLetterPage, listLetters } from "@/lib/opportunities/queries/list-letters";
import { mostLetters } from "@/lib/opportunities/rules/application-limits";
import { bringBackLetter, changeLetter, copyLetter, createLetter, removeLetter } from "@/lib/opportunities/save-letter";
import { getSender } from "@/lib/profiles/queries/get-sender";
import { minutesLater, shown } from "../../support/care-people";

const at = () => new Date();

const letter = (more: Partial<LetterInput> = {}): LetterInput => ({
  title: "For bakeries",
  text: "Dear bakers",
  locale: "en",
  applicationId: null,
  ...more,
});

describe("in any order", () => {
  type Step = "send" | "yes" | "no" | "undo" | "family yes" | "family no" | "withdraw";
  const steps: Step[] = ["send", "yes", "no", "undo", "family yes", "family no", "withdraw"];

  test("both moments are set exactly while all who must agree do and nothing is withdrawn", async () => {
    const worlds = [await applyWorld(), await applyWorld({ askGuardians: true })];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...worlds),
        fc.array(fc.constantFrom(...steps), { minLength: 3, maxLength: 10 }),
        async (world, story) => {
          const { student, counselor, opportunityId } = world;
          const id = await fresh(world);
          const needsFamily = world === worlds[1];
          let state = { sent: false, staff: "", family: "" };
          let link: string | null = null;
          for (const step of story) {
            if (step === "send") {
              const { ok } = await sendApplication(student, sending(opportunityId), at());
              expect(ok).toBe(!state.sent || state.staff === "no" || state.family === "no");
              if (ok) state = { sent: true, staff: "", family: "" };
              if (ok && needsFamily) link = await endLinks(student, id);
            } else if (step === "yes" || step === "no") {
              await decideApplication(counselor, step === "yes" ? await yes(id) : await no(id), at());
              if (state.sent) state.staff = step;
            } else if (step === "undo") {
              await undoDecision(counselor, { applicationId: id }, at());
              state.staff = "";
            } else if (step === "withdraw") {
              await withdrawApplication(student, { id }, at());
              state = { sent: false, staff: "", family: "" };
            } else if (link) {
              await answerConsent(link, await family(step === "family yes" ? "GIVEN" : "REFUSED", id), at());
              if (state.sent) state.family = step === "family yes" ? "yes" : "no";
            }
            const open = state.sent && state.staff === "yes" && (!needsFamily || state.family === "yes");
            const { rows } = await owner.query(
              `SELECT a."openAt" AS own, s."openAt" AS shown FROM "Application" a
               LEFT JOIN "SentApplication" s ON s."applicationId" = a.id WHERE a.id = $1`,
              [id],
            );
            expect([rows[0].own !== null, (rows[0].shown ?? null) !== null], story.join(", ")).toEqual([open, open]);
            expect(rows[0].own?.getTime()).toBe(rows[0].shown?.getTime());
          }
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);

  /** The same person begins anew: nothing of the last story stands. */
  async function fresh({ student, opportunityId }: World): Promise<string> {
    await owner.query(`DELETE FROM "Application" WHERE "personId" = $1`, [student.id]);
    const saved = await saveOpportunity(student, { opportunityId }, at());
    if (!saved.ok) throw new Error(saved.problem);
    return saved.value.applicationId;
  }

  async function endLinks(student: Explorer, id: string): Promise<string> {
    await owner.query(`DELETE FROM "SignedLink" WHERE "targetId" = $1`, [id]);
    return asked(student, id);
  }
});

describe("sending", () => {
  test("is for what shows, once, and again after a no", async () => {
    const world = await applyWorld();
    const { student, counselor, opportunityId } = world;
    const elsewhere = await applyWorld();
    const send = (to = opportunityId) => sendApplication(student, sending(to), at());
    expect(await send(elsewhere.opportunityId)).toEqual({ ok: false, problem: "absent" });
    const expired = await createOpportunity(world.school.id, { expiresAt: new Date(Date.now() - 1000) });
    expect(await send(expired.opportunityId)).toEqual({ ok: false, problem: "absent" });
    const both = await Promise.all([send(), send()]);
    expect(both.map((each) => (each.ok ? "sent" : each.problem)).sort()).toEqual(["ALREADY_SENT", "sent"]);
    const id = both.flatMap((each) => (each.ok ? [each.value.applicationId] : []))[0]!;
    await decideApplication(counselor, await no(id), at());
    expect(await send()).toEqual({ ok: true, value: { applicationId: id, openAt: null } });
    expect(await getOwnApplication(student, id, at())).toMatchObject({
      staff: "ASKED",
      staffReason: "",
      staffName: "",
    });
  });

  test("waits for nobody where the applicant is grown up, and goes nowhere where nobody can agree", async () => {
    const { opportunityId } = await createOpportunity(null);
    const world = await applyWorld();
    const seeker = await createJobSeeker();
    expect(await sendApplication(seeker, sending(opportunityId), at())).toEqual({
      ok: false,
      problem: "ADULT_MISSING",
    });
    expect(await sendApplication(seeker, sending(opportunityId, { adult: true }), at())).toMatchObject({
      ok: true,
      value: { openAt: expect.any(Date) },
    });
    const senior = (await createStudent({ schoolId: world.school.id, grade: 13 })) as unknown as Explorer;
    expect(await sendApplication(senior, sending(opportunityId), at())).toMatchObject({
      value: { openAt: expect.any(Date) },
    });
    const alone = await createStudent({ grade: 10 });
    expect(await sendApplication(alone, sending(opportunityId, { adult: true }), at())).toEqual({
      ok: false,
      problem: "NO_SCHOOL",
    });
    expect(await shown(alone, "Application", "true")).toEqual([]);
    const { rows } = await owner.query(`SELECT count(*)::int AS n FROM "SentApplication" WHERE "opportunityId" = $1`, [
      opportunityId,
    ]);
    expect(rows).toEqual([{ n: 2 }]);
  });
});

describe("letters", () => {
  test("are made, changed, copied, put away and brought back by their owner alone", async () => {
    const person = await createJobSeeker();
    const stranger = await createJobSeeker();
    const saved = await saveOpportunity(person, await createOpportunity(null), at());
    const applicationId = saved.ok ? saved.value.applicationId : saved.problem;
    const made = await createLetter(person, letter({ applicationId }), at());
    if (!made.ok) throw new Error(made.problem);
    const { id } = made.value;
    expect((await getOwnApplication(person, applicationId, at()))?.letters).toEqual([{ id, title: "For bakeries" }]);
    expect(await changeLetter(person, id, letter({ text: "Dear Ana", applicationId }), at())).toMatchObject({
      ok: true,
    });
    const copy = await copyLetter(person, { id, title: "For bakeries, copy" }, at());
    if (!copy.ok) throw new Error(copy.problem);
    expect(await getLetter(person, copy.value.id)).toMatchObject({ text: "Dear Ana", application: null });
    for (const refused of [
      await changeLetter(stranger, id, letter(), at()),
      await copyLetter(stranger, { id, title: "Mine" }, at()),
      await removeLetter(stranger, { id }, at()),
    ])
      expect(refused).toEqual({ ok: false, problem: "absent" });
    expect([await getLetter(stranger, id), await getLetterPage(stranger, id)]).toEqual([null, null]);
    expect(await shown(stranger, "CoverLetter", "true")).toEqual([]);
    expect(await removeLetter(person, { id }, at())).toMatchObject({ ok: true });
    expect(await listLetters(person, at())).toMatchObject({
      letters: [{ id: copy.value.id }],
      removed: [{ id, title: "For bakeries" }],
    });
    expect(await bringBackLetter(stranger, { id }, at())).toEqual({ ok: false, problem: "absent" });
    expect(await bringBackLetter(person, { id }, minutesLater(at(), 10))).toEqual({ ok: false, problem: "absent" });
    expect(await bringBackLetter(person, { id }, at())).toMatchObject({ ok: true });
    expect((await getLetterPage(person, id))?.applications).toMatchObject([{ id: applicationId }]);
  });

  test("stand beside one's own applications only, and not without end", async () => {
    const person = await createJobSeeker();
    const other = await saveOpportunity(await createJobSeeker(), await createOpportunity(null), at());
    const strange = other.ok ? other.value.applicationId : other.problem;
    const made = await createLetter(person, letter({ applicationId: strange }), at());
    expect(made.ok && (await getLetter(person, made.value.id))?.application).toBeNull();
    for (let n = 1; n < mostLetters; n++) expect((await createLetter(person, letter(), at())).ok).toBe(true);
    expect(await createLetter(person, letter(), at())).toEqual({ ok: false, problem: "TOO_MANY_LETTERS" });
  });
});

describe("the page that one applies on", () => {
  test("says who must agree, and needs no more than five statements", async () => {
    const world = await applyWorld({ askGuardians: true });
    const { student, opportunityId } = world;
    await createLetter(student, letter(), at());
    const page = await getApplyPage(student, opportunityId, at());
    expect(page).toMatchObject({
      needs: { staff: true, guardian: true },
      application: null,
      letters: [{ text: "Dear bakers" }],
      before: null,
    });
    expect(await getSender(student)).toEqual({ name: "", email: "", phone: "", resumes: [] });
    await sent(world);
    expect(await getApplyPage(student, opportunityId, at())).toMatchObject({
      application: { sent: true, refused: false },
      before: { phone: "314 555 0100" },
    });
    expect(await getApplyPage(await createJobSeeker(), opportunityId, at())).toBeNull();
  });
});
