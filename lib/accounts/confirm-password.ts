import "server-only";
import { now } from "@/lib/platform/clock";
import { clearLimit, countAttempt } from "@/lib/platform/rate-limit";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withActor, type Actor } from "@/lib/platform/with-actor";
import { passwordFits } from "./hash-password";
import { confirmLimit } from "./rules/limits";
import type { TooMany } from "./sign-in";

/** Asks someone signed in for their password again, before what cannot be undone. */
export async function confirmPassword(actor: Actor, password: string): Promise<Result<null, "wrong"> | TooMany> {
  const { allowed, retryAt } = await countAttempt(confirmLimit, actor.id, now());
  if (!allowed) return { ok: false, problem: "too-many", retryAt };
  const credential = await withActor(actor, (tx) =>
    tx.credential.findUnique({ where: { personId: actor.id }, select: { passwordHash: true } }),
  );
  if (!(await passwordFits(credential?.passwordHash ?? null, password)) || !credential) return fail("wrong");
  await clearLimit(confirmLimit, actor.id);
  return succeed(null);
}
