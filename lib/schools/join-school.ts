import "server-only";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import type { TooMany } from "@/lib/accounts/sign-in";
import { now } from "@/lib/platform/clock";
import { countAttempt } from "@/lib/platform/rate-limit";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withPurpose } from "@/lib/platform/with-actor";
import { redeemSchoolCode, type JoinProblem } from "./redeem-school-code";

const joinLimit = { name: "join-school", most: 20, minutes: 60 } as const;

/** Someone with an account comes to a school by its code. What they are elsewhere stays. */
export async function joinSchool(user: CurrentUser, code: string): Promise<Result<null, JoinProblem> | TooMany> {
  const at = now();
  const { allowed, retryAt } = await countAttempt(joinLimit, user.id, at);
  if (!allowed) return { ok: false, problem: "too-many", retryAt };
  // Nobody may give themselves a membership; the code does, so it is done under the door's own purpose.
  return withPurpose("sign-in", async (tx) => {
    const problem = await redeemSchoolCode(tx, user.id, code, at);
    return problem === null ? succeed(null) : fail(problem);
  });
}
