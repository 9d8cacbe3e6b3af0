import type { OpenData } from "@/lib/catalog/rules/open-data";
import type { Collection } from "@/lib/catalog/rules/open-data";
import { csvColumns, csvHead, csvLine } from "@/lib/catalog/rules/open-data-csv";

// Excel takes a file without it for the old code page of its country.
const byteOrderMark = "\uFEFF";

/** A collection, or a part of one, as a file that is written while it is read. */
export function csvResponse(
  name: string,
  collection: Collection,
  pages: AsyncIterable<OpenData[]>,
  headers: Record<string, string>,
): Response {
  const columns = csvColumns(collection);
  const encoder = new TextEncoder();
  const walk = pages[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    start: (out) => out.enqueue(encoder.encode(byteOrderMark + csvHead(columns))),
    async pull(out) {
      const { done, value } = await walk.next();
      if (done) out.close();
      else out.enqueue(encoder.encode(value.map((object) => csvLine(columns, object)).join("")));
    },
    async cancel() {
      await walk.return?.();
    },
  });
  return new Response(body, {
    headers: {
      ...headers,
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="waymark-${name}.csv"`,
    },
  });
}
