import { describe, expect, test } from "vitest";
import { hashLinkToken, isOpen, linkDays, type StoredLink, toLinkToken } from "@/lib/platform/rules/link-token";

/** Numbers that are the same in every run: a linear congruential generator. */
function seeded(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const random = seeded(20261123);
const newToken = () => toLinkToken(Uint8Array.from({ length: 32 }, () => random(256)));
const at = new Date("2026-11-23T12:00:00Z");
const linkTo = (token: string, change: Partial<StoredLink> = {}): StoredLink => ({
  tokenHash: hashLinkToken(token)!,
  purpose: "survey-result",
  expiresAt: new Date(at.getTime() + linkDays * 86_400_000),
  revokedAt: null,
  ...change,
});

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const letter = () => alphabet[random(alphabet.length)]!;

const alterations: ((token: string) => string)[] = [
  (token) => {
    const place = random(token.length);
    return token.slice(0, place) + letter() + token.slice(place + 1);
  },
  (token) => {
    const place = random(token.length + 1);
    return token.slice(0, place) + letter() + token.slice(place);
  },
  (token) => {
    const place = random(token.length);
    return token.slice(0, place) + token.slice(place + 1);
  },
  (token) => {
    const place = random(token.length - 1);
    return token.slice(0, place) + token[place + 1] + token[place] + token.slice(place + 2);
  },
  (token) => {
    const place = random(token.length);
    const one = token[place]!;
    const other = one === one.toUpperCase() ? one.toLowerCase() : one.toUpperCase();
    return token.slice(0, place) + other + token.slice(place + 1);
  },
  (token) => token.replaceAll("-", "+").replaceAll("_", "/"),
  (token) => `${token}=`,
  (token) => ` ${token}`,
  (token) => `${token}\n`,
  (token) => Buffer.from(token, "base64url").toString("hex"),
  (token) => [...token].reverse().join(""),
];

test("none of 10,000 altered tokens opens the link", () => {
  let altered = 0;
  for (let n = 0; altered < 10_000; n++) {
    const token = newToken();
    const link = linkTo(token);
    const other = alterations[n % alterations.length]!(token);
    if (other === token) continue;
    altered++;
    expect(isOpen(link, other, "survey-result", at), `${token} and ${other}`).toBe(false);
  }
});

describe("a link", () => {
  const token = newToken();

  test("opens with its own token", () => {
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(isOpen(linkTo(token), token, "survey-result", at)).toBe(true);
  });

  test("opens until its last moment, for its purpose, and until it is taken back", () => {
    const ends = linkTo(token).expiresAt;
    expect(isOpen(linkTo(token), token, "survey-result", new Date(ends.getTime() - 1))).toBe(true);
    expect(isOpen(linkTo(token), token, "survey-result", ends)).toBe(false);
    expect(isOpen(linkTo(token), token, "plan-signature", at)).toBe(false);
    expect(isOpen(linkTo(token, { revokedAt: at }), token, "survey-result", at)).toBe(false);
  });

  test("keeps nothing of its token but the hash", () => {
    expect(linkTo(token).tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashLinkToken("not a token")).toBeNull();
  });
});

test("a token is made of 32 bytes and has one spelling", () => {
  expect(() => toLinkToken(new Uint8Array(16))).toThrow("32 bytes");
  const bytes = Uint8Array.from({ length: 32 }, () => 255);
  const spelt = toLinkToken(bytes);
  const others = [...alphabet].map((last) => spelt.slice(0, -1) + last);
  const same = others.filter((other) => Buffer.from(other, "base64url").equals(Buffer.from(bytes)));
  expect(same.length).toBeGreaterThan(1);
  expect(same.filter((other) => hashLinkToken(other) !== null)).toEqual([spelt]);
});
