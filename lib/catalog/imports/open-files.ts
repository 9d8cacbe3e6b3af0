import { setImmediate as nextTurn } from "node:timers/promises";
import { CatalogFileError, parseTable, type Table } from "../build/delimited";
import { largestUpload, mostFiles } from "../rules/import-limits";
import { decodeText } from "./decode-text";
import type { Findings } from "./findings";
import type { ImportFile } from "./import-file";
import { readWorkbook } from "./read-workbook";
import { kindOf, recognise, type Part } from "./recognise";
import { unzip } from "./unzip";
import type { ImportKind } from "@/prisma/generated/enums";

export type OpenedFiles = {
  tables: Map<Part, Table>;
  /** Texts that are no tables: a Read Me names the release. */
  texts: string[];
  /** Names of all files and sheets. */
  names: string[];
};

const isZip = ({ bytes }: ImportFile) => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isWorkbook = (file: ImportFile) => isZip(file) && /\.xlsx$/i.test(file.name);

/** O*NET's text files have tabs, the others commas; a file with neither is no table. */
function separatorOf(text: string): "\t" | "," | null {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  return first.includes("\t") ? "\t" : first.includes(",") ? "," : null;
}

function parse(text: string, file: string, findings: Findings): Table | null {
  const separator = separatorOf(text.replace(/^\uFEFF/, ""));
  try {
    return separator && parseTable(text, file, separator);
  } catch (error) {
    if (!(error instanceof CatalogFileError)) throw error;
    findings.problem("empty-file", { file });
    return null;
  }
}

/**
 * Opens the files of a release, archives and workbooks among them, and sorts their tables by what they are. A table
 * that belongs to another kind of release is a problem only where none belongs to this.
 */
export async function openFiles(
  given: readonly ImportFile[],
  kind: ImportKind,
  findings: Findings,
): Promise<OpenedFiles> {
  const opened: OpenedFiles = { tables: new Map(), texts: [], names: given.map(({ name }) => name) };
  if (given.length === 0) findings.problem("no-files");
  if (given.length > mostFiles) findings.problem("too-many-files", { max: mostFiles });
  if (given.reduce((sum, { bytes }) => sum + bytes.length, 0) > largestUpload) {
    findings.problem("too-large", { max: largestUpload });
  }
  if (!findings.clean) return opened;

  const files = given.flatMap((file) => (isZip(file) && !isWorkbook(file) ? unzip(file, findings) : [file]));
  opened.names = [...new Set([...opened.names, ...files.map(({ name }) => name)])];
  const others: { file: string; kind: ImportKind }[] = [];
  let ignored = 0;
  const sort = (table: Table) => {
    const part = recognise(table);
    const former = part && opened.tables.get(part);
    if (!part) ignored += 1;
    else if (kindOf(part) !== kind) others.push({ file: table.file, kind: kindOf(part) });
    else if (former) findings.problem("two-files", { file: table.file, found: former.file });
    else opened.tables.set(part, table);
  };
  for (const file of files) {
    // The web server answers others between two large files.
    await nextTurn();
    if (isWorkbook(file)) {
      const tables = await readWorkbook(file, findings);
      if (tables.length === 0) ignored += 1;
      tables.forEach(sort);
      continue;
    }
    if (file.bytes.length === 0) {
      findings.problem("empty-file", { file: file.name });
      continue;
    }
    const text = decodeText(file, findings);
    if (text === null) continue;
    const table = parse(text, file.name, findings);
    if (table) sort(table);
    else opened.texts.push(text);
  }
  if (opened.tables.size === 0 && findings.clean) {
    for (const { file, kind: found } of others) findings.problem("wrong-file", { file, found, expected: kind });
    if (others.length === 0) findings.problem("wrong-file", { file: given[0]!.name, expected: kind });
  }
  findings.count("not-needed", ignored + others.length);
  return opened;
}
