import { expect, test } from "vitest";
import { getInstrument, itemsAsked } from "@/lib/survey/queries/get-instrument";
import { getResultView } from "@/lib/survey/queries/get-result-view";
import { tryAnswer } from "@/lib/survey/queries/try-answer";
import type { AnswerValue } from "@/lib/survey/rules/instrument";
import { saveAnswers } from "@/lib/survey/save-answers";
import { submitSurvey } from "@/lib/survey/submit-survey";
import { createStudent } from "../../support/factories";
import { owner } from "../../support/owner";

const framework = "national-16";

/** Answers everything, the first question as `first` says or not at all, and gives the result. */
async function answered(first: AnswerValue | null) {
  const holder = { person: await createStudent(), key: null };
  const at = new Date();
  const items = itemsAsked(await getInstrument("en"));
  const value = (scale: string | null, n: number): AnswerValue =>
    scale === "S" ? 5 : scale === "I" ? 4 : scale ? 2 : (((n % 5) + 1) as AnswerValue);
  const answers = Object.fromEntries(
    items.flatMap(({ key, scale }, n) =>
      n === 0
        ? first === null
          ? []
          : [[key, { value: first, at: at.getTime() }]]
        : [[key, { value: value(scale, n), at: at.getTime() + n }]],
    ),
  );
  const saved = await saveAnswers(holder, { now: at.getTime(), language: "en", answers }, at);
  if (!saved.ok) throw new Error(saved.problem);
  const submitted = await submitSurvey(holder, at);
  if (!submitted.ok) throw new Error(submitted.problem);
  return { item: items[0]!.key, view: (await getResultView(holder))! };
}

const firstFive = (view: Awaited<ReturnType<typeof answered>>["view"]) =>
  view.matches.frameworks[framework]!.clusters.slice(0, 5).map(({ id, score }) => ({ id, score }));

test("another answer gives exactly the result that it would have given, and keeps nothing", async () => {
  const [low, high, open] = [await answered(1), await answered(5), await answered(null)];
  const { item } = low;
  const tried = (await tryAnswer(low.view, framework, { item, value: 5 }))!;
  expect(tried.said).toBe(1);
  expect(tried.before).toEqual(firstFive(low.view));
  expect(tried.after).toEqual(firstFive(high.view));
  expect(tried.after).not.toEqual(tried.before);

  const ofOpen = (await tryAnswer(open.view, framework, { item, value: 5 }))!;
  expect(ofOpen.said).toBeNull();
  expect(ofOpen.after).toEqual(firstFive(high.view));

  const { rows } = await owner.query(`SELECT answers FROM "SurveyAttempt" WHERE id = $1`, [low.view.attemptId]);
  expect(rows[0].answers).toMatch(new RegExp(`[;,]${item}A`));
});

test("nothing can be tried with a question that was not asked, or where the result was scored in another way", async () => {
  const { item, view } = await answered(3);
  expect(await tryAnswer(view, framework, { item: "zz99", value: 5 })).toBeNull();
  expect(await tryAnswer({ ...view, scoringVersion: 1 }, framework, { item, value: 5 })).toBeNull();
});
