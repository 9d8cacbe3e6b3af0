import "server-only";
import type { Transaction } from "@/lib/platform/db";

/**
 * The same catalogue as a new release: every node makes its kept pages anew within half a minute. Before the first load
 * there is none, and no page to renew.
 */
export const renewRelease = (tx: Transaction) =>
  tx.$executeRaw`
    INSERT INTO "CatalogRelease" (checksum, "onetVersion")
    SELECT checksum, "onetVersion" FROM "CatalogRelease" ORDER BY id DESC LIMIT 1`;
