import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { startBrowserSession } from "@/lib/accounts/browser-session";
import { getSessionId } from "@/lib/accounts/current-user";
import { endSession } from "@/lib/accounts/end-session";
import { getUserOfSession } from "@/lib/accounts/queries";
import { nextPath } from "@/lib/accounts/rules/next-path";
import { homePath } from "@/lib/accounts/rules/roles";
import type { SignedIn } from "@/lib/accounts/sign-in";
import { now } from "@/lib/platform/clock";
import { attemptCookie } from "@/lib/survey/attempt-key";

/** Gives the browser its new session in place of the one it had, and goes where the person was going. */
export async function enter({ sessionId }: SignedIn, locale: string, next: string): Promise<never> {
  const before = await getSessionId();
  if (before !== null) await endSession(before);
  await startBrowserSession(sessionId);
  const user = await getUserOfSession(sessionId, now());
  const onward = nextPath(next, `/${locale}${user ? homePath(user) : ""}`);
  // Answers from before may be someone else's on a shared computer: they are asked about, never taken.
  const asks = (await cookies()).has(attemptCookie) && !onward.startsWith(`/${locale}/survey/yours`);
  redirect(asks ? `/${locale}/survey/yours?next=${encodeURIComponent(onward)}` : onward);
}
