import { demo, expect, signIn, signInByForm, test } from "../support/browser";
import { texts } from "../support/texts";

const { survey } = texts.en;

test("answers left in a browser are asked about at the next sign-in, and forgotten when they are not one's own", async ({
  page,
}) => {
  await page.goto("/en/survey/1");
  await page.getByRole("radio").nth(3).check({ force: true });
  await expect(page.getByRole("status").filter({ hasText: /^Saved \d/ })).toBeVisible();

  await signInByForm(page, demo("EDUCATOR"));
  await expect(page).toHaveURL(/\/survey\/yours\?next=/);
  await expect(page.getByText(/and gave 1 answer/)).toBeVisible();
  await page.getByRole("button", { name: survey.yours.no }).click();
  await expect(page).not.toHaveURL(/yours/);
  await page.goto("/en/survey");
  await expect(page.getByRole("button", { name: survey.start.begin })).toBeVisible();
});

test("someone who left nothing goes straight home", async ({ page }) => {
  await signInByForm(page, demo("COUNSELOR"));
  await expect(page).toHaveURL(/\/en\/day$/);
});

test("signing out ends the session for good and leaves no answers behind", async ({ page, context }) => {
  await signIn(page, demo("JOB_SEEKER"));
  await page.goto("/en/home");
  const cookies = await context.cookies();
  await page.getByRole("button", { name: texts.en.layout.header.signOut }).first().click();
  await expect(page).toHaveURL(/signed-out/);
  await context.addCookies(cookies);
  await page.goto("/en/home");
  await expect(page).toHaveURL(/\/en\/sign-in\?next=/);
});
