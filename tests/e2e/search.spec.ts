// The search field as a combobox (ARIA APG: editable, list autocomplete, manual selection), and without any script.
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/browser";

const label = { en: "Job, cluster, program or subject", es: "Trabajo, grupo, programa o materia" };

async function openSearch(page: Page, locale: "en" | "es" = "en", path = "/search") {
  await page.goto(`/${locale}${path}`);
  const field = page.getByRole("combobox", { name: label[locale] });
  await expect(field).toHaveAttribute("aria-expanded", "false");
  return { field, list: page.getByRole("listbox"), status: page.getByRole("search").getByRole("status") };
}

test("by keyboard: suggestions come while one types, are walked with the arrows, and lead to their page", async ({
  page,
}) => {
  const { field, list, status } = await openSearch(page);
  await field.pressSequentially("elecrician");
  await expect(list.getByRole("option").first()).toContainText("Electricians");
  await expect(field).toHaveAttribute("aria-expanded", "true");
  await expect(field).toHaveAttribute("aria-controls", (await list.getAttribute("id"))!);
  await expect(status).toHaveText(/^\d suggestions\. Use the arrow keys/);
  expect(await list.getByRole("option").count()).toBeLessThanOrEqual(8);
  await expect(list.getByRole("option", { name: /Electricians.*Occupation/ }).first()).toBeVisible();

  const pointed = list.locator("[aria-selected=true]");
  await expect(pointed).toHaveCount(0);
  await field.press("ArrowUp");
  await expect(pointed).toHaveText((await list.getByRole("option").last().textContent())!);
  await field.press("ArrowDown");
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute("aria-activedescendant", (await pointed.getAttribute("id"))!);
  await expect(pointed).toContainText("Electricians");
  await expectAccessible(page);

  await field.press("Home");
  await expect(pointed).toHaveCount(0);
  await expect(field).not.toHaveAttribute("aria-activedescendant");
  expect(await field.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(0);
  await field.press("ArrowDown");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/en\/occupations\/47-2111\.00$/);
});

test("by keyboard: Escape closes the list and then clears the field, and Enter without a choice searches", async ({
  page,
}) => {
  const { field, list, status } = await openSearch(page, "en", "/clusters");
  await field.pressSequentially("welder");
  await expect(list).toBeVisible();
  await field.press("Escape");
  await expect(list).toBeHidden();
  await expect(field).toHaveAttribute("aria-expanded", "false");
  await expect(status).toBeEmpty();
  await expect(field).toHaveValue("welder");
  await field.press("ArrowDown");
  await expect(list).toBeVisible();
  await field.press("Escape");
  await field.press("Escape");
  await expect(field).toHaveValue("");
  await field.pressSequentially("welder");
  await expect(list).toBeVisible();
  await field.press("Enter");
  await expect(page).toHaveURL(/\/en\/search\?q=welder$/);
});

test("in Spanish, with a finger", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: baseURL!,
    hasTouch: true,
    viewport: { width: 390, height: 800 },
  });
  const page = await context.newPage();
  const { field, list, status } = await openSearch(page, "es");
  await field.tap();
  await field.pressSequentially("soldad");
  await expect(status).toHaveText(/sugerencias?\. Elige con las flechas\.$/);
  await expect(list).toHaveAccessibleName("Sugerencias");
  const welders = list.getByRole("option", { name: /[Ss]oldador/ }).first();
  const href = await welders.getAttribute("href");
  await welders.tap();
  await expect(page).toHaveURL(new RegExp(`${href}$`));
  await context.close();
});

test.describe("where the suggestions cannot come", () => {
  test.use({ expectedErrors: [/ERR_FAILED|ERR_INTERNET_DISCONNECTED|Failed to load resource/] });

  test("the field stays silent and the form goes on working", async ({ page }) => {
    const { field, list, status } = await openSearch(page);
    await page.route("**/api/v1/catalog/suggest**", (route) => route.abort());
    const asked = page.waitForEvent("requestfailed");
    await field.pressSequentially("nurse");
    await asked;
    await expect(list).toBeHidden();
    await expect(status).toBeEmpty();
    await field.press("Enter");
    await expect(page).toHaveURL(/\/en\/search\?q=nurse$/);
    await expect(page.getByRole("heading", { name: "Occupations" })).toBeVisible();
  });
});

test("what no longer fits is not shown: an answer that comes late is dropped", async ({ page }) => {
  const { field, list } = await openSearch(page);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/suggest\?q=nurse&/, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  const first = page.waitForRequest(/suggest\?q=nurse&/);
  await field.pressSequentially("nurse");
  await first;
  await field.fill("welder");
  await expect(list.getByRole("option").first()).toContainText("Welders");
  letGo();
  await expect(list.getByRole("option").first()).toContainText("Welders");
});

test("the suggestions are an open, short-lived answer, and bad questions are told why", async ({ request }) => {
  const answer = await request.get("/api/v1/catalog/suggest?q=enfremera&locale=es");
  expect(answer.headers()["cache-control"]).toBe("public, max-age=60");
  const { suggestions } = await answer.json();
  expect(suggestions[0]).toMatchObject({ kind: "Ocupación", href: "/es/occupations/29-1141.00" });
  for (const [query, error] of [
    ["q=nurse", "locale must be en or es"],
    ["locale=en", "q is missing"],
    ["q=n&locale=en", "q must have at least 2 characters"],
  ]) {
    const refused = await request.get(`/api/v1/catalog/suggest?${query}`);
    expect(refused.status()).toBe(400);
    expect(await refused.json()).toEqual({ error });
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a slip is mended and told, and can be taken as typed", async ({ page }) => {
    await page.goto("/en/search");
    await page.getByRole("searchbox", { name: label.en }).fill("nusre");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByText("Showing results for “nurse”")).toBeVisible();
    await expect(page.getByText("There are more than 30. These are the first 30;")).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: "Registered Nurses", exact: true })).toBeVisible();
    await page.getByRole("link", { name: "Search for “nusre” instead" }).click();
    await expect(page).toHaveURL(/\/en\/search\?q=nusre&exact=1$/);
    await expect(page.getByRole("heading", { name: "Nothing found for “nusre”" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Look through all occupations" })).toBeVisible();
  });

  test("everyday words in Spanish lead to the job, and the kinds stand under their own headings", async ({ page }) => {
    await page.goto("/es/search?q=enfermera");
    await expect(page.getByRole("region", { name: "Ocupaciones" }).getByRole("listitem").first()).toContainText(
      /[Ee]nfermera/,
    );
    await page.goto("/en/search?q=welding");
    for (const name of ["Occupations", "Programs after high school"]) {
      await expect(page.getByRole("region", { name })).toBeVisible();
    }
    await expect(page.getByRole("region", { name: "Programs" }).getByRole("link").first()).toHaveAttribute(
      "href",
      /^\/en\/programs\/\d\d\.\d{4}$/,
    );
  });
});
