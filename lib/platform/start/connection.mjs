import { setTimeout as sleep } from "node:timers/promises";
import { Problem } from "./problem.mjs";

const parse = (url, name) => {
  try {
    const parsed = new URL(url);
    if (/^postgres(ql)?:$/.test(parsed.protocol) && parsed.pathname.length > 1) return parsed;
  } catch {
    // Answered below, like a URL of another kind.
  }
  throw new Problem(
    `${name} is not the address of a PostgreSQL database: it looks like postgresql://role:password@host:5432/database.`,
  );
};

const sentences = {
  ECONNREFUSED: ({ name, server }) =>
    `No PostgreSQL answers at ${server}, which ${name} names: start it there or correct the address.`,
  ENOTFOUND: ({ name, server }) => `The host of ${server}, which ${name} names, is not known: correct the address.`,
  ETIMEDOUT: ({ name, server }) =>
    `${server}, which ${name} names, did not answer in time: check address and firewall.`,
  "28P01": ({ name, role, server }) =>
    `PostgreSQL at ${server} refuses the password of the role "${role}": correct it in ${name}.`,
  28000: ({ name, role, server }) =>
    `PostgreSQL at ${server} does not let the role "${role}" in: make the role, allow it in pg_hba.conf, or correct ${name}.`,
  "3D000": ({ name, database, server }) =>
    `PostgreSQL at ${server} has no database "${database}": create it (CREATE DATABASE) or correct ${name}.`,
  42501: ({ name, role, database }) =>
    `The role "${role}" may not connect to the database "${database}": grant it CONNECT or correct ${name}.`,
  53300: ({ server }) => `PostgreSQL at ${server} has no connection left: raise its max_connections or close others.`,
};
const sameAs = { EAI_AGAIN: "ENOTFOUND", EHOSTUNREACH: "ETIMEDOUT", ENETUNREACH: "ETIMEDOUT" };

/** The one sentence for a failed connection; never with the password in it. Unknown failures stay as they are. */
export const explainConnection = (error, url, name) => {
  const { hostname, port, username, pathname } = parse(url, name);
  const facts = {
    name,
    server: `${hostname || "localhost"}:${port || 5432}`,
    role: decodeURIComponent(username),
    database: decodeURIComponent(pathname.slice(1)),
  };
  const code = error.code ?? error.errors?.[0]?.code;
  const sentence = sentences[sameAs[code] ?? code];
  if (sentence) return new Problem(sentence(facts));
  if (/timeout/i.test(error.message)) return new Problem(sentences.ETIMEDOUT(facts));
  if (/password must be a string|SASL/i.test(error.message)) return new Problem(sentences["28P01"](facts));
  if (code === "ECONNRESET" || /SSL|terminated unexpectedly|Received unexpected/i.test(error.message)) {
    return new Problem(
      `What answers at ${facts.server} does not speak to us as PostgreSQL does (${error.message}): check ${name}.`,
    );
  }
  return error;
};

const startingUp = "57P03";

const connect = async (url, name) => {
  parse(url, name);
  const { default: pg } = await import("pg");
  const deadline = Date.now() + 30_000;
  for (;;) {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 5000,
      application_name: "waymark-start",
    });
    client.on("error", () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      if (error.code !== startingUp || Date.now() > deadline) throw explainConnection(error, url, name);
    }
    await sleep(250);
  }
};

/** Opens one connection, hands it on and closes it; `name` is what the sentence about a failure calls the address. */
export const withClient = async (url, use, name = "The database's address") => {
  const client = await connect(url, name);
  try {
    return await use(client);
  } finally {
    await client.end().catch(() => {});
  }
};
