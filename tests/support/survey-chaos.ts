// A walker whose line, tabs and server fail at random moments, and what the server must know in the end.
import { createHash } from "node:crypto";
import type { Browser, BrowserContext } from "@playwright/test";
import { Client } from "pg";
import { unpackAnswers } from "@/lib/survey/rules/pack-answers";
import { type Random, pick, weighted } from "./seeded";
import { type Choice, crash, openTab, type Tab, whenTaken } from "./survey-tab";

export type Server = {
  address: string;
  ownerUrl: () => string;
  /** Kills everything at once; `ready` resolves when it answers again. */
  restart: () => Promise<{ ready: Promise<void> }>;
};

type Step = "answer" | "back" | "offline" | "online" | "reload" | "close" | "crash" | "open" | "kill";

export class Walker {
  #random: Random;
  #server: Server;
  #context: BrowserContext;
  #tabs: Tab[] = [];
  #made: Choice[] = [];
  /** Choices that a page called saved while the server could not be asked. */
  #promised: Choice[] = [];
  #online = true;
  #restart: Promise<void> | null = null;
  readonly log: string[] = [];

  private constructor(random: Random, server: Server, context: BrowserContext) {
    this.#random = random;
    this.#server = server;
    this.#context = context;
  }

  static async begin(browser: Browser, random: Random, server: Server): Promise<Walker> {
    const context = await browser.newContext({ baseURL: server.address, reducedMotion: "reduce" });
    const walker = new Walker(random, server, context);
    await walker.#open();
    return walker;
  }

  get #mayLoad() {
    return this.#online && this.#restart === null;
  }

  async step(mayKill: boolean) {
    const can: Partial<Record<Step, number>> = { answer: 16, back: 2 };
    if (this.#online) can.offline = 1.5;
    else can.online = 3;
    if (this.#mayLoad) Object.assign(can, { reload: 1, open: this.#tabs.length < 3 ? 1 : 0 });
    if (this.#mayLoad && this.#tabs.length > 0) Object.assign(can, { close: 0.7, crash: 0.7 });
    if (mayKill && this.#restart === null) can.kill = 2;
    const step = this.#tabs.length === 0 ? (this.#mayLoad ? "open" : "online") : weighted(this.#random, can);
    this.log.push(step);
    await this.#do(step);
    await this.#hearClaims();
    return step;
  }

  async #do(step: Step) {
    const tab = this.#tabs.length > 0 ? pick(this.#random, this.#tabs) : null;
    if (step === "open") await this.#open();
    else if (step === "offline" || step === "online") {
      this.#online = step === "online";
      await this.#context.setOffline(!this.#online);
      if (this.#online && this.#restart) await this.#settleRestart();
    } else if (step === "kill") {
      this.#restart = (await this.#server.restart()).ready;
      this.#restart.catch(() => null);
    } else if (!tab) return;
    else if (step === "answer") await this.#answer(tab);
    else if (step === "back") {
      await tab.page.keyboard.press("Escape");
      await tab.page.locator(".goon a.plain").first().click();
      if (new URL(tab.page.url()).pathname.endsWith("/survey")) await this.#load(tab);
    } else if (step === "reload") {
      await this.#note(tab);
      await tab.page.reload();
      await whenTaken(tab.page);
    } else {
      await this.#note(tab);
      this.#tabs = this.#tabs.filter((other) => other !== tab);
      if (step === "crash") await crash(tab.page);
      else await tab.page.close();
    }
  }

  async #open() {
    this.#tabs.push(await openTab(this.#context, `/en/survey/${1 + Math.floor(this.#random() * 40)}`));
    await whenTaken(this.#tabs.at(-1)!.page);
  }

  /** The start page has no question: back into the walk, where the line allows it. */
  async #load({ page }: Tab) {
    if (!this.#mayLoad) return void (await page.goBack().catch(() => null));
    await page.goto("/en/survey/1");
    await whenTaken(page);
  }

  async #answer(tab: Tab) {
    const before = await tab.look();
    if (!before?.item) return this.#openLater(tab);
    const value = 1 + Math.floor(this.#random() * 5);
    if (this.#random() < 0.6) await tab.page.keyboard.press(String(value));
    else
      await tab.page
        .getByRole("radio")
        .nth(value - 1)
        .click({ force: true, timeout: 5000 });
    if (this.#random() < 0.7)
      await tab.page
        .waitForFunction(
          (item) => document.querySelector<HTMLInputElement>("form.question input[name=item]")?.value !== item,
          before.item,
          { timeout: 5000 },
        )
        .catch(() => null);
  }

  /** From the last look back to the last question. */
  async #openLater(tab: Tab) {
    await tab.page
      .locator(".goon a.plain")
      .first()
      .click({ timeout: 5000 })
      .catch(() => null);
  }

  async #note(tab: Tab) {
    const state = await tab.look();
    for (const choice of state?.chosen ?? [])
      if (!this.#made.some(({ item, at }) => item === choice.item && at === choice.at)) this.#made.push(choice);
    return state;
  }

  /** Whatever a page calls saved the server must have, or a later choice instead. */
  async #hearClaims() {
    for (const tab of this.#tabs) {
      const state = await this.#note(tab);
      if (state?.saysSaved) this.#promised.push(...state.chosen);
    }
    if (this.#restart === null) await this.#checkPromises();
  }

  async #checkPromises() {
    const promised = this.#promised.splice(0);
    if (promised.length === 0) return;
    const stored = await this.stored();
    for (const tab of this.#tabs) await this.#note(tab);
    for (const { item, at } of promised) {
      const fine = this.#made.filter((choice) => choice.item === item && choice.at >= at).map(({ value }) => value);
      if (!fine.includes(stored[item]!))
        throw new Error(`A page said saved, and ${item} is ${stored[item]} instead of ${fine} (${this.log.join(" ")})`);
    }
  }

  async #settleRestart() {
    await this.#restart;
    this.#restart = null;
    await this.#checkPromises();
  }

  /** What the server has by now under the key of this browser. */
  async stored(): Promise<Record<string, number>> {
    const key = (await this.#context.cookies()).find(({ name }) => name === "waymark-attempt")?.value;
    const client = new Client({ connectionString: this.#server.ownerUrl() });
    await client.connect();
    const { rows } = await client.query<{ answers: string }>(
      'SELECT answers FROM "SurveyAttempt" WHERE "keyHash" = $1',
      [
        createHash("sha256")
          .update(key ?? "")
          .digest("hex"),
      ],
    );
    await client.end();
    const answers = unpackAnswers(rows[0]?.answers ?? "") ?? {};
    return Object.fromEntries(Object.entries(answers).map(([item, { value }]) => [item, value]));
  }

  /** The line is back, the server too, and the survey is open in some tab: what the walker chose last of everything. */
  async comeToRest(): Promise<Record<string, number>> {
    await this.#context.setOffline(false);
    this.#online = true;
    if (this.#restart) await this.#settleRestart();
    await this.#open();
    for (const { page } of this.#tabs) await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await this.#hearClaims();
    const last = [...this.#made].sort((a, b) => a.at - b.at);
    return Object.fromEntries(last.map(({ item, value }) => [item, value]));
  }

  async say(): Promise<boolean[]> {
    return Promise.all(this.#tabs.map(async (tab) => (await tab.look())?.saysSaved === true));
  }

  end = () => this.#context.close();
}
