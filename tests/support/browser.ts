// What every browser test starts from: an unexpected error in the page fails the test.
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import demoPeople from "@/lib/accounts/demo-people.json" with { type: "json" };
import { enter } from "./sessions";

type Fixtures = {
  /** Messages that this test provokes on purpose. */
  expectedErrors: RegExp[];
  watch: void;
};

export const test = base.extend<Fixtures>({
  expectedErrors: async ({}, use) => use([]),
  watch: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = [];
      context.on("console", (message) => {
        if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) => errors.push(error.error().message));
      await use();
      expect(errors.filter((text) => !expectedErrors.some((expected) => expected.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export const demo = (role: string) => {
  const person = demoPeople.find((each) => each.role === role);
  if (!person) throw new Error(`No demo person is a ${role}`);
  return person;
};

/** Signed in from here on; no page is open yet. */
export const signIn = (page: Page, person: { signIn: string }) => enter(page.context(), person);

/** As people do it, to the page where they begin: it costs a password and two pages. */
export async function signInByForm(
  page: Page,
  { signIn: name, password }: { signIn: string; password: string },
  locale = "en",
) {
  await page.goto(`/${locale}/sign-in`);
  const form = page.getByRole("main");
  await form.locator("[name=signIn], [name=login], [name=name]").first().fill(name);
  await form.locator("[type=password]").first().fill(password);
  await form.locator("[type=password]").first().press("Enter");
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}

/** axe finds nothing on the page as it stands. */
export async function expectAccessible(page: Page) {
  // Every rule, but only what it finds is written down: what passes takes five times as long to hand over. Legacy mode
  // leaves frames out, and no page has one.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`),
    page.url(),
  ).toEqual([]);
}
