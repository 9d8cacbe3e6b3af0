import catalogEn from "@/components/catalog/texts/en.json" with { type: "json" };
import { demo, expect, signIn, test } from "../support/browser";
import { texts } from "../support/texts";

const { compass } = catalogEn;
const nurse = "/en/occupations/29-1141.00";

test("one's own interests lie over those of an occupation, for nobody else", async ({ page, request }) => {
  const shape = page.locator("polygon[data-own-shape]");
  const key = page.getByText(compass.ownKey);
  const column = page.getByRole("columnheader", { name: compass.you, exact: true });

  await page.goto(nurse);
  await expect(page.getByRole("link", { name: texts.en.layout.header.signIn }).first()).toBeVisible();
  await expect(key).toBeHidden();
  await expect(column).toBeHidden();

  await signIn(page, demo("STUDENT"));
  await page.goto(nurse);
  await expect(key).toBeVisible();
  await expect(column).toBeVisible();
  await expect(shape).toHaveAttribute("points", /^(\d+(\.\d+)?,\d+(\.\d+)? ?){6}$/);
  await expect(page.locator("[data-own-interest='0']")).toHaveText(/^\d+ of 40$/);

  const kept = await (await request.get(nurse)).text();
  expect(kept).toContain("data-own-shape");
  expect(kept).not.toMatch(/data-own-shape="[^"]*"[^>]*points/);
});

test.describe("with JavaScript switched off", () => {
  test.use({ javaScriptEnabled: false });
  test("the compass and its table are whole, and nothing waits to be filled in", async ({ page }) => {
    await page.goto(nurse);
    await expect(page.getByRole("img", { name: /Social 5\.6/ })).toBeVisible();
    await expect(page.getByRole("cell", { name: "5.6", exact: true })).toBeVisible();
    await expect(page.getByText(compass.ownKey)).toBeHidden();
  });
});
