import "server-only";
import type { Transaction } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";

/** People `p` with a membership `m` whose name, sign-in name or number has these words. */
export const hasWords = (q: string) =>
  q === ""
    ? Prisma.sql`true`
    : Prisma.sql`strpos(waymark_fold(p.name || ' ' || coalesce(p."signInName", '') || ' ' || coalesce(m.number, '')), waymark_fold(${q})) > 0`;

/** Every look at a student is on record. */
export const look = (tx: Transaction, actorId: string, action: string, ids: readonly string[], fields: string[]) =>
  ids.length === 0
    ? null
    : tx.auditEntry.createMany({
        data: ids.map((id) => ({ actorId, action, subjectId: id, entity: "Person", entityId: id, fields })),
      });
