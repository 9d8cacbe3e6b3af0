// A counselor's morning: a roster comes in, slips go out, plans are decided by keys and together, a meeting, a report.
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "@playwright/test";
import day from "@/components/counseling/day-texts/en.json" with { type: "json" };
import reports from "@/components/counseling/report-texts/en.json" with { type: "json" };
import student from "@/components/counseling/student-texts/en.json" with { type: "json" };
import approval from "@/components/plans/approval-texts/en.json" with { type: "json" };
import review from "@/components/plans/review-texts/en.json" with { type: "json" };
import classes from "@/components/schools/class-texts/en.json" with { type: "json" };
import roster from "@/components/schools/roster-texts/en.json" with { type: "json" };
import { demo, expect, signIn, test } from "../support/browser";
import { isLong } from "../support/catalog-sample";
import { pattern } from "../support/texts";
import { sendPlans } from "../support/waiting-plans";
import { addStranger, owner } from "../support/world";

// The long run decides as many as a morning brings.
const [byKeys, together, returned] = isLong ? [12, 5, 1] : [3, 2, 1];
const numbers = Array.from({ length: byKeys + together + returned }, (_, n) => `77${String(n).padStart(3, "0")}`);
const nameOf = (number: string) => `Morgan ${number.slice(-2)} Whitfield`;
const countPages = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type ?\/Page\b/g)?.length ?? 0;

const list = [
  "Student number,Full name,Grade",
  ...numbers.map((number) => `${number},${nameOf(number)},10`),
  ",,10",
  "77900,Grace Whitfield,tenth and a half",
].join("\n");

const asSomeone = async (browser: Browser, who: { signIn: string; password: string }) => {
  const context = await browser.newContext({ locale: "en-US" });
  const page = await context.newPage();
  await signIn(page, who);
  return { context, page };
};

async function bringRoster(page: Page) {
  await page.goto("/en/admin/roster");
  await page.locator("input[type=file]").setInputFiles({
    name: "students.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(list),
  });
  await page.getByRole("button", { name: roster.bring.submit }).click();
  await page.waitForURL(/\/admin\/roster\/[0-9a-f-]{36}/);
  const sure = page.getByLabel(roster.run.sure);
  await expect(sure).toBeVisible({ timeout: 30_000 });
  for (const line of [numbers.length + 2, numbers.length + 3])
    await expect(page.getByRole("rowheader", { name: new RegExp(`students\\.csv.* ${line}\\b`) })).toBeVisible();
  await sure.check();
  await page.getByRole("button", { name: roster.run.apply }).click();
  await expect(page.getByText(roster.run.doneText)).toBeVisible({ timeout: 30_000 });
}

/** All of the demo school's students without a counselor of their own are the demo counselor's. */
async function shareOut() {
  const client = await owner();
  try {
    await client.query(
      `INSERT INTO "CaseloadRule" (id, "schoolId", "counselorId", position)
       SELECT $1, m."schoolId", m."personId", 900 FROM "Membership" m JOIN "Person" p ON p.id = m."personId"
       WHERE p."signInName" = $2 AND m.role = 'COUNSELOR'`,
      [randomUUID(), demo("COUNSELOR").signIn],
    );
  } finally {
    await client.end();
  }
}

test("roster in, slips out, plans by keys and together, a meeting, the report; a stranger sees none of it", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  await shareOut();
  const desk = await asSomeone(browser, demo("SCHOOL_ADMINISTRATOR"));
  await bringRoster(desk.page);
  await desk.context.close();

  await signIn(page, demo("COUNSELOR"));
  await page.goto("/en/caseload/slips?grade=10");
  await page.getByRole("button", { name: classes.slips.make, exact: true }).click();
  const slips = page.getByRole("list", { name: classes.slips.sheet }).getByRole("listitem");
  await expect.poll(() => slips.count()).toBeGreaterThanOrEqual(numbers.length);
  await expect(slips.filter({ hasText: nameOf(numbers[0]!) })).toHaveCount(1);

  const client = await owner();
  const ids = await sendPlans(client, numbers);
  // The tick also makes pages ready, which takes its time; it stops with the call.
  const headers = { "x-waymark-tick": process.env.WAYMARK_TICK_SECRET ?? "", origin: baseURL ?? "" };
  await page.request.post("/api/v1/tick", { headers, timeout: 5_000 }).catch(() => undefined);
  const judged = () =>
    client
      .query(`SELECT count(*)::int AS n FROM "Standing" WHERE "personId" = ANY ($1) AND clean`, [ids])
      .then(({ rows }) => rows[0].n);
  await expect.poll(judged, { timeout: 30_000 }).toBe(numbers.length);

  await test.step(`${byKeys} plans by keys alone`, async () => {
    await page.goto("/en/day");
    await page.getByRole("link", { name: pattern(day.actions.SUBMITTED, { name: nameOf(numbers[0]!) }) }).click();
    for (let n = 0; n < byKeys; n++) {
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${nameOf(numbers[n]!)}'s plan`);
      await expect(page.locator(".review-keys[data-heard]")).toBeVisible();
      await page.keyboard.press("a");
      await expect(page.locator("#review-approve")).toBeFocused();
      await page.keyboard.press("a");
      await expect(page.getByText(approval.review.approvedNow)).toBeVisible();
      await page.keyboard.press("n");
      await page.waitForURL((url) => !url.pathname.includes(ids[n]!));
    }
  });

  await test.step("one goes back with a reason", async () => {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${nameOf(numbers[byKeys]!)}'s plan`);
    await expect(page.locator(".review-keys[data-heard]")).toBeVisible();
    await page.keyboard.press("r");
    await page.keyboard.type("Please add a second year of Spanish.");
    const back = page.getByRole("button", { name: approval.review.return });
    for (let steps = 0; steps < 10; steps++) {
      if (await back.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await expect(page.getByText(approval.review.returnedNow)).toBeVisible();
  });

  await test.step(`${together} together`, async () => {
    await page.goto("/en/day/clean");
    for (const box of await page.getByRole("checkbox").all()) await box.uncheck();
    const some = numbers.slice(byKeys + returned);
    for (const number of some) await page.getByRole("checkbox", { name: nameOf(number) }).check();
    await page.getByRole("button", { name: review.clean.approve }).click();
    // Each keeps its document.
    const done = page.getByText(pattern(review.clean.doneTitle.other, { n: together }));
    await expect(done).toBeVisible({ timeout: 60_000 });
    const { rows } = await client.query<{ state: string; count: number }>(
      `SELECT state, count(*)::int AS count FROM "Plan" WHERE "personId" = ANY ($1) GROUP BY state ORDER BY state`,
      [ids],
    );
    expect(rows).toEqual([
      { state: "RETURNED", count: returned },
      { state: "APPROVED", count: byKeys + together },
    ]);
  });
  await client.end();

  await test.step("a meeting and its sheet", async () => {
    await page.goto(`/en/caseload/${ids[0]}`);
    await page.locator("summary", { hasText: student.meetings.plan }).click();
    await page.getByLabel(student.meetings.day).fill(new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
    await page.getByLabel(student.meetings.time).fill("09:30");
    await page.getByLabel(student.meetings.topic).fill("Grade 11 courses");
    await page.getByRole("button", { name: student.meetings.save }).click();
    await page.getByRole("link", { name: student.meetings.sheet }).first().click();
    await page.waitForURL(/\/meeting\//);
    expect(countPages(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  });

  await test.step("the state's report", async () => {
    await page.goto("/en/reports");
    await page.getByRole("link", { name: reports.download }).click();
    await page.getByLabel(reports.exports.password).fill(demo("COUNSELOR").password);
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: reports.exports.do }).click();
    const csv = await readFile(await (await coming).path(), "utf8");
    expect(csv).toContain(nameOf(numbers[0]!));
    expect(csv).not.toMatch(/(^|,)"?[=+@]/m);
  });

  await test.step("a colleague from another school sees none of it", async () => {
    const client = await owner();
    const other = await asSomeone(browser, await addStranger(client, "COUNSELOR"));
    await client.end();
    await other.page.goto("/en/day");
    await expect(other.page.getByText(day.empty.title)).toBeVisible();
    for (const at of [`/en/caseload/${ids[0]}`, `/en/caseload/${ids[0]}/plan`])
      expect((await other.page.request.get(at)).status()).toBe(404);
    await other.page.goto("/en/caseload?q=Whitfield");
    await expect(other.page.getByText("Whitfield")).toHaveCount(0);
    await other.context.close();
  });
});
