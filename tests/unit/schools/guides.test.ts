import { expect, test } from "vitest";
import { guideRoles, guideTexts } from "@/components/schools/guide-texts";
import { pagesThere } from "../../support/endpoints";

/** The address of a page without language and groups: "/plan/review", "/classes/[id]". */
const addresses = new Set(pagesThere.map((page) => page.replace("[locale]", "").replace(/\/\([^)]*\)/g, "") || "/"));
const patterns = [...addresses].map((address) => new RegExp(`^${address.replace(/\[[^\]]+\]/g, "[^/]+")}$`));

const cases = guideRoles.flatMap((role) => (["en", "es"] as const).map((locale) => [role, locale] as const));

test.each(cases)("the guide for %s in %s names pages that exist, and fits on one printed page", (role, locale) => {
  const { steps, stuck, lede } = guideTexts(locale).roles[role];
  const named = [...steps.map(({ at }) => at), ...stuck.flatMap((line) => line.match(/\/[a-z][a-z/-]*/g) ?? [])];
  for (const at of named)
    expect(
      patterns.some((pattern) => pattern.test(at)),
      at,
    ).toBe(true);
  // Two columns of four steps, three lines each, and three lines below: measured on A4 and on Letter.
  expect(steps.length).toBeLessThanOrEqual(8);
  for (const { text } of steps) expect(text.length, text).toBeLessThanOrEqual(160);
  expect(stuck).toHaveLength(3);
  expect(lede.length).toBeLessThanOrEqual(160);
});
