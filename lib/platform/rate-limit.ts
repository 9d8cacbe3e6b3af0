import "server-only";
import { createHmac } from "node:crypto";
import { db } from "./db";
import { env } from "./env";

export type Limit = { readonly name: string; readonly most: number; readonly minutes: number };

/** `retryAt` is when the window ends. */
export type Allowance = { allowed: boolean; retryAt: Date };

// Addresses are few enough to be guessed from a plain hash.
const keyOf = (limit: Limit, subject: string) =>
  createHmac("sha256", env.NEXTAUTH_SECRET).update(`${limit.name}\n${subject}`).digest("hex");

/** Counts one more and says whether it was still within the limit; simultaneous ones each get their own number. */
export async function countAttempt(limit: Limit, subject: string, at: Date): Promise<Allowance> {
  const fresh = new Date(at.getTime() + limit.minutes * 60_000);
  const [row] = await db.$queryRaw<[{ count: number; windowEndsAt: Date }]>`
    INSERT INTO "RateLimit" AS r (key, "windowEndsAt", count) VALUES (${keyOf(limit, subject)}, ${fresh}, 1)
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN r."windowEndsAt" <= ${at} THEN 1 ELSE r.count + 1 END,
      "windowEndsAt" = CASE WHEN r."windowEndsAt" <= ${at} THEN ${fresh} ELSE r."windowEndsAt" END
    RETURNING count, "windowEndsAt"`;
  return { allowed: row.count <= limit.most, retryAt: row.windowEndsAt };
}

/** Whether one more would be within the limit, without counting it. */
export async function checkLimit(limit: Limit, subject: string, at: Date): Promise<Allowance> {
  const row = await db.rateLimit.findUnique({ where: { key: keyOf(limit, subject) } });
  const running = row && row.windowEndsAt > at ? row : null;
  return { allowed: !running || running.count < limit.most, retryAt: running?.windowEndsAt ?? at };
}

/** Takes one attempt back that turned out to be a success. */
export const takeBack = (limit: Limit, subject: string) =>
  db.rateLimit.updateMany({
    where: { key: keyOf(limit, subject), count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  });

export const clearLimit = (limit: Limit, subject: string) =>
  db.rateLimit.deleteMany({ where: { key: keyOf(limit, subject) } });

export const clearLimits = (limit: Limit, subjects: readonly string[]) =>
  db.rateLimit.deleteMany({ where: { key: { in: subjects.map((subject) => keyOf(limit, subject)) } } });

export const dropEndedLimits = async (at: Date) =>
  (await db.rateLimit.deleteMany({ where: { windowEndsAt: { lte: at } } })).count;
