import { redirect } from "next/navigation";
import { startBrowserSession } from "@/lib/accounts/browser-session";
import { getSessionId } from "@/lib/accounts/current-user";
import { endSession } from "@/lib/accounts/end-session";
import { getUserOfSession } from "@/lib/accounts/queries";
import { nextPath } from "@/lib/accounts/rules/next-path";
import { homePath } from "@/lib/accounts/rules/roles";
import type { SignedIn } from "@/lib/accounts/sign-in";
import { now } from "@/lib/platform/clock";

/** Gives the browser its new session in place of the one it had, and goes where the person was going. */
export async function enter({ sessionId }: SignedIn, locale: string, next: string): Promise<never> {
  const before = await getSessionId();
  if (before !== null) await endSession(before);
  await startBrowserSession(sessionId);
  const user = await getUserOfSession(sessionId, now());
  redirect(nextPath(next, `/${locale}${user ? homePath(user) : ""}`));
}
