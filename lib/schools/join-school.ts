import "server-only";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { now } from "@/lib/platform/clock";
import { countAttempt } from "@/lib/platform/rate-limit";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withPurpose } from "@/lib/platform/with-actor";
import { redeemSchoolCode, type JoinProblem } from "./redeem-school-code";

const joinLimit = { name: "join-school", most: 20, minutes: 60 } as const;

/** Someone with an account comes to a school by its code. What they are elsewhere stays. */
export async function joinSchool(user: CurrentUser, code: string): Promise<Result<null, JoinProblem | "too-many">> {
  const at = now();
  if (!(await countAttempt(joinLimit, user.id, at)).allowed) return fail("too-many");
  // Nobody may give themselves a membership; the code does, so it is done under the door's own purpose.
  return withPurpose("sign-in", async (tx) => {
    const problem = await redeemSchoolCode(tx, user.id, code, at);
    return problem === null ? succeed(null) : fail(problem);
  });
}
