// A demo student with a plan of study. The journeys are of the other one, who begins without a plan.
import type { Page } from "@playwright/test";
import demoPeople from "@/lib/accounts/demo-people.json" with { type: "json" };
import { expect, signIn } from "./browser";
import { type Language, texts } from "./texts";

export const plannedStudent = demoPeople.find(({ signIn: name }) => name === "theo.k")!;

/** Signs the student in, and lets them make a plan and its copy where there is none yet. */
export async function signInPlanned(page: Page, locale: Language = "en") {
  const { board } = texts[locale];
  await signIn(page, plannedStudent);
  await page.goto(`/${locale}/plan`);
  if ((await page.locator("[data-entry]").count()) > 0) return;
  await page.goto(`/${locale}/plan?pathway=national-16/health-science/therapeutic-services`);
  await page.getByRole("button", { name: board.start.make }).click();
  await expect(page.locator("[data-entry]").first()).toBeVisible();
  await page.goto(`/${locale}/plan/plans`);
  await page.getByRole("button", { name: board.plans.copy }).first().click();
  await page.waitForURL(/done=/);
}
