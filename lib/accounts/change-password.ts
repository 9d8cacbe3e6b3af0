import "server-only";
import { now } from "@/lib/platform/clock";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { confirmPassword } from "./confirm-password";
import { hashPassword } from "./hash-password";
import type { CurrentUser } from "./rules/roles";
import { passwordProblem, type PasswordProblem } from "./rules/password";
import { setPassword } from "./set-password";
import type { TooMany } from "./sign-in";

export type ChangePasswordInput = { currentPassword: string; password: string };

/** The browser in which it is done stays signed in, all others do not. */
export async function changePassword(
  user: CurrentUser,
  { currentPassword, password }: ChangePasswordInput,
): Promise<Result<null, "wrong" | PasswordProblem> | TooMany> {
  const problem = passwordProblem(password, [user.name, user.signInName ?? "", user.email ?? ""]);
  if (problem) return fail(problem);
  const confirmed = await confirmPassword(user, currentPassword);
  if (!confirmed.ok) return confirmed;

  const passwordHash = await hashPassword(password);
  const change = { actorId: user.id, personId: user.id, passwordHash, action: "password.change" };
  await withActor(user, (tx) => setPassword(tx, change, now(), user.sessionId));
  return succeed(null);
}
