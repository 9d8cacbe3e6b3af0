import "server-only";
import { env } from "./env";

/** Set by the supervisor from the socket, over whatever the visitor sent under this name. */
const peerHeader = "x-waymark-peer";

/** Whom limits count: the socket's peer, or what the outermost of our own proxies saw. Null when nobody knows. */
export function visitorAddress(headers: Headers, proxies = env.WAYMARK_PROXIES): string | null {
  if (proxies === 0) return headers.get(peerHeader);
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  return hops.at(-proxies) || null;
}
