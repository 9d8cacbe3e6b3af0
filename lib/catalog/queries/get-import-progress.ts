import "server-only";
import { db } from "@/lib/platform/db";
import { ImportKind } from "@/prisma/generated/enums";
import { sessionName } from "../imports/import-session";
import { importStages, type ImportProgress } from "../rules/import-report";

/** What the import that runs now is at, on whatever node; null where none runs. */
export async function getImportProgress(): Promise<ImportProgress | null> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT application_name AS name FROM pg_stat_activity
    WHERE datname = current_database() AND application_name LIKE ${`${sessionName} %`} LIMIT 1`;
  const [kindName, stageName, share] = (rows[0]?.name ?? "").slice(sessionName.length + 1).split(" ");
  const kind = Object.values(ImportKind).find((value) => value === kindName);
  const stage = importStages.find((value) => value === stageName);
  return kind && stage ? { kind, stage, share: Number(share) } : null;
}
