// Signed in without a form: a session of one's own in the database and the cookie that names it, as next-auth writes it.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContext } from "@playwright/test";
import { encode } from "next-auth/jwt";
import { Client } from "pg";
import { embeddedUrls } from "@/lib/platform/start/embedded-postgres.mjs";

const dataDirectory = () => {
  const data = process.env.WAYMARK_TEST_DATA;
  if (!data) throw new Error("WAYMARK_TEST_DATA names the data directory of the Waymark under test");
  return data;
};

export async function owner(): Promise<Client> {
  const client = new Client({ connectionString: embeddedUrls(dataDirectory()).ownerUrl });
  await client.connect();
  return client;
}

const sessionOf = async (client: Client, name: string): Promise<string> => {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO "Session" (id, "personId", "createdAt", "expiresAt")
     SELECT $1, id, now() AT TIME ZONE 'UTC', now() AT TIME ZONE 'UTC' + interval '1 hour' FROM "Person" WHERE "signInName" = $2
     RETURNING id`,
    [randomUUID(), name],
  );
  if (!rows[0]) throw new Error(`Nobody signs in as ${name}`);
  return rows[0].id;
};

/** The tests of signing in fill the form; whoever only has to be somebody pays for no page and no password. */
export async function enter(context: BrowserContext, { signIn: name }: { signIn: string }) {
  const client = await owner();
  const sid = await sessionOf(client, name).finally(() => client.end());
  const secret = readFileSync(path.join(dataDirectory(), "secrets", "nextauth-secret"), "utf8").trim();
  const value = await encode({ token: { sid }, secret, maxAge: 3600 });
  await context.addCookies([
    {
      name: "next-auth.session-token",
      value,
      url: process.env.WAYMARK_TEST_URL!,
      httpOnly: true,
      sameSite: "Lax",
      secure: false,
    },
  ]);
}
