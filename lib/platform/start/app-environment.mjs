import { randomBytes } from "node:crypto";
import { keepSecret } from "./keep-file.mjs";
import { readDemo } from "./demo.mjs";
import { supervisedBy } from "./leftovers.mjs";

export const addressOf = (port) => process.env.WAYMARK_URL || process.env.NEXTAUTH_URL || `http://localhost:${port}`;

/** What the app and its commands are told; `database` is `{ appUrl, ownerUrl, embedded }`. */
export const appEnvironment = ({ dataDirectory, database, port }) => {
  const url = addressOf(port);
  const { DATABASE_OWNER_URL: _, ...inherited } = process.env;
  return {
    ...inherited,
    ...supervisedBy(dataDirectory),
    DATABASE_URL: database.appUrl,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || keepSecret(dataDirectory, "nextauth-secret"),
    NEXTAUTH_URL: url,
    WAYMARK_URL: url,
    WAYMARK_TICK_SECRET: process.env.WAYMARK_TICK_SECRET || randomBytes(24).toString("hex"),
    WAYMARK_DEMO: database.embedded && readDemo(dataDirectory).demo ? "1" : "0",
    NEXT_TELEMETRY_DISABLED: "1",
  };
};

/** The loaders write the catalogue, so they are also told the owner's address; the web server never is. */
export const loaderEnvironment = (env, database) => ({
  ...env,
  DATABASE_OWNER_URL: database.ownerUrl ?? database.appUrl,
  CATALOG_DATABASE_URL: database.ownerUrl ?? database.appUrl,
});
