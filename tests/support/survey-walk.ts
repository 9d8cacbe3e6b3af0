// The survey as a walker goes it in a browser.
import type { Page } from "@playwright/test";
import { scaleOf } from "./survey-items";

export const heading = (page: Page) => page.getByRole("heading", { level: 1 });
export const status = (page: Page) => page.locator("p.status");
export const choose = (page: Page, answer: string) =>
  page.getByRole("radio", { name: answer, exact: true }).check({ force: true });
export const keyOf = (page: Page) => page.locator("form.question input[name=item]").inputValue();

const likes: Record<string, number> = { R: 2, I: 4, A: 2, S: 5, E: 1, C: 2 };
export const valueFor = (key: string) => likes[scaleOf.get(key) ?? ""] ?? (key.length % 3) + 2;

/** When another question than `key`, or none, stands on the page: looked at in every frame, not every tenth of a second. */
export const whenGone = (page: Page, key: string) =>
  page.waitForFunction(
    (before) => document.querySelector<HTMLInputElement>("form.question input[name=item]")?.value !== before,
    key,
  );

/** Answers each question of a page that is open by its key, which brings the next one. */
export async function answerByKeys(page: Page, times: number, valueOf = valueFor) {
  for (let n = 0; n < times; n++) {
    const key = await keyOf(page);
    await page.keyboard.press(String(valueOf(key)));
    await whenGone(page, key);
  }
}
