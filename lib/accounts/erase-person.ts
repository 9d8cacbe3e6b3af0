import "server-only";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withActor, type Actor } from "@/lib/platform/with-actor";
import { confirmPassword } from "./confirm-password";
import { hasRole, type CurrentUser } from "./rules/roles";
import type { TooMany } from "./sign-in";

export type Erase = (tx: Transaction, person: Actor) => Promise<unknown>;

/**
 * Deletes the person after what `domains` keep of them, in one transaction; the audit keeps ids only. Staff
 * accounts are ended by an administrator: others depend on them.
 */
export async function erasePerson(
  user: CurrentUser,
  password: string,
  domains: readonly Erase[],
): Promise<Result<null, "staff" | "wrong"> | TooMany> {
  if (isErasedByOthers(user)) return fail("staff");
  const confirmed = await confirmPassword(user, password);
  if (!confirmed.ok) return confirmed;
  await withActor(user, async (tx) => {
    for (const erase of domains) await erase(tx, user);
    const entry = { actorId: user.id, subjectId: user.id, entity: "Person", entityId: user.id };
    await audit(tx, { ...entry, action: "account.erase" });
    await tx.person.deleteMany({ where: { id: user.id } });
  });
  return succeed(null);
}

export const isErasedByOthers = (user: CurrentUser) =>
  hasRole(user, "COUNSELOR", "EDUCATOR", "SCHOOL_ADMINISTRATOR", "SITE_ADMINISTRATOR");
