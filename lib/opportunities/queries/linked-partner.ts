import "server-only";
import type { Transaction } from "@/lib/platform/db";

/** The partner of an open link, inside its transaction; null once the partner was put into the history. */
export const linkedPartner = (tx: Transaction, partnerId: string) =>
  tx.partner.findFirst({
    where: { id: partnerId, endedAt: null },
    select: {
      id: true,
      name: true,
      kind: true,
      demo: true,
      schoolId: true,
      school: { select: { name: true, framework: true } },
    },
    relationLoadStrategy: "join",
  });
