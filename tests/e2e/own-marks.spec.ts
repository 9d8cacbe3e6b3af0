import { demo, expect, signIn, test } from "../support/browser";
import { texts } from "../support/texts";

// The page is the same prerendered one for everybody; the script fills in what is one's own.
test("a public page shows whose it is, what is saved and what fits, and nothing of it to a visitor", async ({
  page,
}) => {
  const cluster = "/en/clusters/national-16/health-science";
  const mark = page.locator("p[data-best-id$='/therapeutic-services']");
  await page.goto(cluster);
  await expect(page.getByRole("link", { name: texts.en.layout.header.signIn }).first()).toBeVisible();
  await expect(mark).toBeHidden();

  await signIn(page, demo("STUDENT"));
  await page.goto(cluster);
  await expect(page.getByRole("link", { name: demo("STUDENT").name }).first()).toBeVisible();
  await expect(mark).toBeVisible();
  await page.goto(`${cluster}/therapeutic-services`);
  await expect(page.locator("button[data-save-kind=pathway]").first()).toHaveAttribute("aria-pressed", "true");
});
