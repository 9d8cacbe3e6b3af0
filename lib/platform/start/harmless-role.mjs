import { withClient } from "./connection.mjs";
import { Problem } from "./problem.mjs";

const howTo =
  "give DATABASE_URL a role of its own (CREATE ROLE waymark_app LOGIN PASSWORD '...') and name the owner in DATABASE_OWNER_URL";

/** Row-level security is worth nothing for a role that can step round it, so such a DATABASE_URL is refused. */
export const requireHarmlessRole = (url, name = "DATABASE_URL") =>
  withClient(
    url,
    async (client) => {
      const { rows } = await client.query(`
        SELECT current_user AS role,
          bool_or(r.rolsuper) AS "isSuperuser",
          bool_or(r.rolbypassrls) AS "bypasses",
          EXISTS (
            SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
              AND pg_has_role(current_user, c.relowner, 'MEMBER')
          ) AS "owns"
        FROM pg_roles r WHERE pg_has_role(current_user, r.oid, 'MEMBER')`);
      const [{ role, isSuperuser, bypasses, owns }] = rows;
      const refuse = (why) =>
        new Problem(`The role "${role}" of ${name} ${why}, and could read past every student's wall: ${howTo}.`);
      if (isSuperuser) throw refuse("is a superuser or can become one");
      if (bypasses) throw refuse("may bypass row-level security (BYPASSRLS)");
      if (owns) throw refuse("owns Waymark's tables or belongs to the role that does");
    },
    name,
  );
