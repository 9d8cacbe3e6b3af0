import "server-only";
import { env } from "./env";

/** Whether a request that changes something came from a page of ours; browsers send one of the two headers. */
export function sameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin === null) return request.headers.get("sec-fetch-site") === "same-origin";
  if (origin === new URL(env.WAYMARK_URL).origin) return true;
  // A second name of the same server (localhost beside a public address) is its own origin too.
  return URL.canParse(origin) && new URL(origin).host === request.headers.get("host");
}

export const foreignOrigin = () => new Response("Forbidden", { status: 403 });
