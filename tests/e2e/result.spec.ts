import type { Page } from "@playwright/test";
import en from "@/components/survey/result-texts/en.json" with { type: "json" };
import { demo, expect, expectAccessible, signIn, test } from "../support/browser";
import { isLong } from "../support/catalog-sample";
import { texts } from "../support/texts";

const { wishes, tryOut, share, shared } = en;
const { result: words } = texts.en.survey;

const clusters = (page: Page) => page.locator("#clusters > .rank > li h3 a");
const pathways = (page: Page) => page.locator("#pathways .lines > li h3 a");
const countPages = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type ?\/Page\b/g)?.length ?? 0;

test.describe.configure({ mode: "serial" });

test.describe("with JavaScript off", () => {
  test.use({ javaScriptEnabled: false });

  test("a result is put in an order of one's own, tried out, shared and taken back", async ({ page, browser }) => {
    test.setTimeout(180_000);
    await signIn(page, demo("STUDENT"));
    await page.goto("/en/survey/result");
    const first = (await pathways(page).first().textContent()) ?? "";
    const [top] = await clusters(page).allTextContents();

    await test.step("set one aside, because of the hours, and bring it back", async () => {
      const row = page.locator("#pathways .lines > li").first();
      await row.locator(".not-for-me > summary").click();
      await row.getByLabel(wishes.because).selectOption("HOURS");
      await row.getByRole("button", { name: wishes.setAside }).click();
      await expect(pathways(page).first()).not.toHaveText(first);
      const aside = page.locator(".set-aside li").filter({ hasText: first });
      await expect(aside).toContainText(wishes.reasons.HOURS);
      await aside.getByRole("button").click();
      await expect(pathways(page).first()).toHaveText(first);
    });

    await test.step("the school that one is ready for is remembered", async () => {
      await page.getByLabel(wishes.horizon).selectOption("SCHOOL");
      await page.getByRole("button", { name: wishes.horizonDo }).click();
      await expect(page.getByText(wishes.horizonNow.replace("{stage}", wishes.stages.SCHOOL))).toBeVisible();
      await page.goto("/en/survey/result");
      await expect(page.getByLabel(wishes.horizon)).toHaveValue("SCHOOL");
      await page.getByLabel(wishes.horizon).selectOption("ANY");
      await page.getByRole("button", { name: wishes.horizonDo }).click();
      await expect(page.locator(".order-now")).toHaveCount(0);
      await expect(clusters(page).first()).toHaveText(top ?? "");
    });

    await test.step("openings move matches only when asked", async () => {
      await page.getByRole("link", { name: wishes.openings }).click();
      await expect(page.getByText(wishes.openingsNow)).toBeVisible();
      await page.getByRole("link", { name: wishes.openingsBack }).click();
      await expect(clusters(page).first()).toHaveText(top ?? "");
    });

    await test.step("another answer shows its order, and changes nothing", async () => {
      const before = page.locator(".tried td");
      await page.getByRole("button", { name: tryOut.do }).click();
      await expect(before.first()).toContainText(top ?? "");
      await page.goto("/en/survey/result");
      await expect(clusters(page).first()).toHaveText(top ?? "");
    });

    await page.getByRole("button", { name: share.make }).click();
    const link = await page.getByLabel(share.link).inputValue();
    const token = link.split("/").at(-1) ?? "";
    expect(token).toMatch(/^[\w-]{43}$/);

    const other = await browser.newContext({ javaScriptEnabled: false });
    const guest = await other.newPage();
    await test.step("someone else opens the link by its button, and the token leaves the address", async () => {
      await guest.goto(new URL(link).pathname);
      await expect(guest.getByRole("heading", { level: 1 })).toHaveText(shared.title);
      await expect(guest.getByText(words.clusters)).toHaveCount(0);
      await guest.getByRole("button", { name: shared.continue }).click();
      await expect(guest).toHaveURL(/\/en\/shared\/result$/);
      await expect(clusters(guest).first()).toHaveText(top ?? "");
      await expect(guest.getByText("Maya")).toHaveCount(0);
      const [cookie] = (await other.cookies()).filter(({ value }) => value === token);
      expect(cookie).toMatchObject({ httpOnly: true, path: expect.stringMatching(/^\/(en|es)\/shared$/) });
      await guest.goto("/es/shared/result");
      await expect(clusters(guest).first()).toBeVisible();
    });

    await test.step("taken back, it is gone", async () => {
      await page.goto("/en/survey/result");
      const open = page.locator(".open-links li");
      const count = await open.count();
      await expect(open.first()).toContainText(share.opened);
      await open.first().getByRole("button").click();
      await expect(open).toHaveCount(count - 1);
      await guest.reload();
      await expect(clusters(guest)).toHaveCount(0);
      await guest.goto(new URL(link).pathname);
      await guest.getByRole("button", { name: shared.continue }).click();
      await expect(guest.getByText(shared.goneTitle)).toBeVisible();
    });
    await other.close();
  });
});

test("with JavaScript on the link appears, and what it opens has nothing for axe to find", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await signIn(page, demo("STUDENT"));
  await page.goto("/en/survey/result");
  const open = page.locator(".open-links li");
  const before = await open.count();
  await page.getByRole("button", { name: share.make }).click();
  await expect(page.getByLabel(share.link)).toHaveValue(/\/en\/shared\/[\w-]{43}$/);
  await expect(open).toHaveCount(before + 1);
  const link = await page.getByLabel(share.link).inputValue();
  const guest = await context.newPage();
  await guest.goto(new URL(link).pathname);
  await guest.getByRole("button", { name: shared.continue }).click();
  await expect(guest).toHaveURL(/\/en\/shared\/result$/);
  await expectAccessible(guest);
  await open.first().getByRole("button").click();
  await expect(open).toHaveCount(before);
  await guest.reload();
  await expect(guest.getByText(shared.goneTitle)).toBeVisible();
});

for (const locale of ["en", "es"] as const)
  test(`a result prints on one page, and its PDF is one tagged page, ${locale}`, async ({ page, request }) => {
    await signIn(page, demo("STUDENT"));
    await page.goto(`/${locale}/survey/result`);
    await page.evaluate(() => document.fonts.ready);
    const formats = isLong ? ["Letter", "A4"] : [locale === "en" ? "Letter" : "A4"];
    for (const format of formats) expect(countPages(await page.pdf({ format })), format).toBe(1);
    const file = await page.request.get(`/api/v1/survey/result.pdf?locale=${locale}`);
    expect(file.headers()["content-type"]).toBe("application/pdf");
    const pdf = await file.body();
    expect(countPages(pdf)).toBe(1);
    expect(pdf.toString("latin1")).toContain("/StructTreeRoot");
    expect((await request.get("/api/v1/survey/result.pdf")).status()).toBe(404);
  });
