import "server-only";
import { randomBytes } from "node:crypto";
import { audit } from "./audit";
import type { Transaction } from "./db";
import { countAttempt, checkLimit, type Limit } from "./rate-limit";
import { fail, type Result, succeed } from "./result";
import { hashLinkToken, isOpen, linkDays, toLinkToken } from "./rules/link-token";
import { type Actor, withLink, withPurpose } from "./with-actor";

/** What a link opens: one thing of one person, for one purpose ("survey-result"). */
export type LinkTarget = { purpose: string; targetId: string; personId: string };
export type OpenedLink = LinkTarget & { id: string; expiresAt: Date };

const day = 86_400_000;

/** Wrong tokens from one address; who has a right one is not counted. */
export const linkLimit = { name: "link/open", most: 30, minutes: 15 } as const satisfies Limit;

/** Inside the transaction of whoever gives the link. The token is told once and cannot be read again. */
export async function createLink(
  tx: Transaction,
  actor: Actor,
  target: LinkTarget,
  at: Date,
): Promise<{ id: string; token: string; expiresAt: Date }> {
  const token = toLinkToken(randomBytes(32));
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
  { id, purpose }: { id: string; purpose: string },
  at: Date,
): Promise<Result<null, "absent">> {
  const { count } = await tx.signedLink.updateMany({
    where: { id, purpose, personId: actor.id, revokedAt: null, expiresAt: { gt: at } },
    data: { revokedAt: at },
  });
  if (count !== 1) return fail("absent");
  await audit(tx, {
    actorId: actor.id,
    action: "link.revoke",
    subjectId: actor.id,
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
  expiresAt: true,
  revokedAt: true,
} as const;

/** Runs `read` as whoever holds this token, if it opens anything of this purpose; null where it does not. */
export async function readByLink<Value>(
  token: string,
  purpose: string,
  at: Date,
  read: (tx: Transaction, link: OpenedLink) => Promise<Value>,
): Promise<Value | null> {
  const tokenHash = hashLinkToken(token);
  if (tokenHash === null) return null;
  return withLink(tokenHash, async (tx) => {
    const link = await tx.signedLink.findUnique({ where: { tokenHash }, select });
    if (!link || !isOpen(link, token, purpose, at)) return null;
    const { id, targetId, personId, expiresAt } = link;
    return read(tx, { id, purpose, targetId, personId, expiresAt });
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

export const keptLinkDays = 30;

/** Deletes links that ended 30 days ago; answers how many. */
export const removeEndedLinks = (at: Date): Promise<number> =>
  withPurpose("housekeeping", async (tx) => {
    const before = new Date(at.getTime() - keptLinkDays * day);
    return (await tx.signedLink.deleteMany({ where: { expiresAt: { lt: before } } })).count;
  });
