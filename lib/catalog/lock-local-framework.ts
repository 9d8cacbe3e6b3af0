import "server-only";
import type { Transaction } from "@/lib/platform/db";

/** Whoever changes this framework goes one after the other, until the end of the transaction. */
export const lockLocalFramework = (tx: Transaction, code: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('waymark local framework'), hashtext(${code}))`;
