import "server-only";
import type { Client } from "pg";
import { choiceRows, type InstrumentFile, itemRows } from "./instrument-file";

export type LoadedInstrument = { id: string; items: number; added: boolean };

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
  await client.query(
    `INSERT INTO "SurveyChoice" ("instrumentId", language, audience, question, choices)
     SELECT $1, language, audience::"SurveyAudience", question, choices
     FROM jsonb_to_recordset($2::jsonb) AS c(language text, audience text, question text, choices text[])`,
    [id, JSON.stringify(choiceRows(file))],
  );
  const items = itemRows(file);
  await client.query(
    `INSERT INTO "SurveyItem" (id, "instrumentId", key, position, scale, elements, tier, pair)
     SELECT $1 || '/' || key, $1, key, position, scale, elements, tier, pair
     FROM jsonb_to_recordset($2::jsonb) AS i(key text, position int, scale text, elements text[], tier int, pair text)`,
    [id, JSON.stringify(items)],
  );
  await client.query(
    `INSERT INTO "SurveyItemText" ("itemId", language, audience, text, short)
     SELECT $1 || '/' || key, language, audience::"SurveyAudience", text, short
     FROM jsonb_to_recordset($2::jsonb) AS t(key text, language text, audience text, text text, short text)`,
    [id, JSON.stringify(items.flatMap(({ key, texts }) => texts.map((words) => ({ key, ...words }))))],
  );
}

const wordsOf = ({ language, audience }: { language: string; audience: string }) => `${language} ${audience}`;
const inOrder = <Row extends { language: string; audience: string }>(rows: readonly Row[]) =>
  [...rows].sort((a, b) => (wordsOf(a) < wordsOf(b) ? -1 : 1));

async function compare(client: Client, id: string, file: InstrumentFile) {
  const { rows } = await client.query<{ key: string; row: object }>(
    `SELECT i.key, jsonb_build_object('key', i.key, 'position', i.position, 'scale', i.scale, 'elements', i.elements,
       'tier', i.tier, 'pair', i.pair, 'texts', (
         SELECT jsonb_agg(to_jsonb(t) - 'itemId' ORDER BY (t.language || ' ' || t.audience) COLLATE "C")
         FROM "SurveyItemText" t WHERE t."itemId" = i.id
       )) AS row
     FROM "SurveyItem" i WHERE i."instrumentId" = $1`,
    [id],
  );
  const published = new Map(rows.map(({ key, row }) => [key, alike(row)]));
  for (const { texts, ...row } of itemRows(file)) {
    if (published.get(row.key) !== alike({ ...row, texts: inOrder(texts) })) throw changed(id, `item "${row.key}"`);
    published.delete(row.key);
  }
  for (const key of published.keys()) throw changed(id, `item "${key}"`);
  const { rows: choices } = await client.query<{ row: object }>(
    `SELECT to_jsonb(c) - 'instrumentId' AS row FROM "SurveyChoice" c WHERE c."instrumentId" = $1
     ORDER BY (c.language || ' ' || c.audience) COLLATE "C"`,
    [id],
  );
  if (alike(choices.map(({ row }) => row)) !== alike(inOrder(choiceRows(file))))
    throw changed(id, "the question or its answers");
}

/** One text for the same content, whatever the order of its keys. */
const alike = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const changed = (id: string, what: string) =>
  new Error(`${id} is published and ${what} differs from it: publish the change as a new version`);
