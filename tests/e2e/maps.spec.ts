// No label of a map lies on another one or leaves its sheet, as Chromium draws it: on a wide screen, on a phone, on paper.
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { isLong, someClusters, somePathways } from "../support/catalog-sample";
import { labelFaults } from "../support/label-boxes";

// A landscape page of Letter, the narrower paper, within its margins of 10 mm.
const layouts = [
  { width: 1280, media: "screen" },
  { width: 390, media: "screen" },
  { width: 980, media: "print" },
] as const;

async function expectNoFault(page: Page, path: string, fewest: number) {
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  for (const { width, media } of layouts) {
    await page.emulateMedia({ media });
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(() =>
      document.querySelectorAll<HTMLDetailsElement>("details.strip").forEach((each) => (each.open = true)),
    );
    const { labels, faults } = await labelFaults(page, "main .sheet:has(.transit)");
    expect(faults, `${path} ${media} ${width}`).toEqual([]);
    expect(labels, `${path} ${media} ${width}`).toBeGreaterThanOrEqual(fewest);
  }
  await page.emulateMedia({ media: null });
}

// The maps are drawn on the server; without scripts nothing else moves.
test.use({ javaScriptEnabled: false });

for (const [turn, locale] of ["en", "es"].entries()) {
  test(`the maps of ${isLong ? "all" : "some"} clusters have room for every name, ${locale}`, async ({ page }) => {
    test.setTimeout(isLong ? 300_000 : 60_000);
    for (const id of someClusters(2, turn)) await expectNoFault(page, `/${locale}/clusters/${id}`, 20);
  });

  test(`the lines of ${isLong ? "all" : "some"} pathways have room for every name, ${locale}`, async ({ page }) => {
    test.setTimeout(isLong ? 900_000 : 60_000);
    for (const id of somePathways(2, turn)) await expectNoFault(page, `/${locale}/clusters/${id}`, 10);
  });
}
