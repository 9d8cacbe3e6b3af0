// The pages of a plan of study with a plan in them: the student's, the counselor's and the family's.
import type { Page } from "@playwright/test";
import approvalEn from "@/components/plans/approval-texts/en.json" with { type: "json" };
import approvalEs from "@/components/plans/approval-texts/es.json" with { type: "json" };
import { demo, expect, signIn, test } from "../support/browser";
import { expectFine, named, variantsOf } from "../support/variants";
import { plannedStudent, signInPlanned } from "../support/planned-student";
import { texts } from "../support/texts";

const approval = { en: approvalEn, es: approvalEs };

// One worker: the next walk finds the plan of the one before.
test.describe.configure({ mode: "default" });

const follow = async (page: Page, selector: string) => {
  const href = await page.getByRole("main").locator(selector).first().getAttribute("href");
  await page.goto(href!);
};

for (const variant of variantsOf("plans"))
  test.describe(named(variant), () => {
    const { locale, colorScheme, viewport } = variant;
    test.use({ colorScheme, viewport, contextOptions: { reducedMotion: "reduce" } });
    const { board } = texts[locale];
    const words = approval[locale];

    test("a plan, from the student to the family", async ({ page, browser }) => {
      test.setTimeout(120_000);
      const go = (path: string) => page.goto(`/${locale}${path}`);
      await signInPlanned(page, locale);

      const stops: (() => Promise<unknown>)[] = [
        async () => {
          await go("/plan");
          await page.locator("[data-entry] summary").first().click();
        },
        () => go("/plan/print"),
        () => go("/plan/add?grade=10&q=algebra"),
        () => go("/plan").then(() => follow(page, "a[href*='/plan/add?replace=']")),
        () => go("/plan/step?grade=13"),
        () => go("/plan/details"),
        () => go("/plan/plans"),
        async () => {
          await go("/plan/plans");
          await page.locator("form[action$='/plan/compare'] button").click();
          await page.waitForURL(/\/plan\/compare\?a=/);
        },
        () => go("/plan/history"),
        async () => {
          await go("/plan");
          const print = await page.locator("a[href*='/plan/print?plan=']").first().getAttribute("href");
          const answer = await go(`/plan/history/1${print!.slice(print!.indexOf("?"))}`);
          expect(answer!.status()).toBe(200);
        },
        () => go("/plan/what-if?q=nurse"),
        () => go("/plan/what-if?pathway=national-16/health-science/diagnostic-services"),
        () => go("/plan/guardian"),
      ];
      for (const [place, visit] of stops.entries())
        await test.step(`stop ${place}`, async () => {
          await visit();
          await expectFine(page);
        });

      await go("/plan");
      const ask = page.getByRole("main").getByRole("button", { name: board.ask });
      if ((await ask.count()) > 0) {
        await ask.first().click();
        await page.waitForURL(/done=submitted/);
      }
      await go("/plan/review");
      await expectFine(page);

      await go("/plan/guardian");
      await page.getByRole("button", { name: words.guardianPage.paperDo }).click();
      const code = (await page.locator(".slip-code").innerText()).trim();
      const context = await browser.newContext({ colorScheme, viewport, reducedMotion: "reduce" });
      const other = await context.newPage();
      await other.goto(`/${locale}/guardian`);
      await other.getByLabel(words.guardian.code).fill(code);
      await other.getByLabel(words.guardian.grade).selectOption(String(plannedStudent.grade));
      await other.getByRole("button", { name: words.guardian.open }).click();
      await other.waitForURL(/\/guardian\/plan/);
      await expectFine(other);

      await signIn(other, demo("COUNSELOR"));
      await other.goto(`/${locale}/day?kind=SUBMITTED`);
      await expectFine(other);
      const link = other.locator(".day-queue > li", { hasText: plannedStudent.name }).locator(".plain");
      await link.first().click();
      await other.waitForURL(/\/caseload\/[0-9a-f-]+\/plan/);
      await expectFine(other);
      await context.close();
    });
  });
