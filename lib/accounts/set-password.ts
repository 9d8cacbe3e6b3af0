import "server-only";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";

type Change = { actorId: string; personId: string; passwordHash: string; action: string };

/** Inside the caller's transaction: a new password ends every session but `keep`. */
export async function setPassword(
  tx: Transaction,
  { actorId, personId, passwordHash, action }: Change,
  at: Date,
  keep?: string,
) {
  await tx.credential.upsert({
    where: { personId },
    create: { personId, passwordHash, changedAt: at },
    update: { passwordHash, changedAt: at },
    select: { personId: true },
  });
  await tx.session.updateMany({
    where: { personId, revokedAt: null, ...(keep === undefined ? {} : { id: { not: keep } }) },
    data: { revokedAt: at },
  });
  await audit(tx, {
    actorId,
    action,
    subjectId: personId,
    entity: "Credential",
    entityId: personId,
    fields: ["passwordHash"],
  });
}
