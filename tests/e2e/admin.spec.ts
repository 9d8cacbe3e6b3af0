// A site administrator at work: a release tried, applied and brought back, home states and badges, a local framework.
import type { Page } from "@playwright/test";
import adminEn from "@/components/admin/texts/en.json" with { type: "json" };
import adminEs from "@/components/admin/texts/es.json" with { type: "json" };
import importEn from "@/components/admin/import-texts/en.json" with { type: "json" };
import { demo, expect, expectAccessible, signIn, signInByForm, test } from "../support/browser";
import { isLong } from "../support/catalog-sample";

// What one of them changes for the whole site another would see.
test.describe.configure({ mode: "serial" });

const columns =
  "AREA,AREA_TITLE,AREA_TYPE,PRIM_STATE,NAICS,NAICS_TITLE,I_GROUP,OWN_CODE,OCC_CODE,OCC_TITLE,O_GROUP,TOT_EMP,EMP_PRSE," +
  "JOBS_1000,LOC_QUOTIENT,PCT_TOTAL,PCT_RPT,H_MEAN,A_MEAN,MEAN_PRSE,H_PCT10,H_PCT25,H_MEDIAN,H_PCT75,H_PCT90,A_PCT10," +
  "A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,ANNUAL,HOURLY";
const place = "29,Missouri,2,MO,000000,Cross-industry,cross-industry,1235";
const pay = "37.00,76960,1.0,29.00,32.00,36.00,42.00,48.00,60320,66560,74880,87360,99840,,";
const missouri = [
  columns,
  `${place},00-0000,All Occupations,total,"2,900,000",0.2,1000.0,1.00,,,${pay}`,
  `${place},29-1141,Registered Nurses,detailed,"72,000",1.1,24.800,1.21,,,${pay}`,
].join("\n");

const file = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

async function bring(page: Page, upload: ReturnType<typeof file>, release = "") {
  await page.goto("/en/admin/catalog");
  await page.getByLabel(importEn.kinds.WAGES).check({ force: true });
  await page.locator("[name=files]").setInputFiles(upload);
  await page.locator("[name=release]").fill(release);
  await page.getByRole("button", { name: importEn.try }).click();
  await page.waitForURL(/\/admin\/catalog\/imports\//);
}

async function confirm(page: Page, name: string) {
  await page.locator("#sure").check({ force: true });
  await page.getByRole("button", { name, exact: true }).click();
}

const tickSecret = process.env.WAYMARK_TICK_SECRET;

/** Kept pages are made anew within half a minute; where the tests keep the secret of the tick, as soon as they say so. */
async function eventually(page: Page, address: string, check: () => Promise<void>) {
  if (tickSecret) {
    const answer = await page.request.post("/api/v1/tick", { headers: { "x-waymark-tick": tickSecret } });
    expect(await answer.json()).toMatchObject({ revalidated: true });
  }
  await expect(async () => {
    await page.goto(address);
    await check();
  }).toPass({ timeout: 90_000, intervals: [1_000, 3_000] });
}

test.beforeEach(async ({ page }) => signIn(page, demo("SITE_ADMINISTRATOR")));

test("signs in to the overview, and finds every part from there", async ({ page, context }) => {
  await context.clearCookies();
  await signInByForm(page, demo("SITE_ADMINISTRATOR"));
  await expect(page).toHaveURL(/\/en\/admin$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(adminEn.overview.title);
  for (const [name, title] of [
    [adminEn.frame.catalog, importEn.title],
    [adminEn.frame.settings, adminEn.settings.title],
    [adminEn.frame.frameworks, adminEn.frameworks.title],
  ] as const) {
    await page.getByRole("navigation", { name: adminEn.frame.area }).getByRole("link", { name }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  }
});

test(`a wrong file is told line by line, the right one is applied, seen${isLong ? ", taken out and brought back" : " and taken out"}`, async ({
  page,
}) => {
  test.setTimeout(400_000);
  await bring(page, file("wages.csv", "Code,Pay\n29-1141,74880\n"), "May 2025");
  await expect(page.getByText(importEn.wrongText)).toBeVisible();
  await expect(page.getByRole("cell", { name: "wages.csv" }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: importEn.apply, exact: true })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("button", { name: importEn.discard }).click();
  await expect(page.getByText(importEn.done.discarded)).toBeVisible();

  if (isLong) {
    await bring(page, file("state_M2025_dl.csv", missouri.replace("74880,87360", "74880,abc")), "May 2025");
    await expect(page.getByText(/abc/)).toBeVisible();
    await page.getByRole("button", { name: importEn.discard }).click();
    await page.waitForURL(/done=discarded/);
  }

  await bring(page, file("state_M2025_dl.csv", missouri), "May 2025");
  await expect(page.getByRole("heading", { name: importEn.changesTitle })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: importEn.tables.AreaWage })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: importEn.apply, exact: true }).click();
  await expect(page.getByRole("link", { name: importEn.problems["confirm-missing"] })).toBeVisible();
  await confirm(page, importEn.apply);
  await expect(page.getByText(importEn.done.applied)).toBeVisible({ timeout: 60_000 });
  const address = new URL(page.url()).pathname;

  await page.goto("/en/admin/settings");
  await page.locator("[name=state1]").selectOption("MO");
  await page.locator("[name=state2]").selectOption("MO");
  await page.getByRole("button", { name: adminEn.settings.saveStates }).click();
  await expect(page.getByRole("link", { name: new RegExp(adminEn.settings.problems["state-twice"]) })).toBeVisible();
  await expect(page.locator("[name=state1]")).toHaveValue("MO");
  await page.locator("[name=state2]").selectOption("");
  await page.getByRole("button", { name: adminEn.settings.saveStates }).click();
  await expect(page.getByText(adminEn.form.saved)).toBeVisible();
  const nurses = "/en/occupations/29-1141.00";
  await eventually(page, nurses, () => expect(page.getByText("Missouri").first()).toBeVisible({ timeout: 2_000 }));

  await page.goto(address);
  await confirm(page, importEn.builtInDo);
  await expect(page.getByText(importEn.done.builtIn)).toBeVisible({ timeout: 60_000 });
  if (isLong) {
    await eventually(page, nurses, () => expect(page.getByText("Missouri")).toHaveCount(0, { timeout: 2_000 }));
    await page.goto(address);
    await confirm(page, importEn.back);
    await expect(page.getByText(importEn.done.back)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(importEn.states.ACTIVE, { exact: true })).toBeVisible();
    await confirm(page, importEn.builtInDo);
    await expect(page.getByText(importEn.done.builtIn)).toBeVisible({ timeout: 60_000 });
  }

  await page.goto("/en/admin/settings");
  await page.locator("[name=state1]").selectOption("");
  await page.getByRole("button", { name: adminEn.settings.saveStates }).click();
  await expect(page.getByText(adminEn.form.saved)).toBeVisible();
});

test("figures are tried before they are saved, seen by everybody, and put back", async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto("/en/admin/settings");
  await page.locator("[name=highWagePercent]").fill("lots");
  await page.getByRole("button", { name: adminEn.settings.try }).click();
  await expect(page.getByRole("link", { name: adminEn.settings.problems["wage-range"] })).toBeVisible();
  await expect(page.locator("[name=highWagePercent]")).toHaveValue("lots");
  await page.locator("[name=highWagePercent]").fill("102");
  await page.getByRole("button", { name: adminEn.settings.try }).click();
  await expect(page.getByText(/\$50,490/)).toBeVisible();
  await page.getByRole("button", { name: adminEn.settings.save }).click();
  await expect(page.getByText(adminEn.form.saved)).toBeVisible();
  await eventually(page, "/en/clusters/national-16", () =>
    expect(page.getByText(/\$50,490/).first()).toBeVisible({ timeout: 2_000 }),
  );
  await page.goto("/en/admin/settings");
  await page.getByRole("button", { name: adminEn.settings.defaults }).click();
  await expect(page.getByText(adminEn.settings.same)).toBeVisible();
  await expect(page.locator("[name=highWagePercent]")).toHaveValue("100");
});

test.describe("without JavaScript", () => {
  // Before it is published and after it is deleted the way to sort is not found.
  test.use({ javaScriptEnabled: false, locale: "es-MX", expectedErrors: [/404 \(Not Found\)/] });

  test("a local framework is made, published, seen by everybody and deleted", async ({ page }) => {
    test.setTimeout(300_000);
    const texts = adminEs.frameworks;
    await page.goto("/es/admin/frameworks");
    await page.locator("[name=titleEs]").fill("Academias de prueba");
    await page.locator("[name=source]").fill("Distrito de prueba, 2026");
    await page.getByRole("button", { name: texts.start }).click();
    await expect(page.getByRole("link", { name: new RegExp(texts.problems["title-missing"]) })).toBeVisible();
    await expect(page.locator("[name=titleEs]")).toHaveValue("Academias de prueba");
    await page.locator("[name=titleEn]").fill("Test academies");
    await page.getByRole("button", { name: texts.start }).click();
    await expect(page.getByText(texts.done.started)).toBeVisible();
    const code = new URL(page.url()).pathname.split("/").at(-1)!;
    expect(code).toMatch(/^local-test-academies/);

    await page.getByRole("button", { name: texts.publish }).click();
    await expect(page.getByText(texts.problems["no-groups"])).toBeVisible();

    await page.locator("#group-titleEn").fill("Care Academy");
    await page.locator("#group-titleEs").fill("Academia del cuidado");
    await page.getByRole("button", { name: texts.add }).click();
    await page.locator("input[value='national-16/health-science']").check({ force: true });
    const pathway = page.locator("input[value='national-16/human-services/counseling-mental-health-services']");
    await page.locator("details").filter({ has: pathway }).last().locator("summary").click();
    await pathway.check({ force: true });
    await page.getByRole("button", { name: texts.saveParts }).click();
    await expect(page.getByText(texts.done.saved)).toBeVisible();
    await expect(page.locator("#group-care-academy li")).toHaveCount(2);
    expect((await page.request.get(`/es/clusters/${code}`)).status()).toBe(404);

    await page.getByRole("button", { name: texts.publish }).click();
    await expect(page.getByText(texts.done.published)).toBeVisible();
    await eventually(page, `/es/clusters/${code}`, () =>
      expect(page.getByRole("heading", { name: "Academia del cuidado" })).toBeVisible({ timeout: 2_000 }),
    );

    await page.goto(`/es/admin/frameworks/${code}`);
    await page.locator("summary").filter({ hasText: texts.deleteTitle }).click();
    await page.locator("#delete").check({ force: true });
    await page.getByRole("button", { name: texts.delete, exact: true }).click();
    await expect(page.getByText(texts.done.deleted)).toBeVisible();
  });

  test("files that are not there, too, are told", async ({ page }) => {
    await page.goto("/en/admin/catalog");
    await page.getByLabel(importEn.kinds.WAGES).check({ force: true });
    await page.getByRole("button", { name: importEn.try }).click();
    await expect(page.getByRole("link", { name: importEn.problems["no-files"] })).toBeVisible();
    await expect(page.getByLabel(importEn.kinds.WAGES)).toBeChecked();
    await page.locator("[name=files]").setInputFiles(file("wages.csv", "Code,Pay\n29-1141,74880\n"));
    await page.getByRole("button", { name: importEn.try }).click();
    await expect(page.getByText(importEn.wrongText)).toBeVisible();
    await page.getByRole("button", { name: importEn.discard }).click();
    await expect(page.getByText(importEn.done.discarded)).toBeVisible();
  });
});
