// No page that a student uses ships more than 150 KB of compressed JavaScript.
import http from "node:http";
import { demo, expect, signIn, test } from "../support/browser";
import { signInPlanned } from "../support/planned-student";

const limit = 150_000;

const compressedSize = (url: string) =>
  new Promise<number>((resolve, reject) => {
    http
      .get(url, { headers: { "accept-encoding": "gzip" } }, (response) => {
        let bytes = 0;
        response.on("data", (chunk: Buffer) => (bytes += chunk.length)).on("end", () => resolve(bytes));
      })
      .on("error", reject);
  });

const pages = [
  ...[
    "",
    "/clusters",
    "/clusters/national-16/health-science",
    "/clusters/national-16/health-science/therapeutic-services",
  ],
  ...["/programs", "/programs/51.3801", "/credentials"],
  ...["/occupations?only=growing", "/occupations/all", "/compare?o=29-1141.00&o=29-1171.00", "/open-data"],
  ...["/occupations/29-1141.00", "/search?q=nurse", "/about-the-data", "/survey", "/survey/1", "/survey/check"],
  ...["/survey/result", "/sign-up", "/home", "/plan", "/account"],
];

test("the JavaScript of every page a student uses stays under 150 KB", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, demo("STUDENT"));
  const sizes = new Map<string, number>();
  const weigh = async (path: string) => {
    const scripts = new Set<string>();
    const note = (request: { resourceType(): string; url(): string }) => {
      if (request.resourceType() === "script") scripts.add(request.url());
    };
    page.on("request", note);
    await page.goto(`/en${path}`, { waitUntil: "load" });
    page.off("request", note);
    let sum = 0;
    for (const url of scripts) {
      if (!sizes.has(url)) sizes.set(url, await compressedSize(url));
      sum += sizes.get(url)!;
    }
    expect(sum, `${path || "home"} loads scripts at all`).toBeGreaterThan(20_000);
    expect(sum, path || "home").toBeLessThan(limit);
  };
  for (const path of pages) await weigh(path);
  // The board, which asks for more than the first question of a plan.
  await page.context().clearCookies();
  await signInPlanned(page);
  await weigh("/plan");
  await expect(page.locator("[data-entry]").first()).toBeVisible();
});
