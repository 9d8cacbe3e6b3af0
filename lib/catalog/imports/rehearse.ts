import type { Client } from "pg";
import type { ImportKind } from "@/prisma/generated/enums";
import { catalogRows, type TableRows } from "../build/catalog-rows";
import { CatalogFileError } from "../build/delimited";
import type { TableChange } from "../rules/import-report";
import { checkReferences, compareStaged } from "./compare-staged";
import { effectiveSheets } from "./effective-sheets";
import type { Findings } from "./findings";
import type { Tell } from "./import-session";
import { unpackContent, type ReleaseContent } from "./release-content";
import { stageRows } from "./replace-rows";
import { readFrom } from "./write-effective";

/** The sheets as they would count with this content as the active import of its kind and area, applied last. */
async function sheetsWith(
  client: Client,
  directory: string,
  { kind, area, content }: { kind: ImportKind; area: string; content: ReleaseContent },
) {
  const { rows } = await client.query<{ content: Buffer }>(
    `SELECT content FROM "CatalogImport" WHERE state = 'ACTIVE' AND NOT (kind = $1 AND area = $2)
     ORDER BY "appliedAt", id`,
    [kind, area],
  );
  return effectiveSheets(readFrom(directory), [...rows.map((row) => unpackContent(row.content)), content]);
}

function noteEmptyPathways(tables: readonly TableRows[], findings: Findings) {
  const pathways = tables.find(({ table }) => table === "Pathway")?.rows ?? [];
  const empty = pathways.filter((row) => row.occupationCount === 0 && row.nearOf === null).map(({ id }) => String(id));
  if (empty.length > 0) findings.note("empty-pathways", { n: empty.length, examples: empty.slice(0, 5).join(", ") });
}

/** Works out what an import would change, without changing it; what the tables would refuse is in the findings. */
export async function rehearse(
  client: Client,
  directory: string,
  proposed: { kind: ImportKind; area: string; content: ReleaseContent },
  findings: Findings,
  tell: Tell,
): Promise<TableChange[]> {
  let tables: TableRows[];
  try {
    ({ tables } = catalogRows(await sheetsWith(client, directory, proposed)));
  } catch (error) {
    if (!(error instanceof CatalogFileError)) throw error;
    findings.problem("unreadable", { value: error.message });
    return [];
  }
  noteEmptyPathways(tables, findings);
  await stageRows(client, tables, (share) => tell("comparing", 0.5 + share * 0.3));
  await checkReferences(client, tables, findings);
  if (!findings.clean) return [];
  return compareStaged(client, tables, (share) => tell("comparing", 0.8 + share * 0.2));
}
