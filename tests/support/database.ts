// Each test file works on its own copy of the template, connected as the app's role: the policies hold.
import { Client } from "pg";
import { afterAll, inject } from "vitest";

const server = inject("server");
const name = `test_${process.pid}_${process.env.VITEST_POOL_ID ?? "0"}`;

const admin = new Client({ connectionString: `${server}/postgres` });
await admin.connect();
await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
await admin.query(`CREATE DATABASE ${name} TEMPLATE ${inject("template")} STRATEGY FILE_COPY`);

const withoutPassword = (url: string) => Object.assign(new URL(url), { username: "waymark_app", password: "" }).href;
const app = process.env.TEST_APP_URL ?? withoutPassword(server);

process.env.DATABASE_URL = `${app.replace(/\/$/, "")}/${name}`;
process.env.TEST_DATABASE_OWNER_URL = `${server}/${name}`;
process.env.NEXTAUTH_SECRET = "a-secret-for-tests-only";
process.env.NEXTAUTH_URL = "http://localhost:3000";
process.env.WAYMARK_URL = "http://localhost:3000";

afterAll(async () => {
  const { db } = await import("@/lib/platform/db");
  await db.$disconnect();
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.end();
});
