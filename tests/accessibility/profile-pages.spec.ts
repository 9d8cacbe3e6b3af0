// One entry of a profile and one version of a résumé, which have no address before somebody makes them.
import { demo, expect, expectAccessible, signIn, test } from "../support/browser";
import { named, variantsOf } from "../support/variants";

const kind = "work";

for (const variant of variantsOf("entries"))
  test.describe(named(variant), () => {
    const { locale, colorScheme, viewport } = variant;
    test.use({ colorScheme, viewport, contextOptions: { reducedMotion: "reduce" } });

    test("an entry and a version of a résumé", async ({ page }) => {
      const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
      await signIn(page, demo("JOB_SEEKER"));
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
