import { Client } from "pg";
import type { ImportKind } from "@/prisma/generated/enums";
import { env } from "@/lib/platform/env";
import { fail, type Result } from "@/lib/platform/result";
import type { ImportStage, OnProgress } from "../rules/import-report";

/** Held by the one import that runs, on whatever node. */
const running = 5_201_818;

export const sessionName = "waymark import";

export type Tell = (stage: ImportStage, share: number) => Promise<void>;

export type Session = { client: Client; tell: Tell };

/**
 * One transaction of the app's role in which an import does its work, or "another-import" where one runs. What it is
 * at stands in the name of its session, which every node can read and which goes with it when it is killed.
 */
export async function inImportSession<Value, Problem extends string>(
  kind: ImportKind,
  onProgress: OnProgress | undefined,
  run: (session: Session) => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem | "another-import">> {
  const client = new Client({ connectionString: env.DATABASE_URL });
  // A connection that is cut also fails the query under way; without a listener it would end the whole process.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("BEGIN");
    const lock = await client.query<{ taken: boolean }>("SELECT pg_try_advisory_xact_lock($1) AS taken", [running]);
    if (!lock.rows[0]?.taken) return fail("another-import");
    const tell: Tell = async (stage, share) => {
      onProgress?.({ kind, stage, share });
      await client.query("SELECT set_config('application_name', $1, false)", [
        `${sessionName} ${kind} ${stage} ${share.toFixed(2)}`,
      ]);
    };
    const result = await run({ client, tell });
    await client.query(result.ok ? "COMMIT" : "ROLLBACK");
    return result;
  } finally {
    // What was not committed is undone with the connection.
    await client.end();
  }
}

/** Written in the transaction of what it tells of; `by` is null for the operator at the command line. */
export async function auditImport(
  client: Client,
  entry: {
    action: "catalog.try" | "catalog.import" | "catalog.bring-back";
    by: string | null;
    id: string | null;
    fields: string[];
  },
) {
  if (entry.by !== null) await client.query("SELECT waymark_enter($1::uuid)", [entry.by]);
  await client.query(
    `INSERT INTO "AuditEntry" ("actorId", action, entity, "entityId", fields) VALUES ($1, $2, 'CatalogImport', $3, $4)`,
    [entry.by, entry.action, entry.id, entry.fields],
  );
}
