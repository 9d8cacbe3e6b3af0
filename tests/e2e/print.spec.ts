// What a cluster prints as takes the pages it promises, on Letter and A4, and nothing is cut off.
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/browser";
import { isLong, someClusters } from "../support/catalog-sample";
import { labelFaults } from "../support/label-boxes";

const sheets = [
  {
    kind: "brochure",
    pages: 2,
    parts: ".side",
    papers: ["Letter", "A4"],
    sizes: [
      [1056, 816],
      [1123, 794],
    ],
  },
  { kind: "poster", pages: 1, parts: ".poster-in", papers: ["Letter"], sizes: [[1587, 1122]] },
  {
    kind: "sheet",
    pages: 1,
    parts: ".skill-sheet",
    papers: ["Letter", "A4"],
    sizes: [
      [816, 1056],
      [794, 1123],
    ],
  },
] as const;

const countPages = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type ?\/Page\b/g)?.length ?? 0;

/** What is taller or wider than the part of paper it stands on. */
const cutOff = (page: Page, parts: string) =>
  page.evaluate((selector) => {
    const found: string[] = [];
    for (const part of document.querySelectorAll(selector)) {
      const { clientHeight, scrollHeight, clientWidth, scrollWidth } = part;
      if (scrollHeight > clientHeight || scrollWidth > clientWidth)
        found.push(`${part.className}: ${scrollWidth} x ${scrollHeight} on ${clientWidth} x ${clientHeight}`);
    }
    return found;
  }, parts);

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  for (const [turn, locale] of ["en", "es"].entries()) {
    for (const { kind, pages, parts, papers, sizes } of sheets) {
      test(`the ${kind} of ${isLong ? "all" : "some"} clusters, ${locale}`, async ({ page }) => {
        test.setTimeout(isLong ? 600_000 : 60_000);
        for (const id of someClusters(1, turn)) {
          await page.goto(`/${locale}/clusters/${id}/print/${kind}`);
          await page.evaluate(() => document.fonts.ready);
          for (const format of papers) {
            expect(countPages(await page.pdf({ format, preferCSSPageSize: true })), `${id} ${format}`).toBe(pages);
          }
          await page.emulateMedia({ media: "print" });
          for (const [width, height] of sizes) {
            await page.setViewportSize({ width, height });
            expect(await cutOff(page, parts), `${id} ${width}`).toEqual([]);
            // The drawings in it, with their legends; what is set as text has rows of its own.
            const { labels, faults } = await labelFaults(page, `${parts} :is(.poster-map, .poster-legend, .key-map)`);
            expect(faults, `${id} ${width}`).toEqual([]);
            expect(labels, `${id} ${width}`).toBeGreaterThanOrEqual(kind === "sheet" ? 0 : 5);
          }
          await page.emulateMedia({ media: null });
        }
      });
    }
  }
});

test("a cluster leads to what can be printed of it, which search engines leave alone", async ({ page }) => {
  await page.goto("/en/clusters/national-16/health-science");
  await page.getByRole("link", { name: "Map poster" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Map poster: Health Science" })).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await page.getByRole("link", { name: "Knowledge and skills" }).click();
  await expect(page.getByRole("row", { name: /Biology/ })).toContainText("biology, anatomy");
  await expectAccessible(page);
});
