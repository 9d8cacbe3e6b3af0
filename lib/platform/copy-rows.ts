import "server-only";
import { once } from "node:events";
import { Client, type QueryResult, type QueryResultRow } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { env } from "./env";
import type { Purpose } from "./with-actor";

export type CopySession = {
  query: <Row extends QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<QueryResult<Row>>;
  /** Copies lines of `copyLine` into a temporary table: PostgreSQL copies into none that has a second wall. */
  copy: (target: string, lines: readonly string[]) => Promise<void>;
};

const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

const copyCell = (value: string | number | boolean | null): string =>
  value === null ? "\\N" : String(value).replace(/[\\\t\n\r]/g, (letter) => escapes[letter]!);

/** One row as COPY reads it; PostgreSQL has no letter zero. */
export const copyLine = (cells: readonly (string | number | boolean | null)[]): string =>
  `${cells.map(copyCell).join("\t").replaceAll("\0", "")}\n`;

/**
 * One long transaction under a purpose, on a connection of its own, for what is read and written by the hundred
 * thousand. Undone whole where `run` throws.
 */
export async function inCopySession<Value>(
  purpose: Purpose,
  run: (session: CopySession) => Promise<Value>,
): Promise<Value> {
  const client = new Client({ connectionString: env.DATABASE_URL });
  // A connection that is cut also fails the query under way; without a listener it would end the whole process.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT waymark_purpose($1), set_config('timezone', 'UTC', true)", [purpose]);
    // Of what came a moment ago PostgreSQL has no counts: it would look each row up among all.
    await client.query(
      `SELECT set_config('work_mem', '64MB', true), set_config('temp_buffers', '64MB', true), set_config('jit', 'off', true),
         set_config('enable_nestloop', 'off', true)`,
    );
    const value = await run({
      query: (text, values) => client.query(text, values as unknown[]),
      copy: async (target, lines) => {
        const stream = client.query(copyFrom(`COPY ${target} FROM STDIN`));
        // A connection that is cut says so twice; the first is waited for below.
        stream.on("error", () => {});
        stream.end(lines.join(""));
        await once(stream, "finish");
      },
    });
    await client.query("COMMIT");
    return value;
  } finally {
    // What was not committed is undone with the connection.
    await client.end();
  }
}
