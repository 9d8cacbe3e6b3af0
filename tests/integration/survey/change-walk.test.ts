import { beforeEach, describe, expect, test } from "vitest";
import { changeWalk } from "@/lib/survey/change-walk";
import { getInstrument } from "@/lib/survey/queries/get-instrument";
import { getSurveyState } from "@/lib/survey/queries/get-survey-state";
import { submitSurvey } from "@/lib/survey/submit-survey";
import { getOwnAttempt } from "@/lib/survey/queries/get-own-attempt";
import { saveAnswers } from "@/lib/survey/save-answers";
import type { Holder } from "@/lib/survey/with-holder";
import { createStudent } from "../../support/factories";
import { owner } from "../../support/owner";
import { quickCount } from "../../support/survey-items";

const nobody: Holder = { person: null, key: null };
const start = new Date(Math.floor(Date.now() / 1000) * 1000 - 600_000);
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const addPerson = async (): Promise<Holder> => ({ person: await createStudent(), key: null });

const send = (holder: Holder, { answers }: { answers: Record<string, [value: 4 | 5, at: Date]> }, at: Date) =>
  saveAnswers(
    holder,
    {
      now: at.getTime(),
      language: "en",
      answers: Object.fromEntries(
        Object.entries(answers).map(([key, [value, moment]]) => [key, { value, at: moment.getTime() }]),
      ),
    },
    at,
  );

const rows = async () => (await owner.query('SELECT * FROM "SurveyAttempt" ORDER BY "startedAt"')).rows;
const answersOf = async (holder: Holder) =>
  Object.fromEntries(
    Object.entries((await getOwnAttempt(holder))?.answers ?? {}).map(([key, { value }]) => [key, value]),
  );

beforeEach(async () => {
  await owner.query('DELETE FROM "SurveyAttempt"');
});

test("an open walk of the first version takes answers to its own questions, and to no others", async () => {
  const maya = await addPerson();
  await send(maya, { answers: { ra1: [4, start] } }, start);
  await owner.query(
    `UPDATE "SurveyAttempt" SET instruments = '{interests-1,subjects-1}', answers = '1;1;r1D0', "startedAt" = now()`,
  );
  expect(await send(maya, { answers: { r2: [5, later(2)] } }, later(3))).toMatchObject({ ok: true });
  expect(await answersOf(maya)).toEqual({ r1: 4, r2: 5 });
  expect(await send(maya, { answers: { ra2: [5, later(4)] } }, later(5))).toMatchObject({ problem: "unknown-item" });
});

test("how far one is counts what the length asks now; a walk from when the quick length was shorter goes on", async () => {
  const maya = await addPerson();
  const asked = async () => (await getSurveyState(maya.person!)).open;
  await send(maya, { answers: { ra1: [4, start] } }, start);
  expect(await asked()).toMatchObject({ answered: 1, asked: quickCount });
  await owner.query(`UPDATE "SurveyAttempt" SET length = 'STANDARD'`);
  expect(await asked()).toMatchObject({ asked: 89 });
  await owner.query(`UPDATE "SurveyAttempt" SET length = 'QUICK'`);
  const { parts } = await getInstrument("en");
  const first = parts.flatMap(({ items }) => items.filter(({ tier }) => tier === 1));
  expect(first).toHaveLength(50);
  const answers = Object.fromEntries(first.map(({ key }, n) => [key, [n % 2 ? 5 : 4, later(n)] as [4 | 5, Date]]));
  await send(maya, { answers }, later(90));
  expect(await asked()).toMatchObject({ answered: 50, asked: quickCount });
  expect((await submitSurvey(maya, later(100))).ok).toBe(true);
  expect(await asked()).toBeNull();
});

test("of the first questionnaire every length asks all", async () => {
  const maya = await addPerson();
  await send(maya, { answers: { ra1: [4, start] } }, start);
  await owner.query(
    `UPDATE "SurveyAttempt" SET instruments = '{interests-1,subjects-1}', answers = '1;1;r1D0', "startedAt" = now()`,
  );
  expect((await getSurveyState(maya.person!)).open).toMatchObject({ asked: 46 });
});

describe("a walk on the way", () => {
  test("can be made longer or worded otherwise, by its holder alone, and keeps its answers", async () => {
    const maya = await addPerson();
    await send(maya, { answers: { ra1: [4, start] } }, start);
    const [before] = await rows();
    expect(await changeWalk(await addPerson(), { length: "COMPLETE" }, later(1))).toMatchObject({ problem: "absent" });
    expect(await changeWalk(nobody, { length: "COMPLETE" }, later(1))).toMatchObject({ problem: "absent" });
    expect(await rows()).toEqual([before]);
    await changeWalk(maya, { length: "STANDARD", audience: "MIDDLE" }, later(1));
    expect(await rows()).toEqual([{ ...before, length: "STANDARD", audience: "MIDDLE" }]);
    const audit = await owner.query(`SELECT fields FROM "AuditEntry" WHERE action = 'survey.change'`);
    expect(audit.rows).toEqual([{ fields: ["length", "audience"] }]);
  });

  test("that is finished is not changed", async () => {
    const maya = await addPerson();
    await send(maya, { answers: { ra1: [4, start] } }, start);
    await owner.query('UPDATE "SurveyAttempt" SET "submittedAt" = now()');
    expect(await changeWalk(maya, { length: "COMPLETE" }, later(1))).toMatchObject({ problem: "absent" });
  });
});
