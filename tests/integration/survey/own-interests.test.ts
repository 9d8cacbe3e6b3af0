import { expect, test } from "vitest";
import { getInstrument, itemsAsked } from "@/lib/survey/queries/get-instrument";
import { getOwnInterests } from "@/lib/survey/queries/get-own-interests";
import { getOwnResult } from "@/lib/survey/queries/get-own-result";
import type { AnswerValue } from "@/lib/survey/rules/instrument";
import { saveAnswers } from "@/lib/survey/save-answers";
import { submitSurvey } from "@/lib/survey/submit-survey";
import { createStudent } from "../../support/factories";

test("one's interests are those of the newest result, in the order of the compass, and nobody else's", async () => {
  const student = await createStudent();
  const holder = { person: student, key: null };
  expect(await getOwnInterests(holder)).toBeNull();

  const at = new Date();
  const items = itemsAsked(await getInstrument("en"));
  const value = (scale: string | null): AnswerValue => (scale === "S" ? 5 : scale === "I" ? 4 : scale ? 1 : 3);
  const answers = Object.fromEntries(items.map(({ key, scale }) => [key, { value: value(scale), at: at.getTime() }]));
  await saveAnswers(holder, { now: at.getTime(), language: "en", answers }, at);
  expect(await getOwnInterests(holder)).toBeNull();
  expect((await submitSurvey(holder, at)).ok).toBe(true);

  const interests = (await getOwnInterests(holder))!;
  expect(interests).toEqual((await getOwnResult(student))!.profile.scales.map(({ score }) => score));
  expect(interests.indexOf(Math.max(...interests))).toBe("RIASEC".indexOf("S"));

  expect(await getOwnInterests({ person: await createStudent(), key: null })).toBeNull();
  expect(await getOwnInterests({ person: null, key: null })).toBeNull();
  expect(await getOwnInterests({ person: null, key: "not-a-key" })).toBeNull();
});
