// An installation's own norms: who counts, what a trial says, how they come in use and go again.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { getRelease } from "@/lib/catalog/queries/get-release";
import { withActor } from "@/lib/platform/with-actor";
import { bringBackNorms } from "@/lib/survey/bring-back-norms";
import { putNormsInUse, sealTrial } from "@/lib/survey/put-norms-in-use";
import { getInstrument, itemsAsked } from "@/lib/survey/queries/get-instrument";
import { getNorms, getNormsOf } from "@/lib/survey/queries/get-norms";
import { getResultView } from "@/lib/survey/queries/get-result-view";
import { listNormsVersions } from "@/lib/survey/queries/list-norms-versions";
import { listRespondents } from "@/lib/survey/queries/list-respondents";
import { tryAnswer } from "@/lib/survey/queries/try-answer";
import { shippedNorms } from "@/lib/survey/rules/kept-norms";
import { saveAnswers } from "@/lib/survey/save-answers";
import { submitSurvey } from "@/lib/survey/submit-survey";
import { createSiteAdministrator, createStudent } from "../../support/factories";
import { addNormPeople } from "../../support/norm-people";
import { owner } from "../../support/owner";

const at = new Date();
const seal = async () => {
  const trial = sealTrial(await listRespondents(), await getNorms());
  if (!trial.ok) throw new Error(trial.problem);
  return trial;
};
const putInUse = async (by: Awaited<ReturnType<typeof createSiteAdministrator>>) =>
  putNormsInUse(by, (await seal()).seal, new Date());

async function answerAll() {
  const holder = { person: await createStudent(), key: null };
  const answers = Object.fromEntries(
    itemsAsked(await getInstrument("en")).map(({ key, scale }, n) => [
      key,
      {
        value: (scale ? { R: 4, I: 3, A: 2, S: 2, E: 3, C: 1 }[scale] : (n % 5) + 1) as 1,
        at: at.getTime() + n * 4000,
      },
    ]),
  );
  await saveAnswers(holder, { now: at.getTime() + 600_000, language: "en", answers }, new Date(at.getTime() + 600_000));
  const submitted = await submitSurvey(holder, new Date(at.getTime() + 600_000));
  if (!submitted.ok) throw new Error(submitted.problem);
  return { holder, result: submitted.value.result };
}

beforeEach(async () => {
  await owner.query('DELETE FROM "SurveyAttempt"');
  await owner.query('DELETE FROM "SurveyNorms"');
  await owner.query(`DELETE FROM "AuditEntry" WHERE entity = 'SurveyNorms'`);
});

describe("who counts", () => {
  test("people with an account, each with their newest finished survey of the newest questions", async () => {
    await addNormPeople(12, { seed: 1 });
    await addNormPeople(3, { audience: "MIDDLE", seed: 2 });
    await addNormPeople(4, { audience: "ADULT", seed: 3 });
    await addNormPeople(5, { visitors: true });
    await addNormPeople(6, { submittedAt: null });
    await addNormPeople(7, { instruments: ["interests-1", "subjects-1"] });
    const [twice] = await addNormPeople(1, { seed: 5 });
    await owner.query(
      `INSERT INTO "SurveyAttempt" (id, "personId", instruments, language, answers, answered, "submittedAt")
       VALUES ($1, $2, '{interests-2}', 'en', '1;0;', 0, now() - interval '1 day')`,
      [randomUUID(), twice],
    );
    const { handedIn, usable, respondents } = await listRespondents();
    expect(handedIn).toEqual({ middle: 3, high: 13, adult: 4 });
    expect(usable).toEqual(handedIn);
    expect(respondents).toHaveLength(20);
  });

  test("hurried answers and those with too few on a scale are counted apart", async () => {
    await addNormPeople(4);
    await addNormPeople(2, { careless: true });
    await addNormPeople(3, { answered: 1 });
    const { handedIn, usable } = await listRespondents();
    expect([handedIn.high, usable.high]).toEqual([9, 4]);
  });

  test("nobody's own actor sees them, whatever their role", async () => {
    await addNormPeople(3);
    for (const person of [await createSiteAdministrator(), await createStudent()])
      expect(await withActor(person, (tx) => tx.surveyAttempt.count())).toBe(0);
  });
});

describe("a trial", () => {
  test("says how many are missing, and nothing can be put in use", async () => {
    const administrator = await createSiteAdministrator();
    await addNormPeople(499);
    const trial = sealTrial(await listRespondents(), await getNorms());
    expect(trial).toMatchObject({ ok: false, problem: "TOO_FEW_RESPONDENTS", people: 499, needed: 500 });
    expect(await putNormsInUse(administrator, "", at)).toEqual({ ok: false, problem: "too-few" });
    expect(await getNorms()).toEqual(shippedNorms);
  });

  test("refuses what no correction can balance", async () => {
    const administrator = await createSiteAdministrator();
    await addNormPeople(300, { raised: { R: 3 }, seed: 1 });
    await addNormPeople(300, { raised: { R: -3 }, seed: 2 });
    expect(await putNormsInUse(administrator, "", at)).toEqual({ ok: false, problem: "lopsided" });
  });

  test("changes nothing, and shows means, spreads and first places before and after", async () => {
    await addNormPeople(520, { raised: { S: 0.6 } });
    const trial = await seal();
    expect(trial.value.tables.map(({ band, people }) => [band, people])).toEqual([
      ["all", 520],
      ["high", 520],
    ]);
    const social = trial.value.tables[0]!.rows.find(({ scale }) => scale === "S")!;
    expect(social.mean).toBeGreaterThan(3.5);
    expect(social.spread).toBeGreaterThan(0.4);
    expect(social.topNow).toBeGreaterThan(0.3);
    expect(social.topNew).toBeLessThanOrEqual(0.3);
    expect(social.offsetNew).toBeGreaterThan(social.offsetNow);
    expect(await getNorms()).toEqual(shippedNorms);
  });
});

describe("own norms", () => {
  test("come in use as a new version; a band with too few takes everybody's; it is audited and pages are made anew", async () => {
    const administrator = await createSiteAdministrator();
    await addNormPeople(520, { raised: { S: 0.6 } });
    await addNormPeople(40, { audience: "MIDDLE", raised: { R: 0.8 }, seed: 9 });
    const release = (await getRelease())!;
    const { value } = await seal();
    expect(await putInUse(administrator)).toEqual({ ok: true, value: { version: 1 } });
    const norms = await getNorms();
    expect(norms).toEqual({ version: 1, ...value.norms });
    expect([norms.provisional, norms.bands.GENERAL.own, norms.bands.MIDDLE.own]).toEqual([false, true, false]);
    expect(norms.bands.MIDDLE.people).toBe(560);
    expect(norms.bands.GENERAL.people).toBe(520);
    expect(norms.bands.MIDDLE.offsets).toEqual(norms.bands.ADULT.offsets);
    expect(norms.bands.MIDDLE.offsets).not.toEqual(norms.bands.GENERAL.offsets);
    expect((await getRelease())!.id).toBeGreaterThan(release.id);
    const { rows } = await owner.query(`SELECT * FROM "AuditEntry" WHERE entity = 'SurveyNorms'`);
    expect(rows).toMatchObject([
      { actorId: administrator.id, action: "survey-norms.put-in-use", entityId: "1", fields: ["offsets"] },
    ]);
  });

  test("are not put in use when the numbers have moved since the trial", async () => {
    const administrator = await createSiteAdministrator();
    await addNormPeople(505);
    const seen = (await seal()).seal;
    await addNormPeople(9, { seed: 4 });
    expect(await putNormsInUse(administrator, seen, at)).toEqual({ ok: false, problem: "changed" });
    expect(await putInUse(administrator)).toMatchObject({ ok: true });
    expect(await putNormsInUse(administrator, seen, at)).toEqual({ ok: false, problem: "changed" });
    expect(await listNormsVersions()).toHaveLength(1);
  });

  test("two administrators at once make one version", async () => {
    const [one, other] = [await createSiteAdministrator(), await createSiteAdministrator()];
    await addNormPeople(505);
    const seen = (await seal()).seal;
    const both = await Promise.all([one, other].map((by) => putNormsInUse(by, seen, at)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await listNormsVersions()).toHaveLength(1);
  });

  test("go back to the ones before, or to those that Waymark comes with, as a version of their own", async () => {
    const administrator = await createSiteAdministrator();
    await addNormPeople(505);
    await putInUse(administrator);
    const first = await getNorms();
    await addNormPeople(60, { seed: 8, raised: { A: 0.5 } });
    await putInUse(administrator);
    expect((await getNorms()).bands).not.toEqual(first.bands);
    expect(await bringBackNorms(administrator, { version: 1, instead: 2 }, at)).toEqual({
      ok: true,
      value: { version: 3 },
    });
    expect(await getNorms()).toEqual({ ...first, version: 3 });
    expect(await bringBackNorms(administrator, { version: null, instead: 2 }, at)).toMatchObject({
      problem: "changed",
    });
    expect(await bringBackNorms(administrator, { version: 99, instead: 3 }, at)).toMatchObject({
      problem: "not-found",
    });
    expect(await bringBackNorms(administrator, { version: null, instead: 3 }, at)).toMatchObject({ ok: true });
    expect(await getNorms()).toEqual({ ...shippedNorms, version: 4 });
    expect((await listNormsVersions()).map(({ version, provisional }) => [version, provisional])).toEqual([
      [4, true],
      [3, false],
      [2, false],
      [1, false],
    ]);
  });

  test("score new results, say so in them, and leave earlier results as they were", async () => {
    const administrator = await createSiteAdministrator();
    const before = await answerAll();
    const was = (await getResultView(before.holder))!;
    expect(was.matches.norms).toEqual({ version: null, provisional: true, people: shippedNorms.bands.GENERAL.people });
    await addNormPeople(520, { raised: { R: 1 } });
    await putInUse(administrator);
    const after = await answerAll();
    const now = (await getResultView(after.holder))!;
    expect(now.matches.norms).toEqual({ version: 1, provisional: false, people: 521 });
    const realistic = (view: typeof now) => view.profile.scales[0]!.relative;
    const moved = (await getNormsOf(1)).bands.GENERAL.offsets.R - shippedNorms.bands.GENERAL.offsets.R;
    expect(moved).toBeGreaterThan(0.3);
    expect(realistic(now)).toBeLessThan(realistic(was) - 0.2);
    expect((await getResultView(before.holder))!.profile).toEqual(was.profile);
    const item = "ra1";
    const tried = await tryAnswer(was, "national-16", { item, value: 5 });
    expect(tried!.before).toEqual(
      was.matches.frameworks["national-16"]!.clusters.slice(0, 5).map(({ id, score }) => ({ id, score })),
    );
  });
});
