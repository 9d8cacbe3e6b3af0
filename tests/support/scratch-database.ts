import { randomBytes } from "node:crypto";
import { Client } from "pg";

const server = process.env.TEST_SERVER_URL ?? "postgresql://postgres@127.0.0.1:54400";

const made: { databases: string[]; roles: string[] } = { databases: [], roles: [] };

export async function asOwner<Value>(url: string, use: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

const fresh = (kind: string) => `waymark_${kind}_${randomBytes(6).toString("hex")}`;

/** An empty database of one's own, gone after the file's last test. */
export async function scratchDatabase(): Promise<{ name: string; url: string; urlFor: (role: string) => string }> {
  const name = fresh("scratch");
  await asOwner(`${server}/postgres`, (client) => client.query(`CREATE DATABASE ${name}`));
  made.databases.push(name);
  const urlFor = (role: string) => {
    const url = new URL(`${server}/${name}`);
    url.username = role;
    url.password = "word";
    return url.href;
  };
  return { name, url: `${server}/${name}`, urlFor };
}

/** A role of one's own with a password that works also where the server asks for one. */
export async function scratchRole(attributes = ""): Promise<string> {
  const name = fresh("role");
  await asOwner(`${server}/postgres`, (client) =>
    client.query(`CREATE ROLE ${name} LOGIN PASSWORD 'word' ${attributes}`),
  );
  made.roles.push(name);
  return name;
}

/** At the end of each test file: files share this module. */
export async function dropScratch() {
  if (made.databases.length + made.roles.length === 0) return;
  const { databases, roles } = { databases: made.databases.splice(0), roles: made.roles.splice(0) };
  await asOwner(`${server}/postgres`, async (client) => {
    for (const name of databases) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    for (const name of roles) await client.query(`DROP ROLE IF EXISTS ${name}`);
  });
}
