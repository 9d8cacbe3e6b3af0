// The page about the survey and its open data, from a real database to words.
import { parse } from "csv-parse/sync";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import AboutTheSurveyPage from "@/app/[locale]/(survey)/about-the-survey/page";
import { GET } from "@/app/api/v1/survey/items/route";
import type { PublishedItem } from "@/lib/survey/queries/list-items";
import { listItems } from "@/lib/survey/queries/list-items";
import { putNormsInUse, sealTrial } from "@/lib/survey/put-norms-in-use";
import { getNorms } from "@/lib/survey/queries/get-norms";
import { listRespondents } from "@/lib/survey/queries/list-respondents";
import { createSiteAdministrator } from "../../support/factories";
import { addNormPeople } from "../../support/norm-people";

const page = async (locale: string) => {
  const html = renderToStaticMarkup(await AboutTheSurveyPage({ params: Promise.resolve({ locale }) }));
  return html
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/<!-- -->/g, "");
};
const get = (query = "", headers = {}) => GET(new Request(`http://localhost/api/v1/survey/items${query}`, { headers }));

test("every question that is asked stands on the page with its key and what it counts for, in each language", async () => {
  const items = await listItems();
  expect(items).toHaveLength(128);
  const [english, spanish] = [await page("en"), await page("es")];
  for (const { key, text, middle, adult } of items) {
    for (const html of [english, spanish]) expect(html, key).toContain(`<code>${key}</code>`);
    for (const words of [text, middle, adult].filter((each) => each !== null)) {
      expect(english, key).toContain(words.en);
      expect(spanish, key).toContain(words.es);
    }
  }
  expect(english).not.toMatch(/\{\w+\}|undefined|NaN/);
  expect(spanish).not.toMatch(/\{\w+\}|undefined|NaN/);
  const ids = [...english.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id).filter((id) => id !== "main");
  expect(ids.length).toBeGreaterThan(6);
  for (const id of ids) expect(english).toContain(`id="${id}"`);
});

test("the questions are open data as JSON and as a CSV file that no spreadsheet runs", async () => {
  const json = (await (await get()).json()) as { data: PublishedItem[]; license: object; scoringVersion: number };
  expect(json.data).toEqual(await listItems());
  const file = await get("?format=csv");
  expect(file.headers.get("content-type")).toContain("text/csv");
  const rows = parse(await file.text(), { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.map(({ key }) => key)).toEqual(json.data.map(({ key }) => key));
  const [first] = json.data;
  expect(rows[0]).toMatchObject({ instrument: "interests-2", scale: first!.scale, text_es: first!.text.es });
  for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@]/);
});

test("another format is refused, and who has the file already gets no second copy", async () => {
  expect((await get("?format=xml")).status).toBe(400);
  const tag = (await get()).headers.get("etag")!;
  expect((await get("", { "if-none-match": tag })).status).toBe(304);
});

test("the page says which norms are in use, provisional or the site's own", async () => {
  expect(await page("en")).toContain("They are provisional");
  await addNormPeople(510);
  const trial = sealTrial(await listRespondents(), await getNorms());
  if (!trial.ok) throw new Error(trial.problem);
  await putNormsInUse(await createSiteAdministrator(), trial.seal, new Date());
  const html = await page("en");
  expect(html).not.toContain("They are provisional");
  expect(html).toContain("own norms, version 1");
  expect(html).toContain("Made of people of every age");
});
