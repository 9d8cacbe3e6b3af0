import { expect, test } from "../support/browser";
import { isLong } from "../support/catalog-sample";

// A short one, one with many places, one with long names, and one without ratings.
const codes = ["29-1141.00", "11-9041.01", "41-4012.00", "55-1011.00"];

for (const [turn, locale] of ["en", "es"].entries())
  test(`an occupation prints on two pages at most, ${locale}`, async ({ page }) => {
    for (const code of codes.filter((_, at) => isLong || at % 2 === turn)) {
      await page.goto(`/${locale}/occupations/${code}`);
      for (const format of ["A4", "Letter"]) {
        const file = (await page.pdf({ format })).toString("latin1");
        const pages = file.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
        expect(pages, `${code} on ${format}`).toBeGreaterThan(0);
        expect(pages, `${code} on ${format}`).toBeLessThanOrEqual(2);
      }
    }
  });
