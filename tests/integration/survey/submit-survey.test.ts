import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { withActor } from "@/lib/platform/with-actor";
import { adoptAttempt } from "@/lib/survey/adopt-attempt";
import { erasePerson } from "@/lib/survey/erase-person";
import { exportPerson } from "@/lib/survey/export-person";
import { forgetAttempt } from "@/lib/survey/forget-attempt";
import { getOwnAttempt, listAnsweredBefore } from "@/lib/survey/queries/get-own-attempt";
import { getOwnResult, getResult, listOwnResults } from "@/lib/survey/queries/get-own-result";
import { removeOrphans } from "@/lib/survey/remove-orphans";
import { saveAnswers } from "@/lib/survey/save-answers";
import { submitSurvey } from "@/lib/survey/submit-survey";
import type { Holder } from "@/lib/survey/with-holder";
import { insertRow, owner } from "../../support/owner";

const start = new Date(Math.floor(Date.now() / 1000) * 1000 - 600_000);
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const likes = { r: 2, i: 5, a: 1, s: 4, e: 2, c: 3 } as const;

/** The interests of someone who likes to find things out and to help. */
const interests = Object.fromEntries(
  Object.entries(likes).flatMap(([scale, value]) => [1, 2, 3, 4, 5].map((n) => [`${scale}a${n}`, value] as const)),
);

async function answer(holder: Holder, values: Record<string, number>, at = start): Promise<Holder> {
  const answers = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { value: value as 1, at: at.getTime() }]),
  );
  const saved = await saveAnswers(holder, { now: at.getTime(), answers, language: "en" }, at);
  if (!saved.ok) throw new Error(saved.problem);
  return { ...holder, key: saved.value.newKey ?? holder.key };
}

const visitor = (values: Record<string, number>) => answer({ person: null, key: null }, values);

async function addPerson() {
  const id = randomUUID();
  await insertRow("Person", { id, name: "Maya", signInName: id });
  return { person: { id }, key: null };
}

const count = async (table: string) =>
  Number((await owner.query<{ n: string }>(`SELECT count(*) AS n FROM "${table}"`)).rows[0]?.n);

beforeEach(async () => {
  await owner.query('DELETE FROM "SurveyAttempt"');
});

describe("a submit", () => {
  test("scores, ranks both frameworks with reasons, and closes the walk", async () => {
    const holder = await visitor(interests);
    const submitted = await submitSurvey(holder, later(60));
    const result = submitted.ok ? await getResult(holder, submitted.value.result) : null;
    expect(result?.profile.topInterests).toEqual(["I", "S"]);
    expect(Object.keys(result?.matches.frameworks ?? {}).sort()).toEqual(["national-14", "national-16"]);
    const national = result?.matches.frameworks["national-16"];
    expect(national?.basis).toBe("interests");
    expect(national?.clusters[0]?.reasons.some(({ kind }) => kind === "liked-item")).toBe(true);
    const { rows } = await owner.query('SELECT "topClusters" FROM "SurveyResult"');
    expect(rows[0].topClusters).toEqual(national?.clusters.slice(0, 3).map(({ id }) => id));
    expect((await getOwnAttempt(holder))?.submittedAt).toEqual(later(60));
  });

  test("that is repeated, or comes eight times at once, gives one result", async () => {
    const holder = await visitor(interests);
    const all = await Promise.all(Array.from({ length: 8 }, () => submitSurvey(holder, later(60))));
    expect(new Set(all.map((one) => (one.ok ? one.value.result : one.problem))).size).toBe(1);
    expect(await count("SurveyResult")).toBe(1);
  });

  test("of too few answers says on which scales, and keeps the walk open", async () => {
    const first = Object.entries(interests).filter(([key]) => /[12]$/.test(key) && key !== "aa1" && key !== "aa2");
    const holder = await visitor(Object.fromEntries(first));
    expect(await submitSurvey(holder, later(60))).toEqual({
      ok: false,
      problem: "too-few-answers",
      missing: [{ scale: "A", answered: 0, needed: 2 }],
    });
    expect(await count("SurveyResult")).toBe(0);
    expect((await getOwnAttempt(holder))?.submittedAt).toBeNull();
  });

  test("that breaks off leaves the walk open and no result", async () => {
    const holder = await visitor(interests);
    await owner.query('ALTER TABLE "AuditEntry" ADD CONSTRAINT broken CHECK (action <> $$survey.submit$$) NOT VALID');
    await expect(submitSurvey(holder, later(60))).rejects.toThrow();
    await owner.query('ALTER TABLE "AuditEntry" DROP CONSTRAINT broken');
    expect(await count("SurveyResult")).toBe(0);
    expect((await getOwnAttempt(holder))?.submittedAt).toBeNull();
  });

  test("without anything to submit says so", async () => {
    expect(await submitSurvey({ person: null, key: "unknown" }, later(60))).toMatchObject({
      problem: "nothing-to-submit",
    });
    expect(await submitSurvey(await addPerson(), later(60))).toMatchObject({ problem: "nothing-to-submit" });
  });
});

test("a result is absent for everyone but its holder", async () => {
  const maya = await addPerson();
  await answer(maya, interests);
  const submitted = await submitSurvey(maya, later(60));
  const id = submitted.ok ? submitted.value.result : "";
  expect((await getOwnResult(maya.person, id))?.id).toBe(id);
  const others: Holder[] = [await addPerson(), { person: null, key: "guessed" }, await visitor({ ra1: 1 })];
  for (const other of others) expect(await getResult(other, id)).toBeNull();
});

test("an open walk of the first version is scored by its own questions, and its result can be read", async () => {
  const maya = await addPerson();
  await answer(maya, { ra1: 3 });
  const old = Object.entries(likes).flatMap(([scale, value]) =>
    [1, 2, 3, 4, 5].map((n) => `${scale}${n}${"ABCDE"[value - 1]}0`),
  );
  await owner.query(`UPDATE "SurveyAttempt" SET instruments = '{interests-1,subjects-1}', answers = $1`, [
    `1;${start.getTime().toString(36)};${old.join(",")}`,
  ]);
  const submitted = await submitSurvey(maya, later(60));
  const result = submitted.ok ? await getResult(maya, submitted.value.result) : null;
  expect(result?.instruments).toEqual(["interests-1", "subjects-1"]);
  expect(result?.profile.topInterests).toEqual(["I", "S"]);
  expect(result?.profile.scales.map(({ answered, of }) => [answered, of])).toEqual(Array(6).fill([5, 5]));
});

test("a later walk knows what the newest finished one had asked, of its own person alone", async () => {
  const [maya, liam] = [await addPerson(), await addPerson()];
  expect(await listAnsweredBefore(maya)).toEqual([]);
  await answer(maya, interests);
  expect(await listAnsweredBefore(maya)).toEqual([]);
  await submitSurvey(maya, later(60));
  await answer(maya, { ra9: 3 }, later(100));
  expect((await listAnsweredBefore(maya)).sort()).toEqual(Object.keys(interests).sort());
  expect(await listAnsweredBefore(liam)).toEqual([]);
  expect(await listAnsweredBefore({ person: null, key: "guessed" })).toEqual([]);
});

describe("an anonymous walk", () => {
  test("is adopted with its result by who holds the key, and by nobody else", async () => {
    const holder = await visitor(interests);
    await submitSurvey(holder, later(60));
    const [maya, liam] = [await addPerson(), await addPerson()];
    expect(await adoptAttempt(liam.person, "guessed", later(70))).toEqual({ ok: false, problem: "absent" });
    expect(await adoptAttempt(maya.person, holder.key ?? "", later(70))).toMatchObject({ ok: true });
    expect(await listOwnResults(maya.person)).toHaveLength(1);
    expect(await adoptAttempt(liam.person, holder.key ?? "", later(80))).toEqual({ ok: false, problem: "absent" });
    expect(await getResult(holder)).toBeNull();
  });

  test("cannot be adopted when its key has ended", async () => {
    const holder = await visitor(interests);
    const { person } = await addPerson();
    expect(await adoptAttempt(person, holder.key ?? "", later(12 * 3600))).toEqual({ ok: false, problem: "absent" });
  });

  test("joins the open walk of the person, the later answer of each question", async () => {
    const maya = await addPerson();
    await answer(maya, { ra1: 1, ra2: 1 }, later(10));
    const holder = await answer({ person: null, key: null }, { ra1: 5 }, later(5));
    await answer(holder, { ra2: 5, ra3: 5 }, later(20));
    await adoptAttempt(maya.person, holder.key ?? "", later(30));
    const answers = (await getOwnAttempt(maya))?.answers ?? {};
    expect([answers.ra1?.value, answers.ra2?.value, answers.ra3?.value]).toEqual([1, 5, 5]);
    expect(await count("SurveyAttempt")).toBe(1);
  });

  test("is forgotten with its result, and no other with it", async () => {
    const holder = await visitor(interests);
    await submitSurvey(holder, later(60));
    const other = await visitor({ ra1: 3 });
    expect(await forgetAttempt({ person: null, key: "guessed" }, later(61))).toBe(0);
    expect(await forgetAttempt(holder, later(61))).toBe(1);
    expect([await count("SurveyAttempt"), await count("SurveyResult")]).toEqual([1, 0]);
    expect(await getOwnAttempt(other)).not.toBeNull();
  });

  test("goes after 30 days without a touch; a person's stays", async () => {
    const maya = await addPerson();
    await answer(maya, { ra1: 3 });
    await visitor({ ra1: 3 });
    expect(await removeOrphans(later(30 * 86_400 - 1))).toBe(0);
    expect(await removeOrphans(later(30 * 86_400 + 1))).toBe(1);
    expect(await getOwnAttempt(maya)).not.toBeNull();
  });
});

test("starting over deletes a person's open walk and keeps the finished one", async () => {
  const maya = await addPerson();
  await answer(maya, interests);
  await submitSurvey(maya, later(60));
  await answer(maya, { ra1: 3 }, later(100));
  expect(await forgetAttempt(maya, later(101))).toBe(1);
  expect(await listOwnResults(maya.person)).toHaveLength(1);
  expect(await count("SurveyAttempt")).toBe(1);
});

test("a person takes all of it along, and it can be erased", async () => {
  const [maya, liam] = [await addPerson(), await addPerson()];
  await answer(maya, interests);
  await submitSurvey(maya, later(60));
  await answer(liam, { ra1: 3 });
  const [walk, ...others] = await exportPerson(maya.person);
  expect(others).toEqual([]);
  expect(walk?.answers).toHaveLength(30);
  expect(walk?.answers.find(({ item }) => item === "ia1")).toEqual({ item: "ia1", value: 5, answeredAt: start });
  expect(walk?.results).toHaveLength(1);
  expect(await withActor(maya.person, (tx) => erasePerson(tx, maya.person))).toBe(1);
  expect(await count("SurveyResult")).toBe(0);
  expect(await getOwnAttempt(liam)).not.toBeNull();
});
