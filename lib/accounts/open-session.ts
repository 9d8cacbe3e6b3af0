import "server-only";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";

/** Absolute: a session is not prolonged. Its cookie goes with the browser, which is sooner on a shared computer. */
export const sessionDays = 7;

/** One more signed-in browser of a person; returns the id that its cookie names. */
export async function openSession(tx: Transaction, personId: string, at: Date): Promise<string> {
  const expiresAt = new Date(at.getTime() + sessionDays * 86_400_000);
  const { id } = await tx.session.create({ data: { personId, createdAt: at, expiresAt }, select: { id: true } });
  await audit(tx, { actorId: personId, action: "session.open", subjectId: personId, entity: "Session", entityId: id });
  return id;
}
