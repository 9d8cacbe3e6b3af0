// Each test file works on its own copy of the template, connected as the app's role: the policies hold.
import { Client } from "pg";
import { afterAll, inject } from "vitest";

const server = inject("server");
const name = `test_${process.pid}_${process.env.VITEST_POOL_ID ?? "0"}`;

const admin = new Client({ connectionString: `${server}/postgres` });
await admin.connect();
await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
await admin.query(`CREATE DATABASE ${name} TEMPLATE ${inject("template")} STRATEGY FILE_COPY`);

const app = new URL(`${server}/${name}`);
app.username = "waymark_app";
app.password = "";

process.env.DATABASE_URL = app.href;
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
