import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/browser";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const status = (page: Page) => page.locator("p.status");
const choose = (page: Page, answer: string) => page.getByRole("radio", { name: answer, exact: true }).check();

/** Answers each question of a page that is open with the next of these numbers, by its key, and goes on. */
async function walk(page: Page, values: readonly number[]) {
  for (const value of values) {
    const before = await heading(page).textContent();
    await page.keyboard.press(String(value));
    await page.keyboard.press("Enter");
    await expect(heading(page)).not.toHaveText(before ?? "");
  }
}

const likesOfScales = [4, 2, 5, 3, 1, 2];

test.describe("with JavaScript off", () => {
  test.use({ javaScriptEnabled: false });

  test("each step is a form: an answer, a skip, a missing choice, back, and the result", async ({ page }) => {
    await page.goto("/en/survey");
    await page.getByRole("link", { name: "Start the survey" }).click();
    const first = await heading(page).textContent();

    await page.getByRole("button", { name: "Next question" }).click();
    await expect(page.getByRole("alert")).toContainText("Choose an answer, or skip this one");
    await expect(heading(page)).toHaveText(first ?? "");
    await choose(page, "I would like it");
    await page.getByRole("button", { name: "Next question" }).click();
    await expect(page).toHaveURL(/\/en\/survey\/2$/);
    await expect(status(page)).toContainText("Saved");
    await page.getByRole("link", { name: "Back" }).click();
    await expect(page.getByRole("radio", { name: "I would like it", exact: true })).toBeChecked();
    await page.getByRole("link", { name: "Skip this one" }).click();
    await page.getByRole("link", { name: "Skip this one" }).click();

    for (let n = 3; n <= 30; n++) {
      await expect(page).toHaveURL(new RegExp(`/en/survey/${n}$`));
      await page
        .getByRole("radio")
        .nth((likesOfScales[n % 6] ?? 3) - 1)
        .check();
      await page.getByRole("button", { name: "Next question" }).click();
    }
    await page.getByRole("button", { name: "See my result now" }).click();
    await expect(page).toHaveURL(/\/en\/survey\/result$/);
    await expect(page.getByRole("heading", { name: "Clusters that fit" })).toBeVisible();
    await expect(page.getByText("You answered 29 of 46 questions.")).toBeVisible();
    await page.getByRole("link", { name: /2024/ }).click();
    await expect(page.getByText(/^Out of 14\./)).toBeVisible();
  });

  test("with too few answers the last step says what is missing", async ({ page }) => {
    await page.goto("/en/survey/1");
    await choose(page, "I would like it a lot");
    await page.getByRole("button", { name: "Next question" }).click();
    await page.goto("/en/survey/check");
    await expect(heading(page)).toHaveText("A few more answers, please");
    await expect(page.getByText("You answered 1 of 46 questions.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Show my result" })).toHaveCount(0);
  });
});

test("by keyboard alone, question after question without a page load, to a result", async ({ page }) => {
  await page.goto("/en/survey/1");
  let loads = 0;
  page.on("load", () => loads++);
  await expect(page.getByText("Key 1", { exact: true })).toBeVisible();
  await walk(
    page,
    Array.from({ length: 46 }, (_, i) => likesOfScales[i % 6] ?? 3),
  );
  await expect(page).toHaveURL(/\/en\/survey\/check$/);
  await expect(page.getByText("You answered all 46 questions.")).toBeVisible();
  expect(loads).toBe(0);
  await page.getByRole("button", { name: "Show my result" }).click();
  await expect(page).toHaveURL(/\/en\/survey\/result\/[0-9a-f-]{36}$/);
  await expect(heading(page)).toContainText("You like to");
  await page.getByText("See all 16, with the reasons").click();
  await expect(page.locator(".rank > li")).toHaveCount(16);
  await expectAccessible(page);
});

test.describe("on a bad line", () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test("an answer given offline says so, stays on the device and goes out later", async ({ page, context }) => {
    await page.goto("/en/survey/1");
    await choose(page, "I would like it");
    await expect(status(page)).toContainText("Saved");
    await context.setOffline(true);
    await page.getByRole("button", { name: "Next question" }).click();
    await expect(page).toHaveURL(/\/en\/survey\/2$/);
    await choose(page, "I would dislike it");
    await expect(status(page)).toContainText("You are offline");
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("waymark.queue."))),
    ).toHaveLength(1);
    await context.setOffline(false);
    await expect(status(page)).toContainText("Saved");
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("waymark.queue."))),
    ).toHaveLength(0);
    await page.reload();
    await expect(page.getByRole("radio", { name: "I would dislike it", exact: true })).toBeChecked();
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
    await choose(page, "I would like it");
    await expect(status(page)).toContainText("Saved");
    const other = await context.newPage();
    await other.goto("/en/survey/1");
    await context.setOffline(true);
    await choose(page, "I would dislike it");
    await expect(status(page)).toContainText("You are offline");
    // The first window stays cut off while the second one answers.
    await page.route("**/api/v1/survey/answers", (route) => route.abort());
    await context.setOffline(false);
    await choose(other, "I would like it a lot");
    await expect(status(other)).toContainText("Saved");
    await page.unroute("**/api/v1/survey/answers");
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect(page.getByText("You answered question 1 later in another window.")).toBeVisible();
    await expect(page.getByRole("radio", { name: "I would like it a lot" })).toBeChecked();
  });
});

test("a shared computer is cleared: the answers are gone, here and on the server", async ({ page }) => {
  await page.goto("/en/survey/1");
  await choose(page, "I would like it");
  await expect(status(page)).toContainText("Saved");
  await page.goto("/en/survey");
  await expect(page.getByRole("heading", { name: "You have 1 of 46 answers" })).toBeVisible();
  await page.getByText("Clear this computer").first().click();
  await page.getByRole("button", { name: "Clear this computer" }).click();
  await expect(page.getByText("This computer is cleared.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Start the survey" })).toBeVisible();
});
