// What someone brings along, and where it leads.
import type { Page } from "@playwright/test";
import { demo, signIn, test } from "../support/browser";
import { dress, expectFine, named, variantsOf } from "../support/variants";

const places = [
  "/moves",
  "/moves?q=barista",
  "/moves?from=35-3023.01&from=31-1131.00&sort=pay",
  "/moves/29-1141.00?from=31-1131.00",
  "/moves/29-1141.00/from",
  "/way",
  "/way?to=29-1141.00",
  "/way/people",
  "/opportunities",
  "/opportunities?q=helper&kind=JOB&home=1&pay=15&closing=1&sort=new",
];

test.use({ contextOptions: { reducedMotion: "reduce" } });

async function look(page: Page, place: string, name = place) {
  for (const variant of variantsOf(name))
    await test.step(`${place}: ${named(variant)}`, async () => {
      await dress(page, variant);
      await page.goto(`/${variant.locale}${place}`);
      await expectFine(page);
    });
}

test("a job seeker's moves", async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, demo("JOB_SEEKER"));
  for (const place of places) await look(page, place);
  // A fresh installation has made-up ones.
  await page.goto("/en/opportunities");
  const href = await page.locator(".opportunity h3 a").first().getAttribute("href");
  await look(page, href!.slice("/en".length), "one opportunity");
});
