// Texts of the catalogue: an administrator's edit lies over what is shipped, and keeps its history.
import { Client } from "pg";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { listNames } from "@/lib/accounts/queries";
import { bringBackText } from "@/lib/catalog/bring-back-text";
import { getEditedText, getTextThing } from "@/lib/catalog/queries/get-edited-text";
import { getRelease } from "@/lib/catalog/queries/get-release";
import { listOpenData } from "@/lib/catalog/queries/open-data";
import { getTexts } from "@/lib/catalog/queries/list-texts";
import { listTextThings } from "@/lib/catalog/queries/list-text-things";
import { listTitled } from "@/lib/catalog/queries/list-titled";
import type { TextKey } from "@/lib/catalog/rules/text-fields";
import { saveText } from "@/lib/catalog/save-text";
import { catalogTextSchema, readTextSearch } from "@/lib/catalog/schema";
import { createSchool, createSiteAdministrator, createStudent } from "@/tests/support/factories";
import { owner } from "@/tests/support/owner";

const key: TextKey = { owner: "CLUSTER", ownerId: "national-16/health-science", field: "MYTH" };
const id = "CLUSTER:national-16/health-science:MYTH";

const read = async () => (await getEditedText(key))!;
const shownOn = async (locale: "en" | "es") => (await getTexts(locale, key.owner, key.ownerId)).MYTH;
const seenNow = async () => (await read()).edits[0]?.id ?? "";

beforeEach(() => owner.query(`DELETE FROM "CatalogTextEdit"`));

describe("an edit", () => {
  test("is read at once in each language, says who, and tells every node to make its pages anew", async () => {
    const administrator = await createSiteAdministrator();
    const before = (await getRelease())!;
    expect(await saveText(administrator, { id, en: "Ours.", es: "Lo nuestro.", seen: "" })).toMatchObject({
      value: { changed: true },
    });
    expect([await shownOn("en"), await shownOn("es")]).toEqual(["Ours.", "Lo nuestro."]);
    expect((await getRelease())!.id).toBeGreaterThan(before.id);
    const [edit] = (await read()).edits;
    expect(edit).toMatchObject({ en: "Ours.", es: "Lo nuestro.", byId: administrator.id, back: false });
    expect(await listNames(administrator, [edit!.byId])).toEqual([{ id: administrator.id, name: administrator.name }]);
    const { rows } = await owner.query(
      `SELECT "actorId", fields FROM "AuditEntry" WHERE action = 'catalog-text.save' AND "entityId" = $1`,
      [id],
    );
    expect(rows).toEqual([{ actorId: administrator.id, fields: ["textEn", "textEs"] }]);
  });

  test("of one language leaves the other to what is shipped", async () => {
    const administrator = await createSiteAdministrator();
    const { shipped } = await read();
    await saveText(administrator, { id, en: "Ours.", es: shipped.es, seen: "" });
    const { rows } = await owner.query(`SELECT "textEn", "textEs" FROM "CatalogTextEdit"`);
    expect(rows).toEqual([{ textEn: "Ours.", textEs: null }]);
    expect(await shownOn("es")).toBe(shipped.es);
  });

  test("that changes nothing is none", async () => {
    const administrator = await createSiteAdministrator();
    const { shipped } = await read();
    const release = await getRelease();
    expect(await saveText(administrator, { id, ...shipped, seen: "" })).toMatchObject({ value: { changed: false } });
    expect((await read()).edits).toEqual([]);
    expect(await getRelease()).toEqual(release);
  });

  test("stands in the open data too", async () => {
    await saveText(await createSiteAdministrator(), { id, en: "Ours.", es: "Lo nuestro.", seen: "" });
    const [cluster] = await listOpenData("clusters", { id: key.ownerId });
    expect(cluster).toMatchObject({ myth: { en: "Ours.", es: "Lo nuestro." }, next: { en: expect.any(String) } });
    const [nurse] = await listOpenData("occupations", { id: "29-1141.00" });
    expect(nurse).toMatchObject({ summary: { en: expect.stringContaining(" "), es: expect.stringContaining(" ") } });
  });

  test("of a text that is not shipped is refused", async () => {
    const administrator = await createSiteAdministrator();
    const none = { id: "CLUSTER:national-16/none:MYTH", en: "A.", es: "B.", seen: "" };
    expect(await saveText(administrator, none)).toEqual({ ok: false, problem: "not-found" });
  });

  test("is whole and short enough", () => {
    const problems = (input: object) => catalogTextSchema.safeParse(input).error?.issues.map(({ message }) => message);
    expect(problems({ en: " \n", es: "x".repeat(601) })).toEqual(["text-missing", "too-long"]);
    expect(catalogTextSchema.parse({ en: " a\n b ", es: "c", seen: "; DROP" })).toEqual({
      en: "a b",
      es: "c",
      seen: "",
    });
  });
});

test("of two at once the second is told, sees both, and can still save theirs", async () => {
  const [one, other] = [await createSiteAdministrator(), await createSiteAdministrator()];
  const both = await Promise.all([
    saveText(one, { id, en: "One.", es: "Uno.", seen: "" }),
    saveText(other, { id, en: "Two.", es: "Dos.", seen: "" }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, problem: "changed-meanwhile" });
  expect((await read()).edits).toHaveLength(1);
  const late = { id, en: "Two.", es: "Dos.", seen: await seenNow() };
  expect(await saveText(other, { ...late, en: "Three." })).toMatchObject({ ok: true });
  expect((await read()).edits).toHaveLength(2);
});

test("an earlier version comes back as a new edit, and so does what is shipped", async () => {
  const administrator = await createSiteAdministrator();
  await saveText(administrator, { id, en: "One.", es: "Uno.", seen: "" });
  const first = await seenNow();
  await saveText(administrator, { id, en: "Two.", es: "Dos.", seen: first });
  expect(await bringBackText(administrator, { id, editId: first, seen: first })).toMatchObject({
    problem: "changed-meanwhile",
  });
  expect(await bringBackText(administrator, { id, editId: first, seen: await seenNow() })).toMatchObject({ ok: true });
  expect(await shownOn("en")).toBe("One.");
  expect(await bringBackText(administrator, { id, editId: null, seen: await seenNow() })).toMatchObject({ ok: true });
  const { edits, shown, shipped } = await read();
  expect(shown).toEqual(shipped);
  expect(edits.map(({ back }) => back)).toEqual([true, false, false, false]);
  expect(edits.map(({ en }) => en)).toEqual([shipped.en, "One.", "Two.", "One."]);
  const foreign = { id: "CLUSTER:national-16/finance:MYTH", editId: first, seen: "" };
  expect(await bringBackText(administrator, foreign)).toEqual({ ok: false, problem: "not-found" });
});

test("no one who works through the app can change or remove an edit", async () => {
  await saveText(await createSiteAdministrator(), { id, en: "Ours.", es: "Lo nuestro.", seen: "" });
  const app = new Client({ connectionString: process.env.DATABASE_URL });
  await app.connect();
  await expect(app.query(`UPDATE "CatalogTextEdit" SET "textEn" = 'x'`)).rejects.toThrow(/permission denied/);
  await expect(app.query(`DELETE FROM "CatalogTextEdit"`)).rejects.toThrow(/permission denied/);
  await app.end();
});

test("who may not see a person learns no name from the history", async () => {
  const administrator = await createSiteAdministrator();
  const student = await createStudent({ schoolId: (await createSchool()).id });
  expect(await listNames(student, [administrator.id])).toEqual([]);
});

describe("the list", () => {
  const search = (params: Record<string, string>) => listTextThings(readTextSearch(params));

  test("finds by title in either language without accents, by code, and by kind", async () => {
    const titles = async (params: Record<string, string>) =>
      (await search(params)).things.map(({ titleEn }) => titleEn);
    expect(await titles({ q: "Health Science", kind: "CLUSTER" })).toEqual(["Health Science"]);
    expect(await titles({ q: "ciencias de la salud", kind: "CLUSTER" })).toEqual(["Health Science"]);
    expect(await titles({ q: "29-1141.00" })).toEqual(["Registered Nurses"]);
    expect(await titles({ q: "no such thing" })).toEqual([]);
    expect((await search({ kind: "PATHWAY" })).things.every(({ owner: kind }) => kind === "PATHWAY")).toBe(true);
  });

  test("goes on by key to the end, each thing once", async () => {
    const all: string[] = [];
    for (let after = ""; ;) {
      const { things, next } = await search({ after });
      expect(things.length).toBeLessThanOrEqual(50);
      all.push(...things.map((thing) => `${thing.owner} ${thing.id}`));
      if (next === null) break;
      after = next;
    }
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(30 + 151 + 1016);
  });

  test("of what is edited leaves out what went back", async () => {
    const administrator = await createSiteAdministrator();
    expect((await search({ show: "edited" })).things).toEqual([]);
    await saveText(administrator, { id, en: "Ours.", es: "Lo nuestro.", seen: "" });
    expect((await search({ show: "edited" })).things).toMatchObject([{ id: key.ownerId, edited: 1 }]);
    await bringBackText(administrator, { id, editId: null, seen: await seenNow() });
    expect((await search({ show: "edited" })).things).toEqual([]);
  });
});

test("what has texts is known with its fields, and nothing else is", async () => {
  expect(await getTextThing("CLUSTER", key.ownerId)).toMatchObject({
    titleEn: "Health Science",
    fields: ["PEOPLE", "LIKES", "MYTH", "SURPRISE", "LEARN", "AFTER", "NEXT"],
  });
  expect(await getTextThing("OCCUPATION", "29-1141.00")).toMatchObject({ fields: ["SUMMARY"] });
  expect(await getTextThing("PATHWAY", key.ownerId)).toBeNull();
});

test("the page of a text makes five queries, that of all texts one", async () => {
  const administrator = await createSiteAdministrator();
  await saveText(administrator, { id, en: "Ours.", es: "Lo nuestro.", seen: "" });
  const statements: string[] = [];
  const { query } = Client.prototype;
  const spy = vi.spyOn(Client.prototype, "query").mockImplementation(function (this: Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string }];
    const text = (typeof first === "string" ? first : (first?.text ?? "")).trim();
    if (!/^(BEGIN|COMMIT|SET|SELECT waymark_enter)/i.test(text)) statements.push(text);
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as never);
  await getTextThing("CLUSTER", key.ownerId);
  const text = await read();
  await listTitled("national-16");
  await listNames(administrator, [text.edits[0]!.byId]);
  expect(statements).toHaveLength(5);
  statements.length = 0;
  await listTextThings(readTextSearch({ q: "nurse" }));
  expect(statements).toHaveLength(1);
  spy.mockRestore();
});
