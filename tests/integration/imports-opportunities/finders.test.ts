import { Client } from "pg";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { SiteAdministrator } from "@/lib/accounts/rules/roles";
import { finderAskSchema, type ShippedFinder } from "@/lib/opportunities/finder-schema";
import { loadFinders } from "@/lib/opportunities/load-finders";
import { listFinders, listKeptFinders } from "@/lib/opportunities/queries/list-finders";
import { moveFinder, saveFinder, setFinderEnd } from "@/lib/opportunities/save-finder";
import { auditsOf } from "../../support/care-people";
import { createCounselor, createSchool, createSiteAdministrator } from "../../support/factories";
import { owner } from "../../support/owner";

const loader = new Client({ connectionString: process.env.TEST_DATABASE_OWNER_URL! });
await loader.connect();
afterAll(() => loader.end());

const finder = (code: string, more: Partial<ShippedFinder> = {}): ShippedFinder => ({
  code,
  titleEn: `The ${code}`,
  titleEs: `El ${code}`,
  aboutEn: "",
  aboutEs: "",
  address: `https://${code}.example.gov/find?k={title}&l={place}`,
  kind: "job",
  region: null,
  ...more,
});
const [one, two, state] = [finder("one"), finder("two"), finder("state-mo", { region: "MO" })];
const at = () => new Date(Date.now() + 60_000);

beforeEach(() => owner.query(`DELETE FROM "Finder"`).then(() => undefined));

const titles = async () =>
  (await owner.query(`SELECT "titleEn" FROM "Finder" WHERE "endedAt" IS NULL ORDER BY position`)).rows.map(
    ({ titleEn }) => titleEn,
  );
const idOf = async (code: string): Promise<string> =>
  (await owner.query(`SELECT id FROM "Finder" WHERE code = $1`, [code])).rows[0].id;

test("the list loads once, follows its file, and leaves alone what an administrator made of it", async () => {
  const administrator = await createSiteAdministrator();
  expect(await loadFinders(loader, [one, two, state])).toEqual({ added: 3, renewed: 0, ended: 0 });
  expect(await loadFinders(loader, [one, two, state])).toEqual({ added: 0, renewed: 0, ended: 0 });
  const { code: _, ...input } = two;
  await saveFinder(administrator, await idOf("two"), { ...input, titleEn: "Ours" }, at());
  await saveFinder(administrator, null, { ...input, titleEn: "Added" }, at());
  await setFinderEnd(administrator, { id: await idOf("state-mo"), ends: true }, at());
  expect(await loadFinders(loader, [{ ...one, titleEn: "Renamed" }, { ...two, titleEn: "Theirs" }, state])).toEqual({
    added: 0,
    renewed: 1,
    ended: 0,
  });
  expect(await titles()).toEqual(["Renamed", "Ours", "Added"]);
  // What the list drops goes, unless it was changed here.
  expect(await loadFinders(loader, [])).toEqual({ added: 0, renewed: 0, ended: 1 });
  expect(await titles()).toEqual(["Ours", "Added"]);
  expect(await loadFinders(loader, [one])).toMatchObject({ added: 1 });
});

test("a list with one that cannot stand loads nothing", async () => {
  await expect(loadFinders(loader, [one, { ...two, titleEn: null as unknown as string }])).rejects.toThrow();
  expect(await titles()).toEqual([]);
});

test("a page shows those of everywhere and of the state, filled with what is looked for", async () => {
  await loadFinders(loader, [one, state, finder("help", { kind: "center", address: "https://help.example.gov/" })]);
  const ask = finderAskSchema.parse({ occupation: "29-1141.00", place: "Joplin", state: "MO" });
  const page = await listFinders("es", ask);
  expect(page.occupation).toEqual({ code: "29-1141.00", title: expect.stringMatching(/enfermer/i) });
  expect(page.groups.map(({ kind, finders }) => [kind, finders.map(({ title }) => title)])).toEqual([
    ["job", ["El one", "El state-mo"]],
    ["center", ["El help"]],
  ]);
  expect(page.groups[0]!.finders[0]).toMatchObject({
    href: "https://one.example.gov/find?k=Registered%20Nurses&l=Joplin%2C%20Missouri",
    host: "one.example.gov",
    sent: ["Registered Nurses", "Joplin, Missouri"],
  });
  expect(page.groups[1]!.finders[0]).toMatchObject({ href: "https://help.example.gov/", sent: [] });

  const shown = async (query: object, home: string[] = []) =>
    (await listFinders("en", finderAskSchema.parse(query), home)).groups.flatMap(({ finders }) =>
      finders.map(({ title }) => title),
    );
  expect(await shown({})).toEqual(["The one", "The help"]);
  expect(await shown({}, ["MO"])).toEqual(["The one", "The state-mo", "The help"]);
  expect(await shown({ state: "TX" }, ["MO"])).toEqual(["The one", "The help"]);
  expect((await listFinders("en", finderAskSchema.parse({ occupation: "99-9999.99" }))).occupation).toBeNull();
});

test("an administrator puts away, brings back and orders; each act is noted", async () => {
  const administrator = await createSiteAdministrator();
  await loadFinders(loader, [one, two, state]);
  const id = await idOf("state-mo");
  expect((await moveFinder(administrator, { id, up: true })).ok).toBe(true);
  expect(await titles()).toEqual(["The one", "The state-mo", "The two"]);
  expect((await setFinderEnd(administrator, { id, ends: true }, at())).ok).toBe(true);
  expect(await setFinderEnd(administrator, { id, ends: true }, at())).toEqual({ ok: false, problem: "not-found" });
  expect(await moveFinder(administrator, { id, up: true })).toEqual({ ok: false, problem: "not-found" });
  expect((await listKeptFinders(administrator)).map(({ code, ended }) => [code, ended])).toEqual([
    ["one", false],
    ["two", false],
    ["state-mo", true],
  ]);
  expect((await setFinderEnd(administrator, { id, ends: false }, at())).ok).toBe(true);
  // At the edge nothing happens.
  expect((await moveFinder(administrator, { id: await idOf("one"), up: true })).ok).toBe(true);
  expect(await titles()).toEqual(["The one", "The state-mo", "The two"]);
  expect(await auditsOf(id)).toEqual(["finder.move", "finder.end", "finder.resume"]);
});

test("nobody else changes the list", async () => {
  const school = await createSchool();
  const counselor = (await createCounselor(school.id)) as unknown as SiteAdministrator;
  await loadFinders(loader, [one, two]);
  const id = await idOf("two");
  const { code: _, ...input } = one;
  for (const result of [
    await saveFinder(counselor, null, input, at()),
    await saveFinder(counselor, id, input, at()),
    await setFinderEnd(counselor, { id, ends: true }, at()),
    await moveFinder(counselor, { id, up: true }),
  ])
    expect(result).toEqual({ ok: false, problem: "not-found" });
  expect(await titles()).toEqual(["The one", "The two"]);
});
