import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { Limit } from "@/lib/platform/rate-limit";

export const attemptCookie = "waymark-attempt";

/** A browser that is never closed, as on many shared computers, must not keep a stranger's answers open. */
export const attemptKeyHours = 12;

export const newAttemptKey = () => randomBytes(32).toString("base64url");
export const hashAttemptKey = (key: string) => createHash("sha256").update(key).digest("hex");

/** Without an age: the cookie ends with the browser session. */
export const attemptCookieOptions = { httpOnly: true, sameSite: "lax", path: "/" } as const;

/** Anonymous attempts begun behind one address: a large school in an hour, and not a script in a minute. */
export const beginLimit = { name: "survey/begin", most: 5000, minutes: 60 } as const satisfies Limit;
