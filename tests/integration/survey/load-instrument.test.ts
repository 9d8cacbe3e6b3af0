import { readFileSync } from "node:fs";
import { Client } from "pg";
import { afterAll, expect, test } from "vitest";
import { instrumentFile, loadInstruments } from "@/lib/survey/load-instrument";
import { owner } from "../../support/owner";

const client = new Client({ connectionString: process.env.TEST_DATABASE_OWNER_URL });
await client.connect();
afterAll(() => client.end());

const read = (name: string) =>
  instrumentFile.parse(
    JSON.parse(readFileSync(new URL(`../../../prisma/catalog/survey/${name}`, import.meta.url), "utf8")),
  );
const [interests, subjects] = [read("interests.json"), read("subjects.json")];

const everything = async () =>
  (
    await owner.query(
      'SELECT i.*, t.* FROM "SurveyItem" i JOIN "SurveyItemText" t ON t."itemId" = i.id ORDER BY 1, t.language',
    )
  ).rows;

test("loading again changes nothing", async () => {
  await loadInstruments(client, [interests, subjects]);
  const before = await everything();
  expect(before).toHaveLength(92);
  expect((await loadInstruments(client, [interests, subjects])).map(({ added }) => added)).toEqual([false, false]);
  expect(await everything()).toEqual(before);
});

test("a published question that reads otherwise is refused by its name, and nothing of the load stays", async () => {
  await loadInstruments(client, [interests]);
  const before = await everything();
  const [first, ...rest] = interests.items;
  if (!first) throw new Error("no items");
  const reworded = { ...interests, items: [{ ...first, en: { ...first.en, text: "Something else" } }, ...rest] };
  const next = { ...subjects, version: 2 };
  await expect(loadInstruments(client, [next, reworded])).rejects.toThrow(`item "${first.id}"`);
  await expect(loadInstruments(client, [{ ...interests, items: rest }])).rejects.toThrow(`item "${first.id}"`);
  expect(await everything()).toEqual(before);
});

test("a new version becomes the one that is asked", async () => {
  await loadInstruments(client, [subjects, { ...subjects, version: 2 }]);
  const { rows } = await owner.query(
    `SELECT id, current FROM "SurveyInstrument" WHERE kind = 'SUBJECTS' ORDER BY version`,
  );
  expect(rows).toEqual([
    { id: "subjects-1", current: false },
    { id: "subjects-2", current: true },
  ]);
});
