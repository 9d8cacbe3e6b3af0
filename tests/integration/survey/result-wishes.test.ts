import { expect, test, describe } from "vitest";
import { chooseHorizon } from "@/lib/survey/choose-horizon";
import { exportPerson } from "@/lib/survey/export-person";
import { getResultView } from "@/lib/survey/queries/get-result-view";
import { restoreMatch } from "@/lib/survey/restore-match";
import { setAsideMatch } from "@/lib/survey/set-aside-match";
import type { Holder } from "@/lib/survey/with-holder";
import { assign, createCounselor, createSchool, createStudent } from "../../support/factories";
import { owner } from "../../support/owner";
import { addScoredResult } from "../../support/scored-result";

const health = { kind: "CLUSTER", targetId: "national-16/health-science" } as const;
const at = () => new Date();
const nobody: Holder = { person: null, key: null };
const asideOf = async (holder: Holder, id?: string) => (await getResultView(holder, id))?.setAside;

const actions = async (subjectId: string) =>
  (
    await owner.query<{ action: string }>(
      `SELECT action FROM "AuditEntry" WHERE "subjectId" = $1 AND action LIKE 'survey.%' ORDER BY at`,
      [subjectId],
    )
  ).rows.map(({ action }) => action);

describe("a match that is not for me", () => {
  test("is remembered with its reason, also for the next result, and comes back", async () => {
    const student = await createStudent();
    const me = { person: student, key: null };
    const first = await addScoredResult(me.person, new Date(Date.now() - 60_000));
    expect(await setAsideMatch(me, { result: first.result, ...health, reason: "PAY" }, at())).toMatchObject({
      ok: true,
    });
    expect(await asideOf(me)).toEqual([{ ...health, reason: "PAY" }]);
    expect(await setAsideMatch(me, { result: first.result, ...health, reason: "WORK" }, at())).toMatchObject({
      ok: true,
    });

    const second = await addScoredResult(me.person);
    expect(second.result).not.toBe(first.result);
    expect(await asideOf(me, second.result)).toEqual([{ ...health, reason: "WORK" }]);
    expect(await restoreMatch(me, health, at())).toMatchObject({ ok: true });
    expect(await asideOf(me, first.result)).toEqual([]);
    expect(await restoreMatch(me, health, at())).toEqual({ ok: false, problem: "absent" });
    expect(await actions(student.id)).toEqual(["survey.set-aside", "survey.set-aside", "survey.restore"]);
  });

  test("is refused for what the catalogue does not have and for a stranger's result", async () => {
    const [student, stranger] = [await createStudent(), await createStudent()];
    const me = { person: student, key: null };
    const { result } = await addScoredResult(me.person);
    const input = { result, ...health, reason: "OTHER" } as const;
    expect(await setAsideMatch(me, { ...input, targetId: "national-16/none" }, at())).toEqual({
      ok: false,
      problem: "unknown",
    });
    await addScoredResult(stranger);
    for (const other of [{ person: stranger, key: null }, nobody, { person: null, key: "guessed" }])
      expect(await setAsideMatch(other, input, at())).toEqual({ ok: false, problem: "absent" });
    expect(await asideOf(me)).toEqual([]);
    await setAsideMatch(me, input, at());
    expect(await restoreMatch({ person: stranger, key: null }, health, at())).toEqual({ ok: false, problem: "absent" });
    expect(await asideOf(me)).toHaveLength(1);
    expect(await asideOf({ person: stranger, key: null })).toEqual([]);
  });

  test("is a visitor's own too, as long as their key holds", async () => {
    const { holder, result } = await addScoredResult(null);
    expect(await setAsideMatch(holder, { result, ...health, reason: "PLACE" }, at())).toMatchObject({ ok: true });
    expect(await asideOf(holder)).toEqual([{ ...health, reason: "PLACE" }]);
    const tomorrow = new Date(Date.now() + 24 * 3_600_000);
    expect(await restoreMatch(holder, health, tomorrow)).toEqual({ ok: false, problem: "absent" });
  });

  test("stands once when said eight times at the same moment", async () => {
    const me = { person: await createStudent(), key: null };
    const { result } = await addScoredResult(me.person);
    const all = await Promise.all(
      Array.from({ length: 8 }, () => setAsideMatch(me, { result, ...health, reason: "HOURS" }, at())),
    );
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect(await asideOf(me)).toHaveLength(1);
  });
});

describe("the horizon", () => {
  test("holds for all results of a person, and only theirs", async () => {
    const [student, stranger] = [await createStudent(), await createStudent()];
    const me = { person: student, key: null };
    const first = await addScoredResult(me.person, new Date(Date.now() - 60_000));
    await addScoredResult(stranger);
    expect(await chooseHorizon(me, "ASSOCIATE", at())).toMatchObject({ ok: true });
    const second = await addScoredResult(me.person);
    expect((await getResultView(me, first.result))?.horizon).toBe("ASSOCIATE");
    expect((await getResultView(me, second.result))?.horizon).toBe("ASSOCIATE");
    expect((await getResultView({ person: stranger, key: null }))?.horizon).toBeNull();
    await chooseHorizon(me, null, at());
    expect((await getResultView(me))?.horizon).toBeNull();
  });

  test("cannot be chosen before the first answer", async () => {
    expect(await chooseHorizon({ person: await createStudent(), key: null }, "SCHOOL", at())).toEqual({
      ok: false,
      problem: "absent",
    });
    expect(await chooseHorizon(nobody, "SCHOOL", at())).toEqual({ ok: false, problem: "absent" });
  });
});

test("a view names the person's earlier results with their versions, newest first; a stranger sees none", async () => {
  const [student, stranger] = [await createStudent(), await createStudent()];
  const me = { person: student, key: null };
  const first = await addScoredResult(me.person, new Date(Date.now() - 60_000));
  const second = await addScoredResult(me.person);
  const view = (await getResultView(me, first.result))!;
  expect(view.id).toBe(first.result);
  expect(view.results.map(({ id }) => id)).toEqual([second.result, first.result]);
  expect(view.results[1]?.interests).toEqual(view.profile.scales.map(({ score }) => score));
  expect(view.results[1]?.createdAt).toEqual(view.createdAt);
  expect(await getResultView({ person: stranger, key: null }, first.result)).toBeNull();
  expect(await getResultView(nobody, first.result)).toBeNull();
});

test("a counselor of the student does not see the result as their own", async () => {
  const school = await createSchool();
  const [student, counselor] = [await createStudent({ schoolId: school.id }), await createCounselor(school.id)];
  await assign(school.id, counselor.id, student.id);
  const { result } = await addScoredResult(student);
  expect(await getResultView({ person: counselor, key: null }, result)).toBeNull();
});

test("what one set aside, the horizon and the links go along in one's data", async () => {
  const me = { person: await createStudent(), key: null };
  const { result } = await addScoredResult(me.person);
  await setAsideMatch(me, { result, ...health, reason: "SCHOOLING" }, at());
  await chooseHorizon(me, "BACHELOR", at());
  expect((await exportPerson(me.person))[0]).toMatchObject({
    horizon: "BACHELOR",
    setAside: [{ ...health, reason: "SCHOOLING" }],
    links: [],
  });
});
