import "server-only";
import { createHmac, randomBytes } from "node:crypto";
import { audit } from "./audit";
import type { Transaction } from "./db";
import { env } from "./env";
import { countAttempt, checkLimit, type Limit } from "./rate-limit";
import { plainCode, readableCode } from "./readable-code";
import { fail, type Result, succeed } from "./result";
import { hashLinkToken, isOpen, linkCodeLength, linkDays, toLinkToken } from "./rules/link-token";
import { type Actor, withLink, withPurpose } from "./with-actor";

/** What a link opens: one thing of one person, for one purpose ("survey-result"). */
export type LinkTarget = { purpose: string; targetId: string; personId: string };
export type OpenedLink = LinkTarget & { id: string; locale: string | null; expiresAt: Date };

const day = 86_400_000;

/** Wrong tokens from one address; who has a right one is not counted. */
export const linkLimit = { name: "link/open", most: 30, minutes: 15 } as const satisfies Limit;

/** Wrong guesses at the answer that belongs to one code. */
export const codeLimit = { name: "link/code", most: 5, minutes: 60 } as const satisfies Limit;

/** Inside the transaction of whoever gives the link. The token is told once and cannot be read again. */
export const createLink = (tx: Transaction, actor: Actor, target: NewLink, at: Date) =>
  keepLink(tx, actor, target, toLinkToken(randomBytes(32)), at);

/**
 * The same for paper: a short code that opens only together with an answer that the slip does not tell (a child's
 * grade). What it opens with is a full token made from both and this house's secret, so that no cookie with a guessed
 * code opens anything, and what is stored cannot be tried out elsewhere.
 */
export async function createCode(
  tx: Transaction,
  actor: Actor,
  target: NewLink,
  answer: string,
  at: Date,
): Promise<{ id: string; code: string; expiresAt: Date }> {
  const code = readableCode(linkCodeLength);
  const { id, expiresAt } = await keepLink(tx, actor, target, codeToken(code, answer), at);
  return { id, code, expiresAt };
}

const codeToken = (code: string, answer: string): string =>
  toLinkToken(
    createHmac("sha256", env.NEXTAUTH_SECRET)
      .update(`link-code\n${plainCode(code)}\n${answer}`)
      .digest(),
  );

type NewLink = LinkTarget & { locale?: string };

async function keepLink(
  tx: Transaction,
  actor: Actor,
  target: NewLink,
  token: string,
  at: Date,
): Promise<{ id: string; token: string; expiresAt: Date }> {
  const expiresAt = new Date(at.getTime() + linkDays * day);
  const { id } = await tx.signedLink.create({
    data: { ...target, tokenHash: hashLinkToken(token)!, createdById: actor.id, createdAt: at, expiresAt },
    select: { id: true },
  });
  await audit(tx, {
    actorId: actor.id,
    action: "link.create",
    subjectId: target.personId,
    entity: "SignedLink",
    entityId: id,
    fields: [target.purpose],
  });
  return { id, token, expiresAt };
}

/** Takes a link of this person's back. A stranger's, an ended one and one of another purpose look absent. */
export async function revokeLink(
  tx: Transaction,
  actor: Actor,
  { id, purpose, personId = actor.id }: { id: string; purpose: string; /** Of someone in care. */ personId?: string },
  at: Date,
): Promise<Result<null, "absent">> {
  const { count } = await tx.signedLink.updateMany({
    where: { id, purpose, personId, revokedAt: null, expiresAt: { gt: at } },
    data: { revokedAt: at },
  });
  if (count !== 1) return fail("absent");
  await audit(tx, {
    actorId: actor.id,
    action: "link.revoke",
    subjectId: personId,
    entity: "SignedLink",
    entityId: id,
    fields: ["revokedAt"],
  });
  return succeed(null);
}

const select = {
  id: true,
  purpose: true,
  targetId: true,
  personId: true,
  tokenHash: true,
  locale: true,
  expiresAt: true,
  revokedAt: true,
} as const;

/** Runs `read` as whoever holds this token, if it opens anything of these purposes; null where it does not. */
export async function readByLink<Value>(
  token: string,
  purpose: string | readonly string[],
  at: Date,
  read: (tx: Transaction, link: OpenedLink) => Promise<Value>,
): Promise<Value | null> {
  const tokenHash = hashLinkToken(token);
  if (tokenHash === null) return null;
  return withLink(tokenHash, async (tx) => {
    const link = await tx.signedLink.findUnique({ where: { tokenHash }, select });
    if (!link || !isOpen(link, token, purpose, at)) return null;
    const { tokenHash: _hash, revokedAt: _revoked, ...opened } = link;
    return read(tx, opened);
  });
}

/** The Continue button: says what the token opens and notes that it was opened. Wrong tokens are limited by address. */
export async function enterByLink(
  token: string,
  purpose: string,
  address: string | null,
  at: Date,
): Promise<Result<OpenedLink, "absent" | "too-many">> {
  const subject = address ?? "unknown";
  if (!(await checkLimit(linkLimit, subject, at)).allowed) return fail("too-many");
  const link = await readByLink(token, purpose, at, async (tx, opened) => {
    await tx.signedLink.updateMany({ where: { id: opened.id, openedAt: null }, data: { openedAt: at } });
    await audit(tx, {
      actorId: null,
      action: "link.open",
      subjectId: opened.personId,
      entity: "SignedLink",
      entityId: opened.id,
      fields: [purpose],
    });
    return opened;
  });
  if (link) return succeed(link);
  await countAttempt(linkLimit, subject, at);
  return fail("absent");
}

/**
 * A code from paper and the answer that belongs to it: gives the token that opens from now on. Wrong ones are limited
 * by address, and by code, so that nobody who found a slip tries out all answers.
 */
export async function enterByCode(
  { code, answer }: { code: string; answer: string },
  purpose: string,
  address: string | null,
  at: Date,
): Promise<Result<OpenedLink & { token: string }, "absent" | "too-many">> {
  const typed = plainCode(code);
  if (typed.length !== linkCodeLength) return fail("absent");
  if (!(await checkLimit(codeLimit, typed, at)).allowed) return fail("too-many");
  const token = codeToken(typed, answer);
  const entered = await enterByLink(token, purpose, address, at);
  if (entered.ok) return succeed({ ...entered.value, token });
  if (entered.problem === "absent") await countAttempt(codeLimit, typed, at);
  return entered;
}

export const keptLinkDays = 30;

/** Deletes links that ended 30 days ago; answers how many. */
export const removeEndedLinks = (at: Date): Promise<number> =>
  withPurpose("housekeeping", async (tx) => {
    const before = new Date(at.getTime() - keptLinkDays * day);
    return (await tx.signedLink.deleteMany({ where: { expiresAt: { lt: before } } })).count;
  });
