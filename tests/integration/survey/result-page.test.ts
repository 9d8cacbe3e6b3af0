// The result page as its parts draw it, from a real database to words.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { resultData, type ResultQuery } from "@/app/[locale]/(survey)/survey/result/result-data";
import en from "@/components/survey/result-texts/en.json" with { type: "json" };
import { SurveyResult } from "@/components/survey/result/survey-result";
import { fill, type Locale } from "@/lib/platform/texts";
import { getResultView } from "@/lib/survey/queries/get-result-view";
import { setAsideMatch } from "@/lib/survey/set-aside-match";
import { createSchool, createStudent } from "../../support/factories";
import { owner } from "../../support/owner";
import { addScoredResult, scoredMatches } from "../../support/scored-result";

const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");

async function page(locale: Locale = "en", query: ResultQuery = {}) {
  const school = await createSchool("Lincoln High");
  const student = await createStudent({ schoolId: school.id });
  const { holder, result } = await addScoredResult(student);
  const show = async () => {
    const data = await resultData(locale, student, (await getResultView(holder, result))!, query);
    return { data, text: words(renderToStaticMarkup(createElement(SurveyResult, { result: data }))) };
  };
  return { holder, result, show };
}

test("a result of an earlier scoring shows as it was, and says so; it cannot be tried out", async () => {
  const { show } = await page();
  const { data, text } = await show();
  const stored = scoredMatches.frameworks["national-16"].clusters;
  expect(data.matches.clusters.map(({ id, score }) => [id, score])).toEqual(stored.map(({ id, score }) => [id, score]));
  expect(text).toContain(fill(en.moved.old, { n: 1, date: data.date }));
  expect(text).toContain(en.tryOut.old);
  expect(text).toContain("50 points");
  expect(text).toContain("Lincoln High");
});

test("all of it is there in Spanish too", async () => {
  const { show } = await page("es");
  const { text } = await show();
  for (const english of [en.wishes.title, en.map.title, en.share.title, en.trust.title, en.actions.download])
    expect(text).not.toContain(english);
});

test("a cluster that was set aside is out of the list and named below it", async () => {
  const { show, holder, result } = await page();
  const targetId = "national-16/health-science";
  await setAsideMatch(holder, { result, kind: "CLUSTER", targetId, reason: "PLACE" }, new Date());
  const { data, text } = await show();
  expect(data.matches.clusters.map(({ id }) => id)).not.toContain(targetId);
  expect(data.matches.clusters[0]?.rank).toBe(1);
  expect(text).toContain(fill(en.wishes.asideReason, { reason: en.wishes.reasons.PLACE }));
});

test("where the answers tell nothing apart there are the best next questions, and no list", async () => {
  const { show, result } = await page();
  const national = { ...scoredMatches.frameworks["national-16"], basis: "nothing", nextQuestions: ["r2", "s2"] };
  const flat = { ...scoredMatches, frameworks: { "national-16": national } };
  await owner.query(`UPDATE "SurveyResult" SET matches = $2 WHERE id = $1`, [result, JSON.stringify(flat)]);
  const { data, text } = await show();
  expect(data.nextQuestions).toHaveLength(2);
  expect(text).toContain(en.flat.title);
  for (const question of data.nextQuestions) expect(text).toContain(question);
  expect(text).not.toContain(en.map.title);
  expect(text).not.toContain(en.market.title);
});

test("the result says whether its norms are provisional or made here, as they were when it was scored", async () => {
  const { show, result } = await page();
  expect((await show()).text).toContain(en.trust.provisional);
  const own = { ...scoredMatches, norms: { version: 2, provisional: false, people: 1234 } };
  await owner.query(`UPDATE "SurveyResult" SET matches = $2 WHERE id = $1`, [result, JSON.stringify(own)]);
  const { text } = await show();
  expect(text).toContain(fill(en.trust.ownNorms, { n: "1,234", v: 2 }));
  expect(text).not.toContain(en.trust.provisional);
});
