import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/prisma/generated/client";
import { env } from "./env";
import { statementNames } from "./statement-names";

// A connection that waits keeps its plans; pg would close it after ten seconds.
const pool = { connectionString: env.DATABASE_URL, max: 10, idleTimeoutMillis: 300_000, maxLifetimeSeconds: 3600 };

function open() {
  const nameOf = statementNames();
  return new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: ({ sql }) => nameOf(sql) }) });
}

// Kept over reloads in development, until the schema changes and the client is made anew.
const kept = globalThis as typeof globalThis & { waymarkClient?: ReturnType<typeof open> };

/** For what is nobody's: the catalogue and the platform. Personal data goes through withActor. */
export const db = kept.waymarkClient instanceof PrismaClient ? kept.waymarkClient : (kept.waymarkClient = open());

export type Transaction = Parameters<Parameters<(typeof db)["$transaction"]>[0]>[0];
