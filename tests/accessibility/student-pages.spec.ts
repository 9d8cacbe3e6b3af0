// One student's pages as a counselor sees them, with a note and a meeting in them.
import { demo, expect, expectAccessible, signIn, test } from "../support/browser";
import { named, variantsOf } from "../support/variants";

for (const variant of variantsOf("a counselor's student"))
  test.describe(named(variant), () => {
    const { locale, colorScheme, viewport } = variant;
    test.use({ colorScheme, viewport, contextOptions: { reducedMotion: "reduce" } });

    test("a counselor's page of one student", async ({ page }) => {
      await signIn(page, demo("COUNSELOR"));
      await page.goto(`/${locale}/caseload`);
      await page.getByText("Maya Robinson", { exact: true }).click();
      await expectAccessible(page);
      await page.getByRole("link", { name: /Maya Robinson/ }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Maya Robinson");
      await expectAccessible(page);
      const student = page.url();
      await page.locator("#note-text").fill("Wants to see a hospital.");
      await page.locator("form:has(#note-text) [type=submit]").click();
      await page.locator('#notes a[href*="/notes/"]').first().click();
      await page.waitForURL(/\/notes\//);
      await expectAccessible(page);
      await page.goto(`${student}?plan=meeting`);
      await expectAccessible(page);
      await page.locator("#meeting-day").fill(new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10));
      await page.locator("#meeting-time").fill("09:30");
      await page.locator("#meeting-topic").fill("Next year");
      await page.locator("form:has(#meeting-day) [type=submit]").click();
      await page.locator('#meetings a[href*="/meeting/"]').first().click();
      await page.waitForURL(/\/meeting\//);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      await page.goto(`${student}/portfolio`);
      await expectAccessible(page);
      await page.goto(`${student}/key-in`);
      await expectAccessible(page);
    });
  });
