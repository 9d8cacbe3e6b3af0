import type { Client } from "pg";
import { CatalogFileError } from "../build/delimited";
import type { Tell } from "./import-session";
import { waitToWrite, writeEffective, type Written } from "./write-effective";

/** PostgreSQL's classes of "the data is not right" and "a constraint does not hold". */
const refusesData = (error: unknown) => /^2[23]/.test(String((error as { code?: unknown }).code ?? ""));

/** Takes the place of the import that is active for this kind and area. */
export const retireActive = (client: Client, kind: string, area: string) =>
  client.query(
    `UPDATE "CatalogImport" SET state = 'REPLACED' WHERE kind = $1::"ImportKind" AND area = $2 AND state = 'ACTIVE'`,
    [kind, area],
  );

export const activate = (client: Client, id: string) =>
  client.query(`UPDATE "CatalogImport" SET state = 'ACTIVE', "appliedAt" = clock_timestamp() WHERE id = $1`, [id]);

/** Writes the catalogue as the imports that are active now make it; null where the tables refuse it. */
export async function rewriteCatalog(client: Client, directory: string, tell: Tell): Promise<Written | null> {
  await waitToWrite(client);
  await tell("reading", 0);
  try {
    return await writeEffective(client, directory, {
      staged: (share) => tell("reading", 0.2 + share * 0.2),
      written: (share) => tell("writing", 0.4 + share * 0.4),
      searching: () => tell("search", 0.8),
    });
  } catch (error) {
    if (error instanceof CatalogFileError || refusesData(error)) return null;
    throw error;
  }
}
