// The made-up catalogue in the test's database, and the shortest way to bring something into it.
import { afterAll, beforeAll, beforeEach } from "vitest";
import { applyImport } from "@/lib/catalog/apply-import";
import { loadCatalog } from "@/lib/catalog/load-catalog";
import { tryImport, type ImportFile, type Trial } from "@/lib/catalog/try-import";
import type { Result } from "@/lib/platform/result";
import type { ImportKind } from "@/prisma/generated/enums";
import { buildFrom, termsFolder } from "./catalog-folder";
import { file, projectionsText, wageLine, wagesText } from "./import-files";
import { owner } from "./owner";

export const connectionString = process.env.TEST_DATABASE_OWNER_URL!;

export const folder = termsFolder();
export const directory = folder.path;

beforeAll(() => {
  buildFrom(directory);
});
afterAll(() => folder.remove());
beforeEach(async () => {
  await owner.query('DELETE FROM "CatalogImport"');
  await loadCatalog({ connectionString, directory });
});

export const select = async <Row extends object>(sql: string, values: unknown[] = []) =>
  (await owner.query<Row>(sql, values)).rows;

export const newestRelease = async () =>
  (await select<{ id: number }>('SELECT max(id) id FROM "CatalogRelease"'))[0]!.id;

export const wageOf = async (code: string) =>
  (await select<{ wage: number }>('SELECT "wageMedian" wage FROM "Occupation" WHERE code = $1', [code]))[0]?.wage;

/** Catalogue rows with their versions: a row that was touched and put back shows, too. */
export const everything = () =>
  select(`SELECT 'o' || code AS id, xmin::text FROM "Occupation"
          UNION ALL SELECT 'w' || area || soc, xmin::text FROM "AreaWage"
          UNION ALL SELECT 't' || "occupationCode" || position, xmin::text FROM "AlternateTitle"
          UNION ALL SELECT 'r' || id, xmin::text FROM "CatalogRelease" ORDER BY 1`);

export function value<Value, Problem extends string>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

export const attempt = async (kind: ImportKind, files: ImportFile[]): Promise<Trial> =>
  value(await tryImport({ kind, files, by: null, directory }));

export const apply = (id: string, confirmed = false) => applyImport({ id, confirmed, by: null, directory });

export async function bringIn(kind: ImportKind, files: ImportFile[]) {
  const { id } = await attempt(kind, files);
  return { ...value(await apply(id)), id };
}

/** The made-up projections with another median wage for nurses. */
export const projections = (wage: number) => [file("table.csv", projectionsText().replace(",93600,", `,${wage},`))];

export const missouri = (median: number, year = 2025) => [
  file(`state_M${year}_dl.csv`, wagesText([wageLine({ OCC_CODE: "29-1141" }, median)])),
];
