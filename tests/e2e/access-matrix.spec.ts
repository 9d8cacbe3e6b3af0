import { readFileSync } from "node:fs";
import path from "node:path";
// No page is opened here, so no test pays for a browser of its own.
import { expect, test } from "@playwright/test";
import { actionRows } from "../support/access-actions";
import type { PageRow } from "../support/access-page-row";
import { pageRows } from "../support/access-pages";
import { routeRows } from "../support/access-routes";
import { isLong, turn } from "../support/catalog-sample";
import { actionsThere, pagesThere, routesThere } from "../support/endpoints";
import { openWorld, type Role, roles, type World } from "../support/world";

test.describe.configure({ mode: "default" });

let world: World;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  world = await openWorld(browser);
});
test.afterAll(() => world?.close());

const everyRole = (ask: (role: Role) => Promise<void>, some: readonly Role[] = roles) => Promise.all(some.map(ask));

const signedIn = roles.filter((role) => role !== "visitor");

/** Where all are treated alike, every run asks as a visitor and as one who is signed in, by turns. */
const askersOf = ({ opens, hidden }: PageRow, place: number): readonly Role[] => {
  const alike = opens.length === roles.length || (opens.length === 0 && hidden);
  return isLong || !alike ? roles : ["visitor", signedIn[(turn + place) % signedIn.length]!];
};

const resolve = (at: string | ((world: World) => string)) => (typeof at === "string" ? at : at(world));

test("every page, route and action that exists has its row, and no row is left of one that went", () => {
  expect(Object.keys(pageRows).sort()).toEqual([...pagesThere].sort());
  expect(Object.keys(routeRows).sort()).toEqual([...routesThere].sort());
  expect(Object.keys(actionRows).sort()).toEqual([...actionsThere].sort());
});

for (const [place, [page, rows]] of Object.entries(pageRows).entries())
  test(`page ${page}`, async () => {
    for (const row of rows) {
      const { at, opens, hidden } = row;
      const askers = askersOf(row, place);
      await everyRole(async (role) => {
        const response = await world.contexts[role].request.get(resolve(at), { maxRedirects: 0 });
        const where = response.headers().location ?? "";
        const got = `${role} at ${resolve(at)}: ${response.status()} ${where}`;
        // Someone signed in has no business at the sign-in page, and no page asks them to sign in again.
        if (opens.includes(role)) expect(response.status() < 400 && !where.includes("/sign-in?"), got).toBe(true);
        else if (role === "visitor" && !hidden) {
          expect(response.status(), got).toBe(307);
          expect(where, got).toContain(`${resolve(at).slice(0, 3)}/sign-in?next=`);
        } else expect(response.status(), got).toBe(404);
      }, askers);
    }
  });

async function post(role: (typeof roles)[number], at: string, form: Record<string, string>, headers = {}) {
  return world.contexts[role].request.post(at, { form, headers, maxRedirects: 0 });
}

const signsOut = /sign-?out/i;
const [harmlessRoutes, endingRoutes] = [false, true].map((ends) =>
  Object.entries(routeRows).filter(([name]) => signsOut.test(name) === ends),
);

function routeTest([name, { at, form, headers, status, sameOrigin }]: [string, (typeof routeRows)[string]]) {
  test(`route ${name}`, async ({ baseURL }) => {
    await everyRole(async (role) => {
      const own = { origin: baseURL ?? "", ...headers };
      if (sameOrigin) {
        const foreign = await post(role, at, form ?? {}, { ...own, origin: "https://elsewhere.example" });
        expect(foreign.status(), `${role} from elsewhere`).toBe(403);
      }
      const response = form
        ? await post(role, at, form, own)
        : await world.contexts[role].request.get(at, { headers: own, maxRedirects: 0 });
      expect(response.status(), role).toBe(status[role] ?? status.others);
    });
  });
}

harmlessRoutes?.forEach(routeTest);

type Manifest = { node: Record<string, { filename: string; exportedName: string }> };

function actionId(row: string): string {
  const dist = process.env.WAYMARK_TEST_DIST ?? ".next-test";
  const file = path.resolve(import.meta.dirname, "../..", dist, "server/server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  const found = Object.entries(node).find(([, action]) => `${action.filename}#${action.exportedName}` === `app/${row}`);
  if (!found) throw new Error(`The build has no action ${row}`);
  return found[0];
}

function actionTest([name, { page, args, form, opens }]: [string, (typeof actionRows)[string]]) {
  test(`action ${name}`, async ({ baseURL }) => {
    await everyRole(async (role) => {
      // As the browser encodes a call: the arguments, and the form as the last of them.
      const multipart: Record<string, string> = { "0": JSON.stringify([...args, "$K1"]) };
      for (const [field, value] of Object.entries(form)) multipart[`1_${field}`] = value;
      const response = await world.contexts[role].request.post(resolve(page), {
        multipart,
        headers: { "next-action": actionId(name), origin: baseURL ?? "" },
        maxRedirects: 0,
      });
      const where = response.headers()["x-action-redirect"] ?? "";
      const got = `${role}: ${response.status()} ${where}`;
      if (opens.includes(role)) {
        expect([200, 303], got).toContain(response.status());
        expect(where, got).not.toContain("/sign-in?next=");
      } else if (role === "visitor") expect(where, got).toContain("/en/sign-in?next=");
      else expect(response.status(), got).toBe(404);
    });
  });
}

const actions = Object.entries(actionRows);
actions.filter(([name]) => !signsOut.test(name)).forEach(actionTest);
endingRoutes?.forEach(routeTest);
