import type { Collection, OpenData } from "@/lib/catalog/rules/open-data";
import { csvColumns, csvLine } from "@/lib/catalog/rules/open-data-csv";
import { csvFile } from "../csv-file";

/** A collection, or a part of one, as a file that is written while it is read. */
export function csvResponse(
  name: string,
  collection: Collection,
  pages: AsyncIterable<OpenData[]>,
  headers: Record<string, string>,
): Response {
  const columns = csvColumns(collection);
  const lines = (async function* () {
    for await (const page of pages) yield page.map((object) => csvLine(columns, object)).join("");
  })();
  return csvFile(name, columns, lines, headers);
}
