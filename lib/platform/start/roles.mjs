import { withClient } from "./connection.mjs";

/** Tables of which the app's role may add and read rows, and never change or remove any. */
const appendOnly = [
  ...["ApplicationEvent", "AuditEntry", "BulkExport", "CatalogTextEdit", "HoursEvent"],
  ...["PlanEvent", "PlanRevision", "SurveyResult"],
];

const list = (names) => names.join(", ");

/** What is ours to give: an extension's or another owner's objects are left as they are. */
const ownObjects = async (client) => {
  const { rows } = await client.query(`
    SELECT c.relkind AS kind, c.relname AS name, c.oid::regclass::text AS quoted
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
      AND pg_has_role(current_user, c.relowner, 'USAGE')
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
    UNION ALL
    SELECT 'f', p.proname, p.oid::regprocedure::text
    FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND p.prokind IN ('f', 'w')
      AND pg_has_role(current_user, p.proowner, 'USAGE')
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`);
  return rows;
};

/**
 * Gives the app's role what it needs and no more: rows of all tables, sequences, functions; audit rows can be added and
 * read and never changed; the migrations' table can be read.
 */
export const grantApp = (ownerUrl, role) =>
  withClient(
    ownerUrl,
    async (client) => {
      const to = client.escapeIdentifier(role);
      const objects = await ownObjects(client);
      const named = (test) => objects.filter(test).map(({ quoted }) => quoted);
      const isAppendOnly = ({ name }) => appendOnly.includes(name);
      const bookkeeping = ({ name }) => name === "_prisma_migrations";
      const isTable = ({ kind }) => "rpvm".includes(kind);
      const grants = [
        ["SELECT, INSERT, UPDATE, DELETE ON TABLE", named((o) => isTable(o) && !isAppendOnly(o) && !bookkeeping(o))],
        ["SELECT, INSERT ON TABLE", named((o) => isTable(o) && isAppendOnly(o))],
        ["SELECT ON TABLE", named((o) => isTable(o) && bookkeeping(o))],
        ["USAGE, SELECT ON SEQUENCE", named(({ kind }) => kind === "S")],
        ["EXECUTE ON FUNCTION", named(({ kind }) => kind === "f")],
      ].filter(([, names]) => names.length > 0);
      const tooMuch = named((o) => isTable(o) && (isAppendOnly(o) || bookkeeping(o)));
      const statements = [
        "BEGIN",
        // Two nodes that grant at once would meet in the catalogue ("tuple concurrently updated").
        "SELECT pg_advisory_xact_lock(hashtext('waymark grants'))",
        `GRANT USAGE ON SCHEMA public TO ${to}`,
        ...(tooMuch.length > 0 ? [`REVOKE ALL ON TABLE ${list(tooMuch)} FROM ${to}`] : []),
        ...grants.map(([right, names]) => `GRANT ${right} ${list(names)} TO ${to}`),
        "COMMIT",
      ];
      for (const statement of statements) await client.query(statement);
    },
    "DATABASE_OWNER_URL",
  );
