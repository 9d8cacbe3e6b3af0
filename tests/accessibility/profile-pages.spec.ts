// One entry of a profile and one version of a résumé, which have no address before somebody makes them.
import { demo, expect, expectAccessible, signIn, test } from "../support/browser";

const kind = "work";

// Light and dark, both languages and both widths, in two walks instead of eight.
const walks = [
  { locale: "en", colorScheme: "dark", viewport: { width: 390, height: 844 } },
  { locale: "es", colorScheme: "light", viewport: { width: 1280, height: 900 } },
] as const;

for (const { locale, colorScheme, viewport } of walks)
  test.describe(`${locale}, ${colorScheme}, ${viewport.width} px`, () => {
    test.use({ colorScheme, viewport, contextOptions: { reducedMotion: "reduce" } });

    test("an entry and a version of a résumé", async ({ page }) => {
      const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
      await signIn(page, demo("JOB_SEEKER"), locale);
      await page.goto(`/${locale}/profile/${kind}/new`);
      await page.locator("[name=title]").fill(`Cook (${locale})`);
      await page.locator("[name=startsOn]").fill("3/2021");
      await page.locator("main form button[type=submit]").click();
      await page.waitForURL(/\/profile\/entries\//);
      await expectAccessible(page);
      expect(await fits()).toBe(true);

      await page.goto(`/${locale}/profile/resumes`);
      await page.locator("main [name=title]").fill(`Kitchens (${locale})`);
      await page.locator("main [name=design]").selectOption("line");
      await page.locator("form:has([name=design]) button[type=submit]").click();
      await page.waitForURL(/\/profile\/resumes\/./);
      await page.locator("main summary").first().click();
      await expectAccessible(page);
      expect(await fits()).toBe(true);
    });
  });
