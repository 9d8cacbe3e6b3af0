import { expect, expectAccessible, test } from "../support/browser";
import { isLong } from "../support/catalog-sample";

const four = ["29-1141.00", "47-2111.00", "27-2011.00", "29-1171.00"];
const compare = (codes: string[]) => `/compare?${codes.map((code) => `o=${code}`).join("&")}`;

// These pages run no script of their own worth a second walk in every run.
for (const javaScriptEnabled of isLong ? [true, false] : [false])
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("filter, sort, go on, choose three, compare them, and take one away", async ({ page }) => {
      await page.goto("/en/occupations");
      const filters = page.getByRole("form", { name: "Filters" });
      await filters.getByRole("checkbox", { name: /^Health Science/ }).check();
      await filters.getByRole("checkbox", { name: /^Growing/ }).check();
      await filters.getByRole("button", { name: "Show occupations" }).click();
      await expect(page).toHaveURL(/\/en\/occupations\?cluster=health-science&only=growing$/);
      const total = Number(
        (await page.getByRole("heading", { name: /^\d+ occupations$/ }).textContent())!.split(" ")[0],
      );
      expect(total).toBeGreaterThan(50);

      await page.getByRole("navigation", { name: "Sort by" }).getByRole("link", { name: "Openings" }).click();
      await expect(page).toHaveURL(/sort=openings$/);
      const tick = (title: string) => page.getByRole("checkbox", { name: `Compare ${title}`, exact: true });
      await tick("Registered Nurses").check();

      await page.getByRole("button", { name: "Next 25" }).click();
      await expect(page.getByText(`26 to 50 of ${total}`)).toBeVisible();
      await expect(page.getByRole("group", { name: "To compare" }).getByRole("checkbox")).toBeChecked();
      const others = page.getByRole("table").getByRole("checkbox");
      await expect(others).toHaveCount(25);
      const names = await Promise.all([0, 1].map((at) => others.nth(at).getAttribute("aria-label")));
      await others.nth(0).check();
      await others.nth(1).check();
      await page.getByRole("button", { name: "Compare", exact: true }).click();

      const titles = ["Registered Nurses", ...names.map((name) => name!.replace("Compare ", ""))];
      const heads = page.getByRole("columnheader");
      await expect(heads).toHaveText(["Fact", ...titles]);
      await expect(page.getByRole("row", { name: /^Middle wage, U\.S\./ })).toContainText("$93,600");
      await page.getByRole("link", { name: `Remove ${titles[1]}` }).click();
      await expect(heads).toHaveText(["Fact", titles[0]!, titles[2]!]);

      await page.getByRole("link", { name: "Back to the list" }).click();
      await expect(page).toHaveURL(/cluster=health-science&only=growing&sort=openings&o=/);
      await expect(tick("Registered Nurses")).toBeChecked();
    });

    test("one occupation asks for another, and finds it by an everyday name", async ({ page }) => {
      await page.goto(`/en${compare(["29-1141.00"])}`);
      await expect(page.getByText("One more, please")).toBeVisible();
      await page.getByRole("searchbox", { name: "Occupation" }).fill("welder");
      await page.getByRole("button", { name: "Look for it" }).click();
      await page.getByRole("link", { name: /^Add Welders, Cutters/ }).click();
      await expect(page.getByRole("columnheader")).toHaveCount(3);
    });

    test("five occupations are not thrown away: one is taken out, and the rest are compared", async ({ page }) => {
      await page.goto(`/en${compare([...four, "11-1011.00"])}`);
      await expect(page.getByText("You picked 5 occupations. Four is the most.")).toBeVisible();
      await expect(page.getByRole("table")).toHaveCount(0);
      await page.getByRole("link", { name: "Remove Actors" }).click();
      await expect(page.getByRole("columnheader")).toHaveCount(5);
    });
  });

test("filters that leave nothing say which of them to loosen", async ({ page }) => {
  await page.goto("/en/occupations?cluster=finance&interest=R&growth=shrinking&only=no-degree");
  await expect(page.getByRole("heading", { name: "No occupation fits all of these filters" })).toBeVisible();
  const way = page
    .getByRole("main")
    .getByRole("link", { name: /^Without “/ })
    .first();
  const n = Number(/: (\d+) occupation/.exec((await way.textContent())!)![1]);
  expect(n).toBeGreaterThan(0);
  await way.click();
  await expect(page.getByRole("heading", { name: new RegExp(`^${n} occupations?$`) })).toBeVisible();
});

test("what the address says wrongly is named, and the rest counts", async ({ page }) => {
  await page.goto("/es/occupations?cluster=health-science&wage=mucho&sort=x&after=99-9999.99");
  await expect(page.getByText("wage «mucho», sort «x»")).toBeVisible();
  await expect(page.getByText("Esta es la primera.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Quitar este filtro: Ciencias de la salud" })).toBeVisible();
});

test("the filters are folded on a phone and open beside the list with room", async ({ page }) => {
  await page.goto("/en/occupations");
  const button = page.getByRole("button", { name: "Show occupations" });
  await expect(button).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(button).toBeHidden();
  await page.getByText("Filters", { exact: true }).click();
  await expect(button).toBeVisible();
});

test("every occupation stands on the plain list from A to Z", async ({ page }) => {
  await page.goto("/en/occupations");
  await page.getByRole("link", { name: "All occupations from A to Z" }).click();
  await expect(page.getByRole("link", { name: "Zoologists and Wildlife Biologists" })).toBeVisible();
});

for (const locale of ["en", "es"])
  test(`four occupations print on one page (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}${compare(four)}`);
    const pdf = (await page.pdf({ preferCSSPageSize: true, format: "Letter" })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

const themes = ["light", "dark"] as const;
for (const [turn, path] of [
  "/es/occupations?only=growing&o=29-1141.00",
  `/es${compare(four)}`,
  "/es/open-data",
].entries())
  test(`${path} fits a narrow screen and has nothing for axe, in ${isLong ? "light and dark" : themes[turn % 2]}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const colorScheme of isLong ? themes : [themes[turn % 2]!]) {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(beyond).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    }
  });

test("the open data is documented, and its addresses answer any site", async ({ page, request }) => {
  await page.goto("/en/open-data");
  await expect(page.getByText('"id": "29-1141.00"')).toBeVisible();
  const links = await page.getByRole("main").locator('a[href^="/api/v1/catalog"]').all();
  const addresses = [...new Set(await Promise.all(links.map((link) => link.getAttribute("href"))))];
  expect(addresses.length).toBeGreaterThan(15);
  for (const address of addresses) {
    const response = await request.get(address!);
    expect(response.status(), address!).toBe(200);
    expect(response.headers()["access-control-allow-origin"]).toBe("*");
    const again = await request.get(address!, { headers: { "if-none-match": response.headers().etag! } });
    expect(again.status()).toBe(304);
  }
});
