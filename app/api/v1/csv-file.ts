import { csvCell } from "@/lib/catalog/rules/open-data-csv";

// Excel takes a file without it for the old code page of its country.
const byteOrderMark = "\uFEFF";

/** One line: every file of ours is written with it, so that no cell of any of them starts a formula. */
export const csvText = (cells: readonly (string | number | null)[]): string => `${cells.map(csvCell).join(",")}\r\n`;

/** A file that is written while its lines are read; each piece of text is lines with their ends. */
export function csvFile(
  name: string,
  columns: readonly string[],
  lines: AsyncIterable<string>,
  headers: Record<string, string>,
): Response {
  const encoder = new TextEncoder();
  const walk = lines[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    start: (out) => out.enqueue(encoder.encode(byteOrderMark + csvText(columns))),
    async pull(out) {
      const { done, value } = await walk.next();
      if (done) out.close();
      else out.enqueue(encoder.encode(value));
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
