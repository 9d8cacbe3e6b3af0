import { sha256 } from "../digest";

/** A token is 256 bits in base64url, 43 characters; of the last only two bits are free, so each token has one spelling. */
const spelling = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;

export const linkDays = 14;

/** The token of 32 random bytes. Throws for any other number of bytes. */
export function toLinkToken(bytes: Uint8Array): string {
  if (bytes.length !== 32) throw new Error(`A link token is made of 32 bytes, not of ${bytes.length}`);
  return Buffer.from(bytes).toString("base64url");
}

/** SHA-256 of a token, the only thing that is stored of it; null for what no token looks like. */
export const hashLinkToken = (token: string): string | null => (spelling.test(token) ? sha256(token) : null);

export type StoredLink = { tokenHash: string; purpose: string; expiresAt: Date; revokedAt: Date | null };

/** Whether this token opens this link for one of these purposes at this moment. */
export const isOpen = (link: StoredLink, token: string, purpose: string | readonly string[], at: Date): boolean =>
  hashLinkToken(token) === link.tokenHash &&
  (typeof purpose === "string" ? link.purpose === purpose : purpose.includes(link.purpose)) &&
  link.revokedAt === null &&
  link.expiresAt.getTime() > at.getTime();

/** Characters of a code on paper: of 30 letters and digits, some 6 * 10^11 codes. */
export const linkCodeLength = 8;
