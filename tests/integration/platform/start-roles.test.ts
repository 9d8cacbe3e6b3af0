import { describe, expect, test } from "vitest";
import { requireHarmlessRole } from "@/lib/platform/start/harmless-role.mjs";
import { grantApp } from "@/lib/platform/start/roles.mjs";
import { asOwner, scratchDatabase, scratchRole } from "@/tests/support/scratch-database";

const tables = `
  CREATE EXTENSION pg_trgm;
  CREATE TABLE "Thing" (id serial PRIMARY KEY, n int);
  CREATE TABLE "AuditEntry" (id bigserial PRIMARY KEY, n int);
  CREATE TABLE "_prisma_migrations" (id int);
  CREATE FUNCTION double(n int) RETURNS int LANGUAGE sql AS 'SELECT 2 * n';
  REVOKE ALL ON FUNCTION double(int) FROM PUBLIC;`;

describe("the app's role", () => {
  test("passes when it is nobody special", async () => {
    const { url, urlFor } = await scratchDatabase();
    await asOwner(url, (client) => client.query(tables));
    await expect(requireHarmlessRole(urlFor(await scratchRole()))).resolves.toBeUndefined();
  });

  test("is refused as superuser, with BYPASSRLS, as a member of such a role", async () => {
    const { url, urlFor } = await scratchDatabase();
    await expect(requireHarmlessRole(urlFor(await scratchRole("SUPERUSER")))).rejects.toThrow(/is a superuser/);
    const bypassing = await scratchRole("BYPASSRLS");
    await expect(requireHarmlessRole(urlFor(bypassing))).rejects.toThrow(/BYPASSRLS/);
    const member = await scratchRole("NOINHERIT");
    await asOwner(url, (client) => client.query(`GRANT ${bypassing} TO ${member}`));
    await expect(requireHarmlessRole(urlFor(member))).rejects.toThrow(/BYPASSRLS/);
  });

  test("is refused as the owner of a table and as a member of its owner", async () => {
    const { url, urlFor } = await scratchDatabase();
    const [owner, member] = [await scratchRole(), await scratchRole("NOINHERIT")];
    await asOwner(url, (client) =>
      client.query(`${tables} ALTER TABLE "Thing" OWNER TO ${owner}; GRANT ${owner} TO ${member}`),
    );
    await expect(requireHarmlessRole(urlFor(owner))).rejects.toThrow(/owns Waymark's tables/);
    await expect(requireHarmlessRole(urlFor(member))).rejects.toThrow(/belongs to the role that does/);
  });
});

test("grants let the app change rows, add audit rows only, and look at the migrations only", async () => {
  const { url, urlFor } = await scratchDatabase();
  const role = await scratchRole();
  await asOwner(url, (client) => client.query(tables));
  await grantApp(url, role);
  await Promise.all([grantApp(url, role), grantApp(url, role), grantApp(url, role)]);
  await asOwner(urlFor(role), async (app) => {
    await app.query('INSERT INTO "Thing" (n) VALUES (1)');
    await app.query('UPDATE "Thing" SET n = double(n)');
    await app.query('DELETE FROM "Thing"');
    await app.query('INSERT INTO "AuditEntry" (n) VALUES (1)');
    await app.query('SELECT * FROM "AuditEntry", "_prisma_migrations"');
    for (const forbidden of [
      'UPDATE "AuditEntry" SET n = 2',
      'DELETE FROM "AuditEntry"',
      'TRUNCATE "AuditEntry"',
      'DELETE FROM "_prisma_migrations"',
      'INSERT INTO "_prisma_migrations" VALUES (1)',
      'TRUNCATE "Thing"',
      'DROP TABLE "Thing"',
      "CREATE TABLE mine (id int)",
    ])
      await expect(app.query(forbidden), forbidden).rejects.toMatchObject({ code: "42501" });
  });
});

test("an owner who is no superuser grants what is his beside what is not", async () => {
  const { url, urlFor } = await scratchDatabase();
  const [owner, role] = [await scratchRole(), await scratchRole()];
  await asOwner(url, (client) =>
    client.query(`${tables} CREATE TABLE foreign_one (id int); ALTER TABLE "Thing" OWNER TO ${owner}`),
  );
  await asOwner(url, (client) => client.query(`GRANT USAGE ON SCHEMA public TO ${owner} WITH GRANT OPTION`));
  await grantApp(urlFor(owner), role);
  await asOwner(urlFor(role), async (app) => {
    await app.query('SELECT * FROM "Thing"');
    await expect(app.query("SELECT * FROM foreign_one")).rejects.toMatchObject({ code: "42501" });
  });
});
