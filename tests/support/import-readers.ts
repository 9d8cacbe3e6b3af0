// Reads made-up releases against the made-up catalogue, without a database.
import { expect, it } from "vitest";
import { readTerms } from "@/lib/catalog/build/terms";
import { Findings } from "@/lib/catalog/imports/findings";
import type { ImportFile } from "@/lib/catalog/imports/import-file";
import { openFiles } from "@/lib/catalog/imports/open-files";
import { readRelease } from "@/lib/catalog/imports/read-release";
import type { ImportKind } from "@/prisma/generated/enums";
import { buildFrom, termsFolder, type CatalogFolder } from "./catalog-folder";
import { file } from "./import-files";

let folder: CatalogFolder | undefined;

function madeUp(): CatalogFolder {
  const made = termsFolder();
  buildFrom(made.path);
  process.once("exit", () => made.remove());
  return made;
}

/** A sheet of the catalogue as it is before the import. */
export const today = (name: string): string => (folder ??= madeUp()).read(name);

export async function readAs(kind: ImportKind, files: ImportFile[], release: string | null = null) {
  const findings = new Findings();
  const opened = await openFiles(files, kind, findings);
  const found = readRelease(kind, opened, { terms: readTerms(today), read: today, release }, findings);
  return { found, findings, sheets: found?.content.files ?? {} };
}

type Case = [what: string, text: string, key: string, line: number];

export const refuses = (kind: ImportKind, name: string, cases: Case[]) =>
  it.each(cases)("is refused with file and line: %s", async (_, text, key, line) => {
    const { found, findings } = await readAs(kind, [file(name, text)]);
    expect(found).toBeNull();
    expect(findings.problems[0]).toMatchObject({ key, file: name, line });
  });
