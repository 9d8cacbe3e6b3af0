// What someone brings along, and where it leads.
import { demo, expect, expectAccessible, signIn, test } from "../support/browser";

// Light and dark, both languages and both widths, in two walks instead of eight.
const walks = [
  { locale: "en", colorScheme: "light", viewport: { width: 390, height: 844 } },
  { locale: "es", colorScheme: "dark", viewport: { width: 1280, height: 900 } },
] as const;

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

for (const { locale, colorScheme, viewport } of walks)
  test.describe(`${locale}, ${colorScheme}, ${viewport.width} px`, () => {
    test.use({ colorScheme, viewport, contextOptions: { reducedMotion: "reduce" } });

    test("a job seeker's moves", async ({ page }) => {
      await signIn(page, demo("JOB_SEEKER"), locale);
      const look = async (place: string) => {
        await page.goto(place);
        await expectAccessible(page);
        const fits = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
        expect(fits, place).toBe(true);
      };
      for (const place of places) await look(`/${locale}${place}`);
      // A fresh installation has made-up ones.
      await page.goto(`/${locale}/opportunities`);
      await look((await page.locator(".opportunity h3 a").first().getAttribute("href"))!);
    });
  });
