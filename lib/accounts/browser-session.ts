import "server-only";
import { cookies } from "next/headers";
import { encodeSession, sessionCookie } from "./auth-options";

/** Signs this browser in. Without an expiry the cookie goes when the browser is closed: computers are shared. */
export async function startBrowserSession(sessionId: string) {
  (await cookies()).set(sessionCookie.name, await encodeSession(sessionId), sessionCookie.options);
}

export async function endBrowserSession() {
  (await cookies()).set(sessionCookie.name, "", { ...sessionCookie.options, maxAge: 0 });
}
