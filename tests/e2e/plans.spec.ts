// From a survey result to a plan that the school approves and the family signs: by touch, and by keyboard alone.
import type { Browser, Locator, Page } from "@playwright/test";
import day from "@/components/counseling/day-texts/en.json" with { type: "json" };
import approval from "@/components/plans/approval-texts/en.json" with { type: "json" };
import board from "@/components/plans/board-texts/en.json" with { type: "json" };
import result from "@/components/survey/result-texts/en.json" with { type: "json" };
import { demo, expect, signIn, test } from "../support/browser";
import { pattern } from "../support/texts";

const mostInteractions = 15;
const countPages = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type ?\/Page\b/g)?.length ?? 0;

test.describe.configure({ mode: "serial" });

type Use = (control: Locator) => Promise<void>;

/** Taps; each is one interaction. */
function finger(): { use: Use; count: () => number } {
  let count = 0;
  return {
    use: async (control) => {
      await control.tap();
      count += 1;
    },
    count: () => count,
  };
}

/** Tab until the control has the focus, however far it is, then Enter: two interactions. */
function keyboard(page: Page): { use: Use; count: () => number } {
  let count = 0;
  return {
    use: async (control) => {
      await expect(control).toBeVisible();
      const focused = () => control.evaluate((element) => element === document.activeElement);
      for (let steps = 0; steps < 400 && !(await focused()); steps++) await page.keyboard.press("Tab");
      expect(await focused(), "Tab reaches the control").toBe(true);
      await page.keyboard.press("Enter");
      count += 2;
    },
    count: () => count,
  };
}

async function submitFromResult(page: Page, hand: ReturnType<typeof finger>) {
  const main = page.getByRole("main");
  await page.goto("/en/survey/result");
  await hand.use(main.getByRole("link", { name: pattern(result.actions.planFor) }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(board.start.title);
  await hand.use(main.getByRole("button", { name: board.start.make }));
  await expect(page.getByText(board.summary.fine)).toBeVisible();
  await hand.use(main.getByRole("button", { name: board.ask }).first());
  await expect(page).toHaveURL(/\/plan\/review\?done=submitted/);
  expect(hand.count()).toBeLessThanOrEqual(mostInteractions);
}

const asSomeone = async (browser: Browser) => {
  const context = await browser.newContext({ locale: "en-US" });
  return { context, page: await context.newPage() };
};

test.describe("by touch on a phone", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test("a result becomes a valid plan that is sent, taken back and put away", async ({ page }) => {
    test.setTimeout(120_000);
    await signIn(page, demo("STUDENT"));
    await submitFromResult(page, finger());
    await page.getByRole("button", { name: approval.own.withdraw }).tap();
    await expect(page).toHaveURL(/done=withdrawn/);
    await page.goto("/en/plan/plans");
    const away = page.getByRole("button", { name: pattern(board.plans.archiveNamed) });
    const plans = await away.count();
    await away.first().tap();
    await expect(away).toHaveCount(plans - 1);
    await page.goto("/en/plan");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(board.start.title);
  });
});

test("by keyboard: sent, approved, signed by the family, and an edit ends the approval", async ({ page, browser }) => {
  test.setTimeout(180_000);
  await signIn(page, demo("STUDENT"));
  await submitFromResult(page, keyboard(page));

  await test.step("the counselor approves with one key", async () => {
    const desk = await asSomeone(browser);
    await signIn(desk.page, demo("COUNSELOR"));
    await desk.page.goto("/en/day?kind=SUBMITTED");
    const name = demo("STUDENT").name;
    await desk.page.getByRole("link", { name: day.actions.SUBMITTED.replace("{name}", name) }).click();
    await expect(desk.page.getByText(pattern(approval.plan.complete))).toBeVisible();
    // Keys are heard once the page's script has come.
    await expect(async () => {
      await desk.page.keyboard.press("a");
      await expect(desk.page.getByText(approval.review.approvedNow)).toBeVisible({ timeout: 5_000 });
    }).toPass();
    await desk.context.close();
  });

  await test.step("a guardian signs with the code of a slip and the grade, without an account", async () => {
    await page.goto("/en/plan/guardian");
    await page.getByRole("button", { name: approval.guardianPage.paperDo }).click();
    const code = (await page.locator(".slip-code").innerText()).trim();
    const family = await asSomeone(browser);
    await family.page.goto("/en/guardian");
    await family.page.getByLabel(approval.guardian.code).fill(code.toLowerCase());
    await family.page.getByLabel(approval.guardian.grade).selectOption("10");
    await family.page.getByRole("button", { name: approval.guardian.open }).click();
    await expect(family.page.getByRole("heading", { level: 1 })).toHaveText(pattern(approval.guardian.heading));
    await family.page.locator("#signer").fill("Ruth Robinson");
    await family.page.getByLabel(approval.relations.MOTHER, { exact: false }).check();
    await family.page.getByRole("button", { name: approval.guardian.signDo }).click();
    await expect(family.page.getByText(approval.guardian.signed)).toBeVisible();
    await family.context.close();
  });

  await test.step("the document and the printed plan have two pages at most", async () => {
    await page.goto("/en/plan/review");
    await expect(page.getByText("Ruth Robinson").first()).toBeVisible();
    const address = await page.getByRole("link", { name: approval.history.now }).first().getAttribute("href");
    const pdf = await (await page.request.get(address!)).body();
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(countPages(pdf)).toBeGreaterThan(0);
    expect(countPages(pdf)).toBeLessThanOrEqual(2);
    await page.goto("/en/plan");
    await page.goto((await page.getByRole("link", { name: board.print, exact: true }).getAttribute("href"))!);
    expect(countPages(await page.pdf({ format: "Letter", preferCSSPageSize: true }))).toBeLessThanOrEqual(2);
  });

  await test.step("taking a course out ends the approval, and says so; undo brings it back", async () => {
    await page.goto("/en/plan");
    const course = page.locator("[data-entry] details").first();
    await course.locator("summary").click();
    await course.getByRole("button", { name: pattern(board.menu.removeNamed) }).click();
    await expect(page.getByText(board.state.APPROVED_CHANGED)).toBeVisible();
    await page.goto("/en/plan");
    await expect(page.getByText(board.state.APPROVED_CHANGED)).toBeVisible();
    await page.getByRole("button", { name: board.desk.undo }).first().click();
    await expect(page.getByText(board.state.APPROVED, { exact: true })).toBeVisible();
  });
});
