import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { hashAttemptKey } from "@/lib/survey/attempt-key";
import { getOwnAttempt } from "@/lib/survey/queries/get-own-attempt";
import { type Batch, saveAnswers } from "@/lib/survey/save-answers";
import type { Holder } from "@/lib/survey/with-holder";
import { insertRow, owner } from "../../support/owner";

const nobody: Holder = { person: null, key: null };
const start = new Date(Math.floor(Date.now() / 1000) * 1000 - 600_000);
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

type Sent = Partial<Omit<Batch, "answers">> & { answers?: Record<string, [value: number, at: Date]> };
const send = (holder: Holder, { answers = {}, ...rest }: Sent, at: Date) =>
  saveAnswers(
    holder,
    {
      now: at.getTime(),
      language: "en",
      answers: Object.fromEntries(
        Object.entries(answers).map(([key, [value, moment]]) => [key, { value: value as 1, at: moment.getTime() }]),
      ),
      ...rest,
    },
    at,
  );

const rows = async () => (await owner.query('SELECT * FROM "SurveyAttempt" ORDER BY "startedAt"')).rows;

async function addPerson(): Promise<Holder> {
  const id = randomUUID();
  await insertRow("Person", { id, name: "Maya", signInName: id });
  return { person: { id }, key: null };
}

/** A visitor who has answered ra1 with 4 at the start. */
async function begun() {
  const saved = await send(nobody, { answers: { ra1: [4, start] } }, start);
  if (!saved.ok || !saved.value.newKey) throw new Error("nothing began");
  return { holder: { person: null, key: saved.value.newKey }, attempt: saved.value.attempt };
}

const answersOf = async (holder: Holder) => {
  const answers = (await getOwnAttempt(holder))?.answers ?? {};
  return Object.fromEntries(Object.entries(answers).map(([key, { value }]) => [key, value]));
};

beforeEach(async () => {
  await owner.query('DELETE FROM "SurveyAttempt"');
});

describe("the first answer", () => {
  test("makes the row; before it there is none", async () => {
    expect(await send(nobody, {}, start)).toEqual({ ok: false, problem: "nothing-to-save" });
    expect(await rows()).toEqual([]);
    const { holder } = await begun();
    const [row] = await rows();
    expect(row).toMatchObject({ personId: null, answered: 1, revision: 1, language: "en" });
    expect(row.instruments).toEqual(["interests-2", "subjects-2", "skills-1"]);
    expect(row.keyHash).toBe(hashAttemptKey(holder.key));
    expect(JSON.stringify(row)).not.toContain(holder.key);
  });

  test("brings the length and the wording with it; they stay with what comes after", async () => {
    const maya = await addPerson();
    await send(maya, { answers: { ra1: [4, start] }, length: "COMPLETE", audience: "ADULT" }, start);
    await send(maya, { answers: { ra2: [4, start] }, length: "QUICK", audience: "MIDDLE" }, later(1));
    expect(await rows()).toMatchObject([{ length: "COMPLETE", audience: "ADULT", answered: 2 }]);
    expect(await getOwnAttempt(maya)).toMatchObject({ length: "COMPLETE", audience: "ADULT", horizon: null });
  });

  test("of a person is theirs, without a key", async () => {
    const maya = await addPerson();
    const saved = await send(maya, { answers: { ra1: [4, start] } }, start);
    expect(saved).toMatchObject({ ok: true, value: { newKey: null, saved: 1, answered: 1, revision: 1 } });
    const [row] = await rows();
    expect(row).toMatchObject({ personId: maya.person?.id, keyHash: null, keyExpiresAt: null });
  });

  test("from eight tabs at once makes one row with all eight", async () => {
    const maya = await addPerson();
    const keys = ["ra1", "ra2", "ra3", "ia1", "ia2", "aa1", "sa1", "kb1"];
    await Promise.all(
      keys.map((key, i) =>
        send(maya, { answers: { [key]: [5, later(i)] }, stamp: { client: randomUUID(), batch: 1 } }, later(60)),
      ),
    );
    expect(await rows()).toHaveLength(1);
    expect(Object.keys(await answersOf(maya)).sort()).toEqual([...keys].sort());
  });
});

describe("a batch", () => {
  test("that is repeated changes nothing", async () => {
    const { holder, attempt } = await begun();
    const stamp = { client: randomUUID(), batch: 1 };
    const batch = { attempt, stamp, answers: { ra2: [2, later(5)] as [number, Date] } };
    const first = await send(holder, batch, later(10));
    const before = await rows();
    const again = await send(holder, { ...batch, now: later(9).getTime() }, later(60));
    expect(again).toEqual(first);
    expect(await rows()).toEqual(before);
  });

  test("that is late loses to answers given later, and is told which", async () => {
    const { holder, attempt } = await begun();
    await send(holder, { attempt, answers: { ra2: [5, later(30)], ra3: [1, later(31)] } }, later(32));
    const late = await send(holder, { attempt, answers: { ra2: [2, later(10)], ra4: [3, later(11)] } }, later(40));
    expect(late).toMatchObject({ ok: true, value: { saved: 1, lost: { ra2: { value: 5 } } } });
    expect(await answersOf(holder)).toEqual({ ra1: 4, ra2: 5, ra3: 1, ra4: 3 });
  });

  test("that overtakes an earlier one of the same page loses nothing of it", async () => {
    const { holder, attempt } = await begun();
    const client = randomUUID();
    await send(holder, { attempt, stamp: { client, batch: 2 }, answers: { ra3: [1, later(3)] } }, later(4));
    await send(holder, { attempt, stamp: { client, batch: 1 }, answers: { ra2: [2, later(2)] } }, later(5));
    expect(await answersOf(holder)).toEqual({ ra1: 4, ra2: 2, ra3: 1 });
  });

  test("from two tabs at once: each of eight writers keeps what only it answered, and the latest wins the rest", async () => {
    const { holder, attempt } = await begun();
    const results = await Promise.all(
      ["ra2", "ra3", "ra4", "ra5", "ia1", "ia2", "ia3", "ia4"].map((own, i) =>
        send(holder, { attempt, answers: { ra1: [i < 7 ? 1 : 5, later(i + 1)], [own]: [3, later(20)] } }, later(30)),
      ),
    );
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(Object.keys(await answersOf(holder))).toHaveLength(9);
    expect((await answersOf(holder)).ra1).toBe(5);
    expect((await rows())[0].revision).toBe(9);
  });

  test("of a clock that is a day fast is moved to the server's time, never into the future", async () => {
    const { holder, attempt } = await begun();
    const day = 86_400;
    await send(
      holder,
      { attempt, now: later(day + 10).getTime(), answers: { ra2: [2, later(day + 5)], ra3: [3, later(day + 500)] } },
      later(10),
    );
    const answers = (await getOwnAttempt(holder))?.answers;
    expect(answers?.ra2?.at).toBe(later(5).getTime());
    expect(answers?.ra3?.at).toBe(later(10).getTime());
    await send(holder, { attempt, answers: { ra2: [4, later(6)] } }, later(12));
    expect((await answersOf(holder)).ra2).toBe(4);
  });

  test("with a question that nobody asked is refused whole", async () => {
    const { holder, attempt } = await begun();
    const before = await rows();
    const refused = await send(holder, { attempt, answers: { ra2: [2, start], zz9: [2, start] } }, later(1));
    expect(refused).toEqual({ ok: false, problem: "unknown-item" });
    expect(await rows()).toEqual(before);
  });

  test("that cannot be written to the end leaves nothing behind", async () => {
    await owner.query('ALTER TABLE "AuditEntry" ADD CONSTRAINT broken CHECK (action <> $$survey.start$$) NOT VALID');
    await expect(begun()).rejects.toThrow();
    await owner.query('ALTER TABLE "AuditEntry" DROP CONSTRAINT broken');
    expect(await rows()).toEqual([]);
  });
});

describe("another's attempt", () => {
  test("is absent for a stranger, signed in or not, and stays as it is", async () => {
    const { attempt } = await begun();
    const before = await rows();
    const other = await begun();
    const strangers = [nobody, { person: null, key: "guessed" }, other.holder, await addPerson()];
    for (const stranger of strangers)
      expect(await send(stranger, { attempt, answers: { ra1: [1, later(5)] } }, later(6))).toEqual({
        ok: false,
        problem: "absent",
      });
    expect((await rows()).slice(0, 1)).toEqual(before);
    expect(await rows()).toHaveLength(2);
  });

  test("of a person is absent for another person", async () => {
    const [maya, liam] = [await addPerson(), await addPerson()];
    const saved = await send(maya, { answers: { ra1: [4, start] } }, start);
    const attempt = saved.ok ? saved.value.attempt : "";
    expect(await send(liam, { attempt, answers: { ra1: [1, later(5)] } }, later(6))).toMatchObject({
      problem: "absent",
    });
    expect(await answersOf(maya)).toEqual({ ra1: 4 });
    expect(await getOwnAttempt(liam)).toBeNull();
  });
});

describe("after twelve hours", () => {
  const tomorrow = later(12 * 3600);

  test("an anonymous key opens nothing any more", async () => {
    const { holder, attempt } = await begun();
    const refused = await send(holder, { attempt, answers: { ra2: [2, tomorrow] } }, tomorrow);
    expect(refused).toEqual({ ok: false, problem: "expired" });
    expect((await rows())[0]).toMatchObject({ answered: 1, revision: 1 });
  });

  test("a new walk begins under a new key", async () => {
    const { holder } = await begun();
    const anew = await send(holder, { answers: { ra2: [2, tomorrow] } }, tomorrow);
    expect(anew).toMatchObject({ ok: true, value: { answered: 1 } });
    expect(anew.ok && anew.value.newKey).not.toBe(holder.key);
    expect(await rows()).toHaveLength(2);
  });
});

test("a finished walk takes no answers; a person's next answer begins another", async () => {
  const maya = await addPerson();
  const saved = await send(maya, { answers: { ra1: [4, start] } }, start);
  const attempt = saved.ok ? saved.value.attempt : "";
  await owner.query('UPDATE "SurveyAttempt" SET "submittedAt" = now()');
  expect(await send(maya, { attempt, answers: { ra1: [1, later(5)] } }, later(6))).toMatchObject({
    problem: "submitted",
  });
  expect(await send(maya, { answers: { ra1: [2, later(7)] } }, later(8))).toMatchObject({ ok: true });
  expect(await rows()).toHaveLength(2);
  expect(await answersOf(maya)).toEqual({ ra1: 2 });
});
