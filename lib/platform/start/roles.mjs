/** Tables of which the app's role may add and read rows, and never change or remove any. */
const appendOnly = ["AuditEntry", "PlanRevision", "SurveyResult"];

/** Gives the app's role what it needs, as the owner: rows, no tables. Repeatable. */
export async function grantApp(ownerUrl, role) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const name = client.escapeIdentifier(role);
    await client.query(`
      GRANT USAGE ON SCHEMA public TO ${name};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${name};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${name};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO ${name};`);
    const { rows } = await client.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
    const tables = new Set(rows.map((row) => row.tablename));
    if (tables.has("_prisma_migrations")) await client.query(`REVOKE ALL ON "_prisma_migrations" FROM ${name}`);
    for (const table of appendOnly.filter((table) => tables.has(table)))
      await client.query(`REVOKE UPDATE, DELETE, TRUNCATE ON "${table}" FROM ${name}`);
  } finally {
    await client.end();
  }
}
