import type { Page } from "@playwright/test";
import { demo, expect, signIn, test } from "../support/browser";
import { isLong } from "../support/catalog-sample";
import { personalPages } from "../support/personal-pages";
import { publicPages } from "../support/public-pages";
import { dress, expectFine, named, variantsOf } from "../support/variants";

test.use({ contextOptions: { reducedMotion: "reduce" } });

async function lookAt(page: Page, paths: readonly string[], whose = "") {
  test.setTimeout(isLong ? 900_000 : 120_000);
  for (const path of paths)
    for (const variant of variantsOf(whose + path))
      await test.step(`${path || "home"}: ${named(variant)}`, async () => {
        await dress(page, variant);
        await page.goto(`/${variant.locale}${path}`);
        await expectFine(page);
      });
}

// Some at once: a test of its own would cost each page as much as the look at it.
const atOnce = 8;
for (let from = 0; from < publicPages.length; from += atOnce) {
  const some = publicPages.slice(from, from + atOnce);
  test(`public pages have nothing for axe to find, and no sideways scrolling: ${some[0] || "home"} and on`, async ({
    page,
  }) => lookAt(page, some));
}

test.describe(() => {
  test.use({ expectedErrors: [/404/] });
  test("a page that is not there has nothing for axe to find", ({ page }) => lookAt(page, ["/no-such-page"]));
});

for (const [role, paths] of Object.entries(personalPages))
  test(`the pages of a ${role.toLowerCase().replace("_", " ")}`, async ({ page }) => {
    await signIn(page, demo(role));
    await lookAt(page, paths, role);
  });

for (const variant of variantsOf("the draft of graduation rules"))
  test(`the draft of graduation rules, ${named(variant)}`, async ({ page }) => {
    await signIn(page, demo("SITE_ADMINISTRATOR"));
    await dress(page, variant);
    await page.goto(`/${variant.locale}/admin/rules/us-ak`);
    await page.locator("main .sign").first().click();
    await expect(page).toHaveURL(/\/us-ak\/edit/);
    await expectFine(page);
  });
