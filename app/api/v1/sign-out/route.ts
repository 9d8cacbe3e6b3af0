import { cookies } from "next/headers";
import { endBrowserSession } from "@/lib/accounts/browser-session";
import { getSessionId } from "@/lib/accounts/current-user";
import { endSession } from "@/lib/accounts/end-session";
import { nextPath } from "@/lib/accounts/rules/next-path";
import { foreignOrigin, sameOrigin } from "@/lib/platform/origin";
import { attemptCookie } from "@/lib/survey/attempt-key";

/** Ends the session and leaves nothing of the person in this browser, which may be a shared one. */
export async function POST(request: Request) {
  if (!sameOrigin(request)) return foreignOrigin();
  const form = await request.formData().catch(() => null);
  const sessionId = await getSessionId();
  if (sessionId !== null) await endSession(sessionId);
  await endBrowserSession();
  (await cookies()).delete(attemptCookie);
  const locale = nextPath(form?.get("redirect"), "/en").slice(1, 3);
  return new Response(null, {
    status: 303,
    headers: {
      "Cache-Control": "private, no-store",
      // The page's own script empties the queues too; this reaches what a script cannot, and also without one.
      "Clear-Site-Data": '"storage"',
      Location: `/${locale}/sign-in?signed-out`,
    },
  });
}
