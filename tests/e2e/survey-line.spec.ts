import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { quickCount } from "../support/survey-items";
import { answerByKeys, choose, keyOf, status, valueFor } from "../support/survey-walk";
import { texts } from "../support/texts";

const { walk: words, status: statusWords } = texts.en.survey;

test.describe("on a bad line", () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  const queues = (page: Page) =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("waymark.queue.")));

  test("answers given offline say so, stay on the device and go out later", async ({ page, context }) => {
    await page.goto("/en/survey/1");
    await page.waitForLoadState("networkidle");
    await answerByKeys(page, 1);
    await expect(status(page)).toContainText("Saved");
    await context.setOffline(true);
    await answerByKeys(page, 12);
    await expect(status(page)).toContainText("You are offline");
    expect(await queues(page)).toHaveLength(1);
    await context.setOffline(false);
    await expect(status(page)).toContainText("Saved");
    expect(await queues(page)).toHaveLength(0);
    await page.goto("/en/survey");
    await expect(page.getByRole("heading", { name: `You have 13 of ${quickCount} answers` })).toBeVisible();
  });

  test("a tab that is closed before anything went out leaves its answers to the next one", async ({
    page,
    context,
  }) => {
    await page.goto("/en/survey/1");
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    const first = await keyOf(page);
    await answerByKeys(page, 3);
    await page.close();
    await context.setOffline(false);
    const next = await context.newPage();
    await next.goto("/en/survey/1");
    await expect(status(next)).toContainText("Saved");
    await expect(next.getByRole("radio").nth(valueFor(first) - 1)).toBeChecked();
    await next.goto("/en/survey");
    await expect(next.getByRole("heading", { name: `You have 3 of ${quickCount} answers` })).toBeVisible();
  });

  test("what the server did not take is sent again, and is not called saved before", async ({ page }) => {
    let refused = 0;
    await page.route("**/api/v1/survey/answers", (route) =>
      refused++ < 2 ? route.fulfill({ status: 503 }) : route.continue(),
    );
    await page.goto("/es/survey/1");
    await choose(page, "Me gustaría");
    await expect(status(page)).toContainText("Sin enviar todavía: 1");
    await expect(status(page)).toContainText("Guardado");
    expect(refused).toBe(3);
  });

  test("two windows: the one that answered earlier is told and shows the later answer", async ({ page, context }) => {
    await page.goto("/en/survey/1");
    await page.waitForLoadState("networkidle");
    await answerByKeys(page, 1);
    await expect(status(page)).toContainText("Saved");
    await page.getByRole("link", { name: words.back }).click();
    const other = await context.newPage();
    await other.goto("/en/survey/1");
    await context.setOffline(true);
    await page.keyboard.press("2");
    await expect(status(page)).toContainText("You are offline");
    // The first window stays cut off while the second one answers.
    await page.route("**/api/v1/survey/answers", (route) => route.abort());
    await context.setOffline(false);
    await choose(other, "I would like it a lot");
    await expect(status(other)).toContainText("Saved");
    await page.unroute("**/api/v1/survey/answers");
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect(page.getByText(statusWords.lost.replace("{n}", "1"))).toBeVisible();
    await page.getByRole("link", { name: words.back }).click();
    await expect(page.getByRole("radio", { name: "I would like it a lot" })).toBeChecked();
  });
});
