import { expect, test } from "vitest";
import { getInstrument, itemsAsked } from "@/lib/survey/queries/get-instrument";
import { getOwnResult } from "@/lib/survey/queries/get-own-result";
import { listBestPathways } from "@/lib/survey/queries/list-best-pathways";
import type { AnswerValue } from "@/lib/survey/rules/instrument";
import { restoreMatch } from "@/lib/survey/restore-match";
import { saveAnswers } from "@/lib/survey/save-answers";
import { setAsideMatch } from "@/lib/survey/set-aside-match";
import { submitSurvey } from "@/lib/survey/submit-survey";
import { createStudent } from "../../support/factories";
import { addScoredResult, scoredMatches } from "../../support/scored-result";

test("the best pathways are the first five of the newest result in each framework, and only one's own", async () => {
  const student = await createStudent();
  const stranger = await createStudent();
  expect(await listBestPathways(student)).toEqual([]);

  const at = new Date();
  const items = itemsAsked(await getInstrument("en"));
  const value = (scale: string | null): AnswerValue => (scale === "S" ? 5 : scale === "I" ? 4 : scale ? 1 : 3);
  const answers = Object.fromEntries(items.map(({ key, scale }) => [key, { value: value(scale), at: at.getTime() }]));
  await saveAnswers({ person: student, key: null }, { now: at.getTime(), language: "en", answers }, at);
  expect((await submitSurvey({ person: student, key: null }, at)).ok).toBe(true);

  const { frameworks } = (await getOwnResult(student))!.matches;
  const firstFive = (code: string) => frameworks[code]!.pathways.slice(0, 5).map(({ id }) => id);
  expect(await listBestPathways(student)).toEqual([...firstFive("national-16"), ...firstFive("national-14")]);
  expect(await listBestPathways(stranger)).toEqual([]);
});

test("a pathway that one set aside is not marked, nor those of a cluster that one set aside", async () => {
  const student = await createStudent();
  const { holder, result } = await addScoredResult(student);
  const [pathway] = scoredMatches.frameworks["national-16"].pathways;
  expect(await listBestPathways(student)).toEqual([pathway!.id]);
  const aside = { result, reason: "WORK" } as const;
  for (const [kind, targetId] of [
    ["PATHWAY", pathway!.id],
    ["CLUSTER", pathway!.clusterId],
  ] as const) {
    await setAsideMatch(holder, { ...aside, kind, targetId }, new Date());
    expect(await listBestPathways(student), kind).toEqual([]);
    await restoreMatch(holder, { kind, targetId }, new Date());
    expect(await listBestPathways(student), kind).toEqual([pathway!.id]);
  }
});
