import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withClient } from "../../lib/platform/start/connection.mjs";
import { Problem } from "../../lib/platform/start/problem.mjs";
import { seedCaseload } from "./caseload.mjs";
import { startLimit } from "./limit-app.mjs";
import { compete, fire, median } from "./load.mjs";

/** The national average of students for one school counselor (ASCA, 2023-24). */
const students = 376;

const cookiesOf = (response) => response.headers.getSetCookie().map((line) => line.split(";")[0]);

/** Signs in as the sign-in form does; the cookies of that browser. */
const signIn = async (address, { login, password }) => {
  const asked = await fetch(`${address}/api/auth/csrf`);
  const { csrfToken } = await asked.json();
  const answer = await fetch(`${address}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: address, cookie: cookiesOf(asked).join("; ") },
    body: new URLSearchParams({ csrfToken, login, password, json: "true" }),
  });
  const cookies = cookiesOf(answer).filter((cookie) => cookie.includes("session-token="));
  if (cookies.length === 0) throw new Problem(`The counselor could not sign in (${answer.status}).`);
  return cookies.join("; ");
};

/** How many SQL statements one visit makes PostgreSQL run, by its own log: median of some visits. */
const countStatements = async ({ ownerUrl, logFile, visit }) => {
  const set = (value) =>
    withClient(ownerUrl, async (client) => {
      await client.query(`ALTER SYSTEM SET log_statement = '${value}'`);
      await client.query("ALTER SYSTEM SET log_line_prefix = '%m [%p] %u '");
      await client.query("SELECT pg_reload_conf()");
    });
  const statements = () =>
    readFileSync(logFile, "utf8").match(/ waymark_app LOG: {2}(execute|statement)/g)?.length ?? 0;
  await set("all");
  try {
    // The server's processes take the new settings in between two statements of theirs.
    await sleep(500);
    await visit();
    const counts = [];
    for (let number = 0; number < 5; number += 1) {
      const before = statements();
      await visit();
      counts.push(statements() - before);
    }
    return median(counts);
  } finally {
    await set("none");
  }
};

/** A counselor's first page with a full caseload, against a bare dynamic page of Next.js. */
export const run = async ({ address, pid, database, dataDirectory, stopper, seconds, rounds, connections }) => {
  const { ownerUrl } = database;
  const limit = await startLimit({ stopper });
  const cookie = await signIn(address, await seedCaseload({ address, ownerUrl, students }));
  const visit = async () => {
    const answer = await fetch(`${address}/en/caseload`, { headers: { cookie }, redirect: "manual" });
    const html = await answer.text();
    if (answer.status !== 200) throw new Problem(`The caseload answers ${answer.status}.`);
    return html;
  };
  const html = await visit();
  if (!html.includes("Bench Student")) throw new Problem("The caseload shows none of its students.");

  const contestant = (name, server, path, clients, rest = {}) => ({
    name: `${name}, ${clients} at once`,
    measure: (time = seconds) =>
      fire({
        url: server.address + path,
        pid: server.pid,
        seconds: time,
        connections: clients,
        headers: { cookie, "accept-encoding": "gzip, deflate, br" },
      }),
    ...rest,
  });
  const contestants = [1, connections].flatMap((clients) => [
    contestant("empty dynamic page", limit, "/dynamic", clients),
    contestant("caseload", { address, pid }, "/en/caseload", clients, {
      limit: `empty dynamic page, ${clients} at once`,
    }),
  ]);
  for (const { measure } of contestants) await measure(1);
  const rows = await compete(contestants, rounds);
  const statements = await countStatements({ ownerUrl, logFile: path.join(dataDirectory, "postgres.log"), visit });
  return {
    rows,
    figures: [
      { name: "students in the caseload", value: students, unit: "" },
      { name: "SQL statements for one visit (BEGIN and COMMIT included)", value: statements, unit: "" },
    ],
    skipped: [],
  };
};
