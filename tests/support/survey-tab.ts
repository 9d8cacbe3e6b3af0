// One tab of a walker in the survey, which notes every choice itself at the moment when it is made.
import type { BrowserContext, Page } from "@playwright/test";

export type Choice = { item: string; value: number; at: number };
export type TabState = {
  /** Every choice of this page, in order. */
  chosen: Choice[];
  /** The page says that everything is stored. */
  saysSaved: boolean;
  item: string | null;
  address: string;
};

declare global {
  interface Window {
    choices: Choice[];
  }
}

/** Notes what a key or a tap answers, before the page itself hears of it. */
function noteChoices() {
  window.choices = [];
  const isReady = (form: Element) => Object.keys(form).some((name) => name.startsWith("__reactProps"));
  const note = (value: number) => {
    const form = document.querySelector("form.question");
    const item = form?.querySelector<HTMLInputElement>("input[name=item]")?.value;
    if (form && item && isReady(form)) window.choices.push({ item, value, at: Date.now() });
  };
  window.addEventListener("keydown", ({ key }) => /^[1-5]$/.test(key) && note(Number(key)), true);
  window.addEventListener(
    "click",
    ({ target, detail }) => {
      const isRadio = target instanceof HTMLInputElement && target.name === "value";
      if (isRadio && detail > 0) note(Number(target.value));
    },
    true,
  );
}

export type Tab = {
  page: Page;
  /** Null while the page is gone: an error page of the browser, or a crash. */
  look: () => Promise<TabState | null>;
};

export async function openTab(context: BrowserContext, address: string): Promise<Tab> {
  const page = await context.newPage();
  await page.addInitScript(noteChoices);
  await page.goto(address);
  const look = () =>
    page
      .evaluate(() => ({
        chosen: window.choices,
        saysSaved: document.querySelector("p.status")?.classList.contains("saved") === true,
        item: document.querySelector<HTMLInputElement>("form.question input[name=item]")?.value ?? null,
        address: window.location.href,
      }))
      .catch(() => null);
  return { page, look };
}

/** Waits until the page's script has taken the question over. */
export const whenTaken = (page: Page) =>
  page.waitForFunction(() => {
    const form = document.querySelector("form.question, .open-questions, .goon");
    return form !== null && Object.keys(form).some((name) => name.startsWith("__reactProps"));
  });

/** The tab dies without a chance to say goodbye. */
export async function crash(page: Page) {
  const session = await page.context().newCDPSession(page);
  await Promise.race([
    session.send("Page.crash").catch(() => null),
    new Promise((resolve) => page.once("crash", resolve)),
  ]);
  await page.close().catch(() => null);
}
