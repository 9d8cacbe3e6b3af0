import { runChild } from "../../lib/platform/start/children.mjs";
import { withClient } from "../../lib/platform/start/connection.mjs";
import { Problem } from "../../lib/platform/start/problem.mjs";
import { findProgram } from "./programs.mjs";

const database = "pgbench";
const hundredThousands = 10;

/** PostgreSQL's own bench on the same server; null, and a sentence in `skipped`, where the program is absent. */
export const preparePgbench = async ({ ownerUrl, skipped }) => {
  const program = findProgram("pgbench");
  if (!program) {
    skipped.push("the rows of pgbench, as there is no pgbench here (Debian: postgresql-contrib).");
    return null;
  }
  const { hostname, port, username, password } = new URL(ownerUrl);
  const env = { ...process.env, PGHOST: hostname, PGPORT: port, PGUSER: username, PGPASSWORD: password };
  const pgbench = async (...args) => {
    const { code, output } = await runChild(program, [...args, database], { env });
    if (code !== 0) throw new Problem(`pgbench ended with ${code}: ${output.trim()}`);
    return output;
  };
  const isNew = await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
    if (rows.length === 0) await client.query(`CREATE DATABASE ${database}`);
    return rows.length === 0;
  });
  if (isNew) await pgbench("--initialize", "--quiet", `--scale=${hundredThousands}`);

  // With less it can end before its clients are connected.
  const least = 3;

  /** Transactions a second and their mean milliseconds of a built-in script, with as many clients as the app's pool. */
  return async (script, seconds) => {
    const flags = [`--builtin=${script}`, "--no-vacuum", "--client=10", "--protocol=prepared"];
    const output = await pgbench(...flags, `--time=${Math.max(seconds, least)}`);
    const rate = Number(/^tps = ([\d.]+)/m.exec(output)?.[1]);
    const mean = Number(/^latency average = ([\d.]+) ms/m.exec(output)?.[1]);
    if (!(rate > 0)) throw new Problem(`pgbench said no rate: ${output.trim()}`);
    return { rate, mean };
  };
};
