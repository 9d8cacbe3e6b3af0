import "server-only";
import type { Client } from "pg";
import { z } from "zod";
import { locales } from "@/lib/platform/texts";

const words = z.strictObject({ text: z.string().min(1), short: z.string().min(1) });
const item = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  position: z.number().int().min(1),
  scale: z.enum(["R", "I", "A", "S", "E", "C"]).optional(),
  elements: z.array(z.string().regex(/^2\.C\.[0-9a-z.]+$/)).optional(),
  en: words,
  es: words,
});
const choices = z.array(z.string().min(1)).length(5);

/** One file of prisma/catalog/survey: a questionnaire of one kind in one version. */
export const instrumentFile = z
  .strictObject({
    kind: z.enum(["interests", "subjects"]),
    version: z.number().int().min(1),
    source: z.string().min(1),
    question: z.strictObject({ en: z.string().min(1), es: z.string().min(1) }),
    choices: z.strictObject({ en: choices, es: choices }),
    items: z.array(item).min(1),
  })
  .refine(({ kind, items }) => items.every((one) => (kind === "interests" ? one.scale : one.elements?.length)), {
    message: "interests items need a scale, subjects items need elements",
  });
export type InstrumentFile = z.infer<typeof instrumentFile>;

export type LoadedInstrument = { id: string; items: number; added: boolean };

/** Every row of an instrument in one shape, to be written or to be held against what is published. */
const rowsOf = (file: InstrumentFile) =>
  file.items.map(({ id, position, scale, elements, en, es }) => ({
    key: id,
    position,
    scale: scale ?? null,
    elements: elements ?? [],
    en,
    es,
  }));

/**
 * Writes questionnaires that are not in the database yet, all or none. People have answered what is published, so a
 * file that differs from a published version is refused by name: it needs a new version.
 */
export async function loadInstruments(client: Client, files: readonly InstrumentFile[]): Promise<LoadedInstrument[]> {
  await client.query("BEGIN");
  try {
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended('survey/instruments', 0))");
    const loaded: LoadedInstrument[] = [];
    for (const file of files) loaded.push(await loadInstrument(client, file));
    await client.query("COMMIT");
    return loaded;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function loadInstrument(client: Client, file: InstrumentFile): Promise<LoadedInstrument> {
  const id = `${file.kind}-${file.version}`;
  const { rowCount } = await client.query('SELECT 1 FROM "SurveyInstrument" WHERE id = $1', [id]);
  if (rowCount) await compare(client, id, file);
  else await write(client, id, file);
  await client.query(
    `UPDATE "SurveyInstrument" s SET current = (s.version = (SELECT max(version) FROM "SurveyInstrument" WHERE kind = s.kind))
     WHERE kind = $1::"InstrumentKind"`,
    [file.kind.toUpperCase()],
  );
  return { id, items: file.items.length, added: !rowCount };
}

async function write(client: Client, id: string, file: InstrumentFile) {
  await client.query(
    `INSERT INTO "SurveyInstrument" (id, kind, version, source) VALUES ($1, $2::"InstrumentKind", $3, $4)`,
    [id, file.kind.toUpperCase(), file.version, file.source],
  );
  for (const language of locales)
    await client.query(
      'INSERT INTO "SurveyChoice" ("instrumentId", language, question, choices) VALUES ($1, $2, $3, $4)',
      [id, language, file.question[language], file.choices[language]],
    );
  for (const row of rowsOf(file)) {
    const itemId = `${id}/${row.key}`;
    await client.query(
      'INSERT INTO "SurveyItem" (id, "instrumentId", key, position, scale, elements) VALUES ($1, $2, $3, $4, $5, $6)',
      [itemId, id, row.key, row.position, row.scale, row.elements],
    );
    for (const language of locales)
      await client.query('INSERT INTO "SurveyItemText" ("itemId", language, text, short) VALUES ($1, $2, $3, $4)', [
        itemId,
        language,
        row[language].text,
        row[language].short,
      ]);
  }
}

type StoredItem = { key: string; position: number; scale: string | null; elements: string[] } & Record<
  (typeof locales)[number],
  { text: string; short: string }
>;

async function compare(client: Client, id: string, file: InstrumentFile) {
  const { rows: items } = await client.query<StoredItem>(
    `SELECT i.key, i.position, i.scale, i.elements,
       json_build_object('text', en.text, 'short', en.short) AS en, json_build_object('text', es.text, 'short', es.short) AS es
     FROM "SurveyItem" i
     LEFT JOIN "SurveyItemText" en ON en."itemId" = i.id AND en.language = 'en'
     LEFT JOIN "SurveyItemText" es ON es."itemId" = i.id AND es.language = 'es'
     WHERE i."instrumentId" = $1`,
    [id],
  );
  const published = new Map(items.map((one) => [one.key, JSON.stringify(one)]));
  for (const row of rowsOf(file)) {
    if (published.get(row.key) !== JSON.stringify(row)) throw changed(id, `item "${row.key}"`);
    published.delete(row.key);
  }
  for (const key of published.keys()) throw changed(id, `item "${key}"`);
  const { rows } = await client.query<{ language: "en" | "es"; question: string; choices: string[] }>(
    'SELECT language, question, choices FROM "SurveyChoice" WHERE "instrumentId" = $1',
    [id],
  );
  for (const { language, question, choices: stored } of rows)
    if (question !== file.question[language] || stored.join("\n") !== file.choices[language].join("\n"))
      throw changed(id, `the question or its answers in "${language}"`);
}

const changed = (id: string, what: string) =>
  new Error(`${id} is published and ${what} differs from it: publish the change as a new version`);
