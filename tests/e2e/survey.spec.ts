import { expect, expectAccessible, test } from "../support/browser";
import { isLong } from "../support/catalog-sample";
import { fixedInterests, middleQuestion, quickCount, quickParts, scaleOf } from "../support/survey-items";
import { answerByKeys, choose, heading, keyOf, status, valueFor } from "../support/survey-walk";
import { texts } from "../support/texts";

const { walk: words, check, start } = texts.en.survey;
const [interests = 0, subjects = 0] = quickParts;
test.describe("with JavaScript off", () => {
  test.use({ javaScriptEnabled: false });

  test("each step is a form: an answer, a skip, a missing choice, back, a part left out, and the result", async ({
    page,
  }) => {
    await page.goto("/en/survey");
    await page.getByRole("button", { name: start.begin }).click();
    const first = await heading(page).textContent();

    await page.getByRole("button", { name: words.next }).click();
    await expect(page.getByRole("alert")).toContainText(words.choose);
    await expect(heading(page)).toHaveText(first ?? "");
    await choose(page, "I would like it");
    await page.getByRole("button", { name: words.next }).click();
    await expect(page).toHaveURL(/\/en\/survey\/2$/);
    await expect(status(page)).toContainText("Saved");
    await page.getByRole("link", { name: words.back }).click();
    await expect(page.getByRole("radio", { name: "I would like it", exact: true })).toBeChecked();
    await page.getByRole("link", { name: words.skip }).click();
    await page.getByRole("link", { name: words.skip }).click();

    for (let n = 3; n <= interests; n++) {
      await expect(page).toHaveURL(new RegExp(`/en/survey/${n}$`));
      await page
        .getByRole("radio")
        .nth(valueFor(await keyOf(page)) - 1)
        .check();
      await page.getByRole("button", { name: words.next }).click();
    }
    await page.getByRole("link", { name: words.skipPart }).click();
    await expect(page).toHaveURL(new RegExp(`/en/survey/${interests + subjects + 1}$`));
    await page.getByRole("link", { name: words.skipPart }).click();
    await expect(page).toHaveURL(/\/en\/survey\/check$/);
    await expect(page.getByText(`You answered ${interests - 1} of ${quickCount} questions.`)).toBeVisible();
    await page.getByRole("button", { name: check.submit }).click();
    await expect(page).toHaveURL(/\/en\/survey\/result$/);
    await expect(page.locator(".rank > li").first()).toBeVisible();
  });

  test("with too few answers the last step says what is missing", async ({ page }) => {
    await page.goto("/en/survey/1");
    await choose(page, "I would like it a lot");
    await page.getByRole("button", { name: words.next }).click();
    await page.goto("/en/survey/check");
    await expect(heading(page)).toHaveText(check.tooFew);
    await expect(page.getByText(`You answered 1 of ${quickCount} questions.`)).toBeVisible();
    await expect(page.getByRole("button", { name: check.submit })).toHaveCount(0);
  });

  test("a longer survey in other words: before the first answer and on the way, no answer lost", async ({ page }) => {
    await page.goto("/en/survey");
    await page.getByRole("radio", { name: start.lengths.STANDARD }).check();
    await page.getByText(/^In words for/).click();
    await page.getByRole("radio", { name: start.wordings.MIDDLE }).check();
    await page.getByRole("button", { name: start.begin }).click();
    await expect(page.getByText("of 89")).toBeVisible();
    await expect(page.getByText(middleQuestion)).toBeVisible();
    await page.getByRole("link", { name: words.skip }).click();
    await expect(page.getByText("of 89")).toBeVisible();
    await choose(page, "I would like it");
    await page.getByRole("button", { name: words.next }).click();
    await page.goto("/en/survey");
    await page.getByText(start.change).click();
    await page.getByRole("radio", { name: start.lengths.COMPLETE }).check();
    await page.getByRole("button", { name: start.changeDo }).click();
    await expect(page.getByRole("heading", { name: "You have 1 of 128 answers" })).toBeVisible();
  });
});

test("by keyboard alone, question after question without a page load, to a result", async ({ page }) => {
  await page.goto("/en/survey/1");
  let loads = 0;
  page.on("load", () => loads++);
  await page.waitForLoadState("networkidle");
  // The long run answers all; every run leaves out the parts after the first.
  await answerByKeys(page, isLong ? quickCount : interests);
  if (!isLong) for (const _ of quickParts.slice(1)) await page.getByRole("link", { name: words.skipPart }).click();
  await expect(page).toHaveURL(/\/en\/survey\/check$/);
  const answered = isLong ? `You answered all ${quickCount} questions.` : `You answered ${interests} of`;
  await expect(page.getByText(answered)).toBeVisible();
  await expect(page.getByText(texts.en.survey.care.hurried)).toBeVisible();
  await expectAccessible(page);
  expect(loads).toBe(0);
  await page.getByRole("button", { name: check.submit }).click();
  await expect(page).toHaveURL(/\/en\/survey\/result\/[0-9a-f-]{36}$/);
  await expect(page.locator(".rank > li").first()).toBeVisible();
});

test("the order follows the answers, is kept over a reload, and every question shown can be walked back to", async ({
  page,
}) => {
  const table = page.waitForResponse(/survey\/chooser/);
  await page.goto("/en/survey/1");
  expect((await (await table).body()).length).toBeLessThan(30_000);
  const shown: string[] = [];
  for (let n = 0; n < interests; n++) {
    shown.push(await keyOf(page));
    await answerByKeys(page, 1);
  }
  expect(new Set(shown.map((key) => scaleOf.get(key))).size).toBe(6);
  expect(shown, "at least one question is not the next of the fixed order").not.toEqual(fixedInterests);
  await expect(status(page)).toContainText("Saved");
  await page.reload();
  for (const key of [...shown].reverse()) {
    await page.getByRole("link", { name: words.back }).click();
    await expect(page.locator(`form.question input[name=item][value=${key}]`)).toHaveCount(1);
    await expect(page.getByRole("radio").nth(valueFor(key) - 1)).toBeChecked();
  }
});

// A hundred answers by keys: the rule has its unit tests, the long run has this.
if (isLong)
  test("when the first three are settled the survey says so, and one may go on or see the result", async ({ page }) => {
    const table = page.waitForResponse(/survey\/chooser/);
    await page.goto("/en/survey/1?length=COMPLETE");
    await table;
    const offer = page.getByText(words.settled);
    for (let n = 0; n < 110 && (await offer.count()) === 0; n++) await answerByKeys(page, 1);
    await expect(offer).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: words.goOn }).click();
    await expect(offer).toHaveCount(0);
    await answerByKeys(page, 1);
    await page.getByRole("button", { name: words.resultNow }).click();
    await expect(page).toHaveURL(/\/en\/survey\/result\/[0-9a-f-]{36}$/);
  });

test("a tap answers and goes on; arrow keys choose and stay; a skipped part is out of the count", async ({ page }) => {
  await page.goto("/en/survey/1");
  await page.waitForLoadState("networkidle");
  await page.getByRole("radio", { name: "I would like it", exact: true }).click({ force: true });
  await expect(page).toHaveURL(/\/en\/survey\/2/);
  const key = await keyOf(page);
  await page.getByRole("radio").first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio").nth(1)).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio").nth(2)).toBeChecked();
  expect(await keyOf(page)).toBe(key);
  await page.getByRole("button", { name: words.next }).click();
  await expect(page).toHaveURL(/\/en\/survey\/3/);
  await page.getByRole("link", { name: words.skipPart }).click();
  await expect(page.getByText(words.parts.subjects)).toBeVisible();
  await expect(page.getByRole("main").getByText(`of ${quickCount - interests + 3}`)).toBeVisible();
});

test("a shared computer is cleared: the answers are gone, here and on the server", async ({ page }) => {
  await page.goto("/en/survey/1");
  await choose(page, "I would like it");
  await expect(status(page)).toContainText("Saved");
  await page.goto("/en/survey");
  await expect(page.getByRole("heading", { name: `You have 1 of ${quickCount} answers` })).toBeVisible();
  await page.getByText("Clear this computer").first().click();
  await page.getByRole("button", { name: "Clear this computer" }).click();
  await expect(page.getByText("This computer is cleared.")).toBeVisible();
  await expect(page.getByRole("button", { name: start.begin })).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("waymark.")))).toEqual([]);
});
