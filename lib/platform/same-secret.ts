import { createHash, timingSafeEqual } from "node:crypto";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Compares in constant time whatever the lengths; without a secret nothing is equal to it. */
export const sameSecret = (given: string | null, secret: string | undefined): boolean =>
  given !== null && secret !== undefined && timingSafeEqual(digest(given), digest(secret));
