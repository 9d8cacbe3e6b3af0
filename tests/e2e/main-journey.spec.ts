// From the first page to a plan that the counselor sees, as a student goes it: in both languages, with and without
// JavaScript.
import type { Browser, Page } from "@playwright/test";
import approval from "@/components/plans/approval-texts/en.json" with { type: "json" };
import { demo, expect, signIn, test } from "../support/browser";
import { isLong, turn } from "../support/catalog-sample";
import { quickCount, quickParts, scaleOf, subjectOf } from "../support/survey-items";
import { answerByKeys, keyOf, whenGone } from "../support/survey-walk";
import { type Language, pattern, texts } from "../support/texts";

const medicine = subjectOf("2.C.5.a");

/** Likes to help people and to find things out, and everything about health. */
const answerTo = (key: string) => {
  const scale = scaleOf.get(key);
  if (scale === undefined) return key === medicine ? 5 : 3;
  return scale === "S" ? 5 : scale === "I" ? 4 : 2;
};

// Every run leaves out the parts after the first: the tests of the survey go all the way.
const asked = isLong ? quickCount : quickParts[0]!;

async function skipTheRest(page: Page, words: (typeof texts)["en"]["survey"]) {
  if (!isLong) for (const _ of quickParts.slice(1)) await page.getByRole("link", { name: words.walk.skipPart }).click();
}

/** Each question as a form of its own. */
async function answerByForms(page: Page, words: (typeof texts)["en"]["survey"]) {
  for (let position = 1; position <= asked; position++) {
    await expect(page.getByText(pattern(words.walk.question, { n: position })).first()).toBeVisible();
    await page
      .getByRole("radio")
      .nth(answerTo(await keyOf(page)) - 1)
      .check({ force: true });
    await page.getByRole("button", { name: position === quickCount ? words.walk.toCheck : words.walk.next }).click();
  }
  await skipTheRest(page, words);
}

/** The first answer by a choice, the rest by their keys. */
async function answerWithScript(page: Page, words: (typeof texts)["en"]["survey"]) {
  const first = await keyOf(page);
  await page
    .getByRole("radio")
    .nth(answerTo(first) - 1)
    .check({ force: true });
  await whenGone(page, first);
  await expect(page.getByText(pattern(words.walk.question, { n: 2 })).first()).toBeVisible();
  await answerByKeys(page, asked - 1, answerTo);
  await skipTheRest(page, words);
}

async function schoolCode(browser: Browser, grade: number): Promise<string> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, demo("COUNSELOR"));
  await page.goto("/en/caseload/codes");
  await page.locator("[name=grade]").fill(String(grade));
  await page.getByRole("button", { name: texts.en.accounts.codes.submit }).click();
  const said = await page
    .getByRole("status")
    .filter({ hasText: /works until/ })
    .innerText();
  await context.close();
  return /[A-Z]+-[A-Z0-9]{4}-[A-Z0-9]{2}/.exec(said)![0];
}

const journeys = [
  { locale: "en", javaScriptEnabled: true },
  { locale: "es", javaScriptEnabled: false },
  { locale: "es", javaScriptEnabled: true },
] as const;
// Every run goes with a script or without, by turns.

for (const { locale, javaScriptEnabled } of isLong ? journeys : [journeys[turn % 2]!])
  test.describe(`${locale}, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled, locale: locale === "es" ? "es-MX" : "en-US" });

    test("from the first page to a plan that the counselor sees", async ({ page, browser }) => {
      test.setTimeout(180_000);
      const words = texts[locale as Language] as (typeof texts)["en"];
      const code = await schoolCode(browser, 9);

      await page.goto("/");
      await expect(page).toHaveURL(new RegExp(`/${locale}$`));
      await page.getByRole("link", { name: words.layout.header.explore }).first().click();
      await page.locator("a[href$='/clusters/national-16/health-science']").first().click();
      await page.locator("h3 a[href$='/health-science/therapeutic-services']").first().click();
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

      await page.goto(`/${locale}/survey`);
      await page.getByRole("button", { name: words.survey.start.begin }).click();
      await (javaScriptEnabled ? answerWithScript : answerByForms)(page, words.survey);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.survey.check.title);
      await page.getByRole("button", { name: words.survey.check.submit }).click();

      const { likes, headline } = words.survey.result;
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        pattern(headline, { first: likes.S, second: likes.I }),
      );
      const best = await page.locator(".rank h3 a").first().innerText();

      await page.getByRole("link", { name: words.survey.result.keepTitle }).click();
      await page.getByRole("link", { name: words.accounts.signUp.useCode }).click();
      const login = `walker.${locale}.${Date.now().toString(36)}${javaScriptEnabled ? "j" : "n"}`;
      await page.locator("[name=schoolCode]").fill(code.toLowerCase());
      await page.locator("[name=name]").fill(`Wanda Walker ${login}`);
      await page.locator("[name=login]").fill(login);
      await page.locator("[type=password]").fill("over the hills and far");
      await page.getByRole("button", { name: words.accounts.signUp.submit }).click();

      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.survey.yours.title);
      await page.getByRole("button", { name: words.survey.yours.yes }).click();
      await page.goto(`/${locale}/survey/result`);
      await expect(page.locator(".rank h3 a").first()).toHaveText(best);

      const row = page.locator("#pathways li").first();
      const pathway = await row.locator("h3 a").innerText();
      await row.getByRole("button", { name: words.survey.result.save }).click();
      await expect(page.getByRole("status").first()).toContainText(pathway);
      await page.getByRole("link", { name: words.plans.home.startFrom }).click();
      await page.getByRole("button", { name: words.board.start.make }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        pattern(words.board.titleFor, { title: pathway }),
      );
      await expect(page.getByText(words.board.summary.fine)).toBeVisible();

      const counselor = await browser.newContext();
      const desk = await counselor.newPage();
      await signIn(desk, demo("COUNSELOR"));
      await desk.goto(`/en/caseload?q=${login}`);
      await desk.getByText(`Wanda Walker ${login}`).first().click();
      await desk
        .getByRole("main")
        .getByRole("link", { name: pattern(texts.en.counseling.open) })
        .click();
      await expect(desk.getByRole("heading", { level: 1 })).toHaveText(`Wanda Walker ${login}`);
      await desk.goto(`${desk.url().split("?")[0]}/plan`);
      await expect(desk.getByText(pattern(approval.plan.pathway))).toBeVisible();
      await counselor.close();
    });
  });
