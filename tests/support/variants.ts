// In which language, light and width a page is looked at. Every run takes each page in one of the eight, another one
// with another seed; `npm run test:long` takes each in all of them.
import { createHash } from "node:crypto";
import { expect, expectAccessible } from "./browser";
import { isLong, turn } from "./catalog-sample";
import type { Language } from "./texts";
import type { Page } from "@playwright/test";

export type Variant = {
  locale: Language;
  colorScheme: "light" | "dark";
  viewport: { width: number; height: number };
};

const viewports = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
];

const all: Variant[] = (["en", "es"] as const).flatMap((locale) =>
  (["light", "dark"] as const).flatMap((colorScheme) =>
    viewports.map((viewport) => ({ locale, colorScheme, viewport })),
  ),
);

const numberOf = (name: string) => createHash("sha256").update(name).digest().readUInt32BE();

/** The variants of this run for what `name` names. */
export const variantsOf = (name: string): Variant[] =>
  isLong ? all : [all[numberOf(`${turn} ${name}`) % all.length]!];

export const named = ({ locale, colorScheme, viewport }: Variant) => `${locale}, ${colorScheme}, ${viewport.width} px`;

/** Dresses an open page; language is a matter of its address. */
export async function dress(page: Page, { colorScheme, viewport }: Variant) {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(viewport);
}

/** axe finds nothing on the page as it stands, and it does not scroll sideways. */
export async function expectFine(page: Page) {
  await expectAccessible(page);
  const fits = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  expect(fits, `${page.url()} fits its window`).toBe(true);
}
