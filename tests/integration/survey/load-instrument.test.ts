import { readFileSync } from "node:fs";
import { Client } from "pg";
import { afterAll, expect, test } from "vitest";
import { instrumentFile } from "@/lib/survey/instrument-file";
import { loadInstruments } from "@/lib/survey/load-instrument";
import { getInstrument, itemsAsked } from "@/lib/survey/queries/get-instrument";
import { owner } from "../../support/owner";

const client = new Client({ connectionString: process.env.TEST_DATABASE_OWNER_URL });
await client.connect();
afterAll(() => client.end());

const read = (name: string) =>
  instrumentFile.parse(
    JSON.parse(readFileSync(new URL(`../../../prisma/catalog/survey/${name}`, import.meta.url), "utf8")),
  );
const [first, interests, skills] = [read("interests.json"), read("interests-2.json"), read("skills-1.json")];
const subjects = read("subjects-2.json");
const all = [first, interests, skills, read("subjects.json"), subjects];

const everything = async () =>
  (
    await owner.query(
      `SELECT i.*, t.*, c.* FROM "SurveyItem" i JOIN "SurveyItemText" t ON t."itemId" = i.id
       JOIN "SurveyChoice" c ON c."instrumentId" = i."instrumentId" ORDER BY 1, t.language, t.audience, c.language, c.audience`,
    )
  ).rows;

test("loading again changes nothing", async () => {
  const before = await everything();
  expect(before.length).toBeGreaterThan(300);
  expect((await loadInstruments(client, all)).map(({ added }) => added)).toEqual(all.map(() => false));
  expect(await everything()).toEqual(before);
});

test("the newest version of each kind is asked, in three parts; the first one can still be read", async () => {
  const { parts } = await getInstrument("en");
  expect(parts.map(({ id, items }) => [id, items.length])).toEqual([
    ["interests-2", 60],
    ["subjects-2", 33],
    ["skills-1", 35],
  ]);
  const keys = parts.flatMap(({ items }) => items.map(({ key }) => key));
  expect(new Set(keys).size).toBe(keys.length);
  const old = await getInstrument("es", ["interests-1", "subjects-1"]);
  expect(old.parts.map(({ id, items }) => [id, items.length])).toEqual([
    ["interests-1", 30],
    ["subjects-1", 16],
  ]);
  expect(itemsAsked(old).every(({ tier, text }) => tier === 1 && text !== "")).toBe(true);
});

test("each audience reads its own words where there are some, and everybody's elsewhere", async () => {
  const [general, middle, adult] = await Promise.all(
    (["GENERAL", "MIDDLE", "ADULT"] as const).map((audience) => getInstrument("en", [], audience)),
  );
  const wordsOf = (survey: typeof general, key: string) => itemsAsked(survey!).find((item) => item.key === key)?.text;
  const own = interests.items.find(({ en }) => en.adult)!;
  expect(wordsOf(adult, own.id)).toBe(own.en.adult);
  expect(wordsOf(general, own.id)).toBe(own.en.text);
  const shared = interests.items.find(({ en }) => !en.adult && !en.middle)!;
  for (const survey of [general, middle, adult]) expect(wordsOf(survey, shared.id)).toBe(shared.en.text);
  expect(middle!.parts.map(({ question }) => question)).toEqual([
    interests.questionMiddle?.en,
    subjects.question.en,
    skills.questionMiddle?.en,
  ]);
  expect(adult!.parts[1]?.question).toBe(subjects.questionAdult?.en);
});

test("a published question that reads otherwise is refused by its name, and nothing of the load stays", async () => {
  const before = await everything();
  const [item, ...rest] = interests.items;
  if (!item) throw new Error("no items");
  const changes = [
    { en: { ...item.en, text: "Something else" } },
    { en: { ...item.en, adult: "Something for adults" } },
    { tier: 3 },
    { pair: rest[0]!.id },
  ];
  const next = { ...skills, version: 2 };
  for (const change of changes) {
    const reworded = { ...interests, items: [{ ...item, ...change }, ...rest] };
    await expect(loadInstruments(client, [next, reworded])).rejects.toThrow(`item "${item.id}"`);
  }
  await expect(loadInstruments(client, [{ ...interests, items: rest }])).rejects.toThrow(`item "${item.id}"`);
  await expect(loadInstruments(client, [{ ...interests, questionMiddle: undefined }])).rejects.toThrow("the question");
  expect(await everything()).toEqual(before);
});

test("a new version becomes the one that is asked", async () => {
  await loadInstruments(client, [first, { ...first, version: 3 }]);
  const { rows } = await owner.query(
    `SELECT id, current FROM "SurveyInstrument" WHERE kind = 'INTERESTS' ORDER BY version`,
  );
  expect(rows).toEqual([
    { id: "interests-1", current: false },
    { id: "interests-2", current: false },
    { id: "interests-3", current: true },
  ]);
});
