import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/browser";
import { isLong } from "../support/catalog-sample";

const nurse = "/en/occupations/29-1141.00";

async function nothingSticksOut(page: Page) {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(beyond).toBe(0);
}

// These pages run no script of their own worth a second walk in every run.
for (const javaScriptEnabled of isLong ? [true, false] : [false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("from the clusters by a search with a slip to an occupation, and on to a related one", async ({ page }) => {
      await page.goto("/en/clusters");
      await expect(page.getByRole("heading", { level: 2, name: "Health Science" })).toBeVisible();
      await page.getByLabel("Job, cluster, program or subject").fill("nurce");
      await page.getByRole("button", { name: "Search" }).click();
      await expect(page).toHaveURL(/\/en\/search\?q=nurce$/);
      await page.getByRole("main").getByRole("link", { name: "Registered Nurses", exact: true }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Registered Nurses" })).toBeVisible();
      await expect(page.getByRole("main").getByText("$93,600").first()).toBeVisible();

      await page.getByText("All knowledge and skills as a table").click();
      await expect(page.getByRole("row", { name: "Psychology 4.6 6.1" })).toBeVisible();

      const ways = page.getByRole("heading", { name: "Where you can go from here" }).locator("xpath=..");
      await ways.getByRole("link", { name: "Nurse Practitioners" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Nurse Practitioners" })).toBeVisible();
    });

    test("a visitor changes the way the clusters are sorted", async ({ page }) => {
      await page.goto("/es/clusters");
      const ways = page.getByRole("navigation", { name: "Formas de ordenar los grupos" });
      await ways.getByRole("link", { name: "Los 6 caminos de Misuri" }).click();
      await expect(page.getByRole("region", { name: "Servicios de salud" }).getByRole("link")).toHaveText([
        "Ciencias de la salud",
      ]);
      await ways.getByRole("link", { name: "14 grupos" }).click();
      await expect(page.getByRole("link", { name: "Energía y recursos naturales" }).first()).toBeVisible();
    });

    test("the same page in the other language is one link away", async ({ page }) => {
      await page.goto("/en/search?q=biology");
      await page.getByRole("banner").getByRole("link", { name: "Español" }).first().click();
      await expect(page).toHaveURL(/\/es\/search\?q=biology$/);
      await page.getByRole("main").getByRole("link", { name: "Biología", exact: true }).click();
      await expect(page.getByRole("heading", { name: /Biología/ })).toBeVisible();
      await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(30);
    });
  });
}

test("a search that finds nothing says what to try", async ({ page }) => {
  await page.goto("/en/search?q=qqqxzz");
  await expect(page.getByRole("heading", { name: "Nothing found for “qqqxzz”" })).toBeVisible();
  await page.getByRole("link", { name: "Look through all occupations" }).click();
  await expect(page).toHaveURL(/\/en\/occupations$/);
  await expect(page.getByRole("heading", { level: 1, name: /occupations/i })).toBeVisible();

  await page.goto("/en/search?q=x");
  await expect(page.getByRole("heading", { name: "Type a little more" })).toBeVisible();
  await page.goto("/en/search?q=underwater+nurse");
  await expect(page.getByText("Nothing is called “underwater nurse”. These come closest:")).toBeVisible();
});

test("what is not known is said, and what is borrowed is named", async ({ page }) => {
  await page.goto("/en/occupations/55-1011.00");
  await expect(page.getByText("This job has not been rated yet")).toBeVisible();
  await expect(page.getByText("The source gives no wage")).toBeVisible();
  await page.goto("/en/occupations/11-1011.03");
  await expect(page.getByText("For all of: Chief Executives").first()).toBeVisible();
});

test("an occupation tells search engines what it is and where its counterpart stands", async ({ page }) => {
  await page.goto(nurse);
  await expect(page).toHaveTitle("Registered Nurses - Waymark");
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`${nurse}$`));
  await expect(page.locator('link[hreflang="es"][rel="alternate"]')).toHaveAttribute("href", /\/es\/occupations\//);
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(data).toMatchObject({ "@type": "Occupation", name: "Registered Nurses", estimatedSalary: { median: 93600 } });
});

test("addresses that lead nowhere answer 404", async ({ request }) => {
  for (const path of ["/en/occupations/00-0000.00", "/en/clusters/national-99", "/en/search?subject=2.C.99"]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
  expect((await request.post("/api/v1/tick")).status()).toBe(404);
});

test("the sitemap names every page in both languages, and robots.txt names the sitemap", async ({ request }) => {
  const sitemap = await (await request.get("/sitemap.xml")).text();
  const addresses = [...sitemap.matchAll(/<loc>[^<]*?(\/(?:en|es)[^<]*)<\/loc>/g)].map(([, path]) => path);
  expect(addresses.length).toBeGreaterThan(2 * (1016 + 151 + 30));
  expect(addresses).toEqual(expect.arrayContaining([nurse, nurse.replace("/en", "/es"), "/en/clusters/missouri-6"]));
  expect(await (await request.get("/robots.txt")).text()).toContain("/sitemap.xml");
});

const themes = ["light", "dark"] as const;
for (const [turn, path] of [
  "/en/clusters",
  "/es/clusters/missouri-6",
  nurse,
  "/es/search?q=salud",
  "/en/about-the-data",
].entries()) {
  test(`${path} fits a narrow screen and has nothing for axe, in ${isLong ? "light and dark" : themes[turn % 2]}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const colorScheme of isLong ? themes : [themes[turn % 2]!]) {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await nothingSticksOut(page);
      await expectAccessible(page);
    }
  });
}
