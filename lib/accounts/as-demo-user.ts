import "server-only";
import { withPurpose } from "@/lib/platform/with-actor";
import { endSession } from "./end-session";
import { openSession } from "./open-session";
import { getUserOfSession } from "./queries";
import type { CurrentUser } from "./rules/roles";

/** A demo person as a request would see them, through a session that ends at once; null where there is none. */
export async function asDemoUser(signInName: string, at: Date): Promise<CurrentUser | null> {
  const sessionId = await withPurpose("sign-in", async (tx) => {
    const person = await tx.person.findUnique({ where: { signInName }, select: { id: true } });
    return person && openSession(tx, person.id, at);
  });
  if (!sessionId) return null;
  const user = await getUserOfSession(sessionId, at);
  await endSession(sessionId);
  return user;
}
