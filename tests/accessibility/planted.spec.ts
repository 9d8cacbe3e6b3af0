// The accessibility tests can fail.
import { expect, expectAccessible, test } from "../support/browser";

test("axe finds what is planted, also on a page that comes after another", async ({ page }) => {
  await page.goto("/en/sign-in");
  await expectAccessible(page);
  await page.getByRole("main").evaluate((main) => {
    main.append(new Image(9, 9), Object.assign(document.createElement("p"), { textContent: "Pale" }));
    main.lastElementChild!.setAttribute("style", "color: #777; background: #888");
  });
  await expect(expectAccessible(page)).rejects.toThrow(/color-contrast[^]*image-alt/);
});
