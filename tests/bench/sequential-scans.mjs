import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { withClient } from "../../lib/platform/start/connection.mjs";

/** Within so many milliseconds PostgreSQL's processes hand in what they counted. */
const handIn = 11_000;
/** From so many rows on a table is never read from end to end on a request's path. */
const large = 10_000;

const logging = {
  log_min_duration_statement: "0",
  log_line_prefix: "%m [%p] %u query=%Q ",
  log_parameter_max_length: "0",
};

/** Starts to watch: what the app runs from now on is counted by PostgreSQL, and written into its log. */
export const watchStatements = async (ownerUrl) => {
  await withClient(ownerUrl, async (client) => {
    await client.query("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
    for (const [name, value] of Object.entries(logging)) await client.query(`ALTER SYSTEM SET ${name} = '${value}'`);
    await client.query("SELECT pg_reload_conf()");
  });
  // The server's processes take the new settings in between two statements of theirs.
  await sleep(1000);
  await withClient(ownerUrl, async (client) => {
    await client.query("SELECT pg_stat_statements_reset()");
    await client.query("SELECT pg_stat_reset()");
  });
};

/**
 * The texts of the statements by the id that pg_stat_statements knows them by. It keeps them with every constant replaced,
 * words of the language among them, which cannot always be planned; the log has them as they were sent.
 */
export const readTexts = (log) => {
  const texts = new Map();
  for (const entry of log.split(/^(?=\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)/m)) {
    const found =
      / waymark_app query=(-?\d+) LOG: {2}duration: [\d.]+ ms {2}(?:execute [^:]*|statement): ([\s\S]*)/.exec(entry);
    if (found) texts.set(found[1], found[2].replaceAll("\n\t", "\n").trim());
  }
  return texts;
};

const scansIn = (node, sizes, found = []) => {
  const relation = node["Relation Name"];
  if (node["Node Type"] === "Seq Scan" && (sizes.get(relation) ?? 0) > large) found.push(relation);
  for (const child of node.Plans ?? []) scansIn(child, sizes, found);
  return found;
};

const explain = async (client, query) => {
  await client.query("SAVEPOINT one");
  try {
    const { rows } = await client.query(`EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${query}`);
    return rows[0]["QUERY PLAN"][0].Plan;
  } catch (error) {
    return { problem: error.message };
  } finally {
    await client.query("ROLLBACK TO one");
  }
};

/**
 * The plan of each statement that pg_stat_statements saw the app run, made as that role and for `actor`, so that the
 * policies are in it; and the tables that were in fact read from end to end, in statements within functions as well:
 * `{ statements, scans: [{ tables, query }], unexplained: [{ problem, query }], read: [{ table, scans }] }`.
 */
export const findSequentialScans = async ({ ownerUrl, appUrl, actor, logFile }) => {
  await sleep(handIn);
  const seen = await withClient(ownerUrl, async (client) => {
    const { rows: statements } = await client.query(
      `SELECT DISTINCT ON (queryid) queryid::text AS id, query FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
       WHERE r.rolname = 'waymark_app' AND toplevel AND query ~* '^\\s*(SELECT|INSERT|UPDATE|DELETE|WITH)'`,
    );
    const { rows: sizes } = await client.query(
      `SELECT relname, reltuples::float8 AS rows FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
    );
    const { rows: read } = await client.query(
      `SELECT s.relname AS table, s.seq_scan::int AS scans FROM pg_stat_user_tables s JOIN pg_class c ON c.oid = s.relid
       WHERE s.seq_scan > 0 AND c.reltuples > ${large}`,
    );
    for (const name of Object.keys(logging)) await client.query(`ALTER SYSTEM RESET ${name}`);
    await client.query("SELECT pg_reload_conf()");
    return { statements, read, sizes: new Map(sizes.map(({ relname, rows }) => [relname, rows])) };
  });
  const texts = readTexts(readFileSync(logFile, "utf8"));
  const scans = [];
  const unexplained = [];
  await withClient(appUrl, async (client) => {
    await client.query("BEGIN");
    await client.query("SELECT waymark_enter($1)", [actor]);
    for (const { id, query } of seen.statements) {
      const plan = await explain(client, texts.get(id) ?? query);
      if (plan.problem) unexplained.push({ problem: plan.problem, query });
      else {
        const tables = [...new Set(scansIn(plan, seen.sizes))];
        if (tables.length > 0) scans.push({ tables, query });
      }
    }
    await client.query("ROLLBACK");
  });
  return { statements: seen.statements.length, scans, unexplained, read: seen.read };
};
