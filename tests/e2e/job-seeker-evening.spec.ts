// A job seeker's evening: an account, a résumé brought along, three jobs compared, one chosen, its way laid; an
// opportunity applied to; hours noted, verified by the supervisor's link and put on the résumé, which is printed.
import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import accounts from "@/components/accounts/texts/en.json" with { type: "json" };
import application from "@/components/opportunities/application-texts/en.json" with { type: "json" };
import apply from "@/components/opportunities/apply-texts/en.json" with { type: "json" };
import hours from "@/components/opportunities/hours-texts/en.json" with { type: "json" };
import opportunity from "@/components/opportunities/opportunity-texts/en.json" with { type: "json" };
import home from "@/components/profiles/home-texts/en.json" with { type: "json" };
import move from "@/components/profiles/move-texts/en.json" with { type: "json" };
import profile from "@/components/profiles/profile-texts/en.json" with { type: "json" };
import resume from "@/components/profiles/resume-texts/en.json" with { type: "json" };
import way from "@/components/profiles/way-texts/en.json" with { type: "json" };
import { demo, expect, expectAccessible, signIn, test } from "../support/browser";
import { pattern } from "../support/texts";
import { owner } from "../support/world";

const tag = Date.now().toString(36);
const posted = `Evening nurse aide ${tag}`;
const supervisor = "Pat Ozark";
const countPages = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type ?\/Page\b/g)?.length ?? 0;
const day = (before: number) => new Date(Date.now() - before * 86_400_000).toISOString().slice(0, 10);

const brought = {
  basics: { name: "June Evening", label: "Nursing assistant", phone: "417-555-0100" },
  work: [{ name: "Elm Street Care", position: "Nursing assistant", startDate: "2019-02", endDate: "2025-06" }],
  education: [{ institution: "Ozark High School", area: "General studies", studyType: "Diploma" }],
  skills: [{ name: "Calm with people in pain" }],
  certificates: [{ name: "CPR card", issuer: "Red Cross", date: "2025-01-15" }],
};

/** Open to grown-ups alone, so that it stands before no student of other tests; gone again afterwards. */
async function post() {
  const client = await owner();
  const [partner, id] = [randomUUID(), randomUUID()];
  await client.query(
    `INSERT INTO "Partner" (id, kind, name, offers, "pathwayIds") VALUES ($1, 'EMPLOYER', 'Mercy Hill Clinic', '{}', '{}')`,
    [partner],
  );
  await client.query(
    `INSERT INTO "Opportunity" (id, "partnerId", kind, title, organisation, state, "adultsOnly", "expiresAt", "occupationCodes",
       "pathwayIds", "elementIds")
     VALUES ($1, $2, 'JOB', $3, 'Mercy Hill Clinic', 'OPEN', true, now() + interval '20 days', '{31-1131.00}', '{}', '{}')`,
    [id, partner, posted],
  );
  return async () => {
    await client.query(`DELETE FROM "Opportunity" WHERE id = $1`, [id]);
    await client.query(`DELETE FROM "Partner" WHERE id = $1`, [partner]);
    await client.end();
  };
}

let takeDown = async () => {};
test.afterEach(() => takeDown());

async function signUp(page: Page) {
  await page.goto("/en/sign-up?who=work");
  await page.getByLabel(accounts.fields.whoWork).check();
  await page.locator("[name=name]").fill("June Evening");
  await page.locator("[name=login]").fill(`june.${tag}`);
  await page.locator("[type=password]").fill("lanterns on the long path");
  await page.locator("[name=age]").check();
  await page.getByRole("button", { name: accounts.signUp.submit }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-up"));
}

/** What the page of someone who looks for work asks, in its order, and what it says is next. */
async function expectNext(page: Page, sign: string) {
  await page.goto("/en/home");
  const asks = page.locator(".home-asks > li");
  await expect(asks.getByRole("heading", { level: 2 })).toHaveText([
    home.next.title,
    home.know.title,
    home.learn.title,
  ]);
  await expect(asks.first().getByRole("link", { name: sign, exact: true })).toBeVisible();
}

async function verifyBy(browser: Browser, link: string) {
  const context = await browser.newContext({ locale: "en-US" });
  const page = await context.newPage();
  await page.goto(new URL(link).pathname);
  await page.getByRole("button", { name: hours.verify.continue }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(pattern(hours.verify.who, { name: "June Evening" }));
  await expect(page.getByRole("checkbox")).toHaveCount(2);
  await page.getByRole("button", { name: hours.verify.yes }).click();
  await expect(page.getByText(hours.verify.doneTitle)).toBeVisible();
  await context.close();
}

test("account, résumé, three jobs, a way, an application, verified hours, a printed résumé; a stranger sees none of it", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  takeDown = await post();
  await signUp(page);
  await expectNext(page, home.next.profile.action);

  await test.step("a résumé comes along, and its job is named", async () => {
    await page.goto("/en/profile/import");
    const file = { name: "resume.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(brought)) };
    await page.locator("[name=file]").setInputFiles(file);
    await page.getByRole("button", { name: profile.import.try }).click();
    await page.getByRole("button", { name: profile.import.apply }).click();
    await expect(page.getByText(profile.done.imported)).toBeVisible();
    await page.locator("#work").getByRole("link", { name: "Nursing assistant", exact: true }).click();
    await page.waitForURL(/\/profile\/entries\//);
    await page.getByRole("button", { name: `${profile.occupation.take} Nursing Assistants`, exact: true }).click();
    await expect(page.getByText(profile.done.named)).toBeVisible();
    await page.goto("/en/profile/credential/new");
    const name = await page.locator("datalist option").first().getAttribute("value");
    await page.locator("[name=title]").fill(name!);
    await page.getByRole("button", { name: profile.form.add, exact: true }).click();
    await expect(page.getByText(profile.credential.known.split("{")[0]!)).toContainText(name!);
    await expectNext(page, home.next.destination.action);
  });

  await test.step("what carries over to three jobs; the third is the destination", async () => {
    await page.goto("/en/moves");
    const links = page.locator("main table a[href^='/en/moves/']");
    const three = [...new Set(await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? "")))];
    expect(three.length).toBeGreaterThanOrEqual(3);
    for (const href of three.slice(0, 3)) {
      await page.goto(href);
      await expect(page.locator(".move-sum")).toContainText(/\d+%/);
      await expect(page.getByRole("heading", { name: move.one.states.carries.title })).toBeVisible();
    }
    await page.goto("/en/moves/29-1141.00");
    await page.getByRole("link", { name: move.one.aim }).click();
    await page.getByRole("button", { name: way.choose.button }).click();
    await expect(page.getByText(way.done.chosen)).toBeVisible();
  });

  await test.step("the way on a phone and on paper", async () => {
    const steps = page.locator(".way-steps tbody tr");
    expect(await steps.count()).toBeGreaterThan(4);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(countPages(await page.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(2);
    await expectNext(page, home.next.milestone);
    await expect(page.locator(".home-asks > li").last().getByRole("row")).toHaveCount(6);
    await expectAccessible(page);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step("an application", async () => {
    await page.goto("/en/opportunities");
    await page.getByRole("link", { name: posted }).first().click();
    await page.getByRole("link", { name: opportunity.apply, exact: true }).click();
    await page.getByRole("radio", { name: apply.noLetter }).check();
    await page.getByRole("button", { name: apply.preview }).click();
    // Nothing is sent without the word that one is grown up.
    await expect(page.getByText(apply.problems.ADULT_MISSING).first()).toBeVisible();
    await page.getByRole("checkbox", { name: apply.adult }).check();
    await page.getByRole("button", { name: apply.preview }).click();
    await page.getByRole("button", { name: apply.seen.send }).click();
    await expect(page.getByText(application.done.sent)).toBeVisible();
  });
  const applied = new URL(page.url()).pathname;

  await test.step("hours, verified by the one who looked on", async () => {
    await page.goto("/en/hours/new");
    await page.locator("[name=title]").fill("Night helper");
    await page.locator("[name=organisation]").fill("Mercy Hill Clinic");
    await page.locator("[name=supervisorName]").fill(supervisor);
    await page.getByRole("button", { name: hours.place.add }).click();
    await expect(page.getByText(hours.done.placed)).toBeVisible();
    for (const [i, time] of ["3:30", "4"].entries()) {
      await page.locator(`[name=heldOn-${i}]`).fill(day(i + 1));
      await page.locator(`[name=time-${i}]`).fill(time);
    }
    await page.getByRole("button", { name: hours.note.save }).click();
    await expect(page.getByText(hours.done.noted)).toBeVisible();
    await page.getByRole("button", { name: pattern(hours.send.supervisor, { name: supervisor }) }).click();
    const link = await page.locator(".hours-link").innerText();
    await verifyBy(browser, link);
    await page.goto("/en/hours");
    await page.getByRole("button", { name: hours.take.action }).click();
    await expect(page.getByText(hours.done.profile).first()).toBeVisible();
  });

  await test.step("the résumé tells of it, on one page", async () => {
    await page.goto("/en/profile/resumes");
    await page.locator("[name=title]").fill("Clinics");
    await page.getByRole("button", { name: resume.start.action }).click();
    await page.waitForURL(/\/profile\/resumes\/[0-9a-f-]{36}/);
    const paper = page.getByRole("article", { name: "June Evening" });
    for (const words of ["Elm Street Care", "Ozark High School", "CPR card", "Calm with people in pain"])
      await expect(paper).toContainText(words);
    await expect(paper.getByRole("listitem").filter({ hasText: "Night helper" })).toContainText("7.5 hours");
    expect(countPages(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
    await page.goto("/en/home");
    await expect(page.getByRole("link", { name: posted })).toBeVisible();
    await expect(page.locator(".facts")).toContainText("7.5");
  });

  await test.step("another job seeker sees none of it", async () => {
    const context = await browser.newContext({ locale: "en-US" });
    const other = await context.newPage();
    await signIn(other, demo("JOB_SEEKER"));
    for (const at of [applied, "/en/verify"]) {
      const answer = await other.request.get(at);
      expect(await answer.text()).not.toContain("June");
    }
    expect((await other.request.get(applied)).status()).toBe(404);
    await context.close();
  });
});
