import "server-only";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { cancelMail } from "@/lib/platform/mail-outbox";
import { withActor } from "@/lib/platform/with-actor";
import { type DigestEvery, digestChoices, usualDigest } from "./rules/digest";

export const digestTopic = (personId: string): string => `digest:${personId}`;

/** How often someone is reminded by mail; "never" also stops a reminder that has not gone out yet. */
export const saveDigestPreference = (person: CurrentUser, every: DigestEvery, at: Date): Promise<void> =>
  withActor(person, async (tx) => {
    const where = { personId: person.id };
    await tx.digestPreference.upsert({ where, create: { ...where, every }, update: { every } });
    if (every === 0) await cancelMail(tx, digestTopic(person.id), at);
    await audit(tx, {
      ...{ actorId: person.id, action: "digest.choose", subjectId: person.id },
      ...{ entity: "DigestPreference", entityId: person.id, fields: ["every"] },
    });
  });

/** What someone chose, or what holds until they choose. */
export const getDigestPreference = (person: CurrentUser): Promise<DigestEvery> =>
  withActor(person, async (tx) => {
    const kept = await tx.digestPreference.findUnique({ where: { personId: person.id }, select: { every: true } });
    const usual = usualDigest(person.memberships.map(({ role }) => role));
    return digestChoices.find((every) => every === kept?.every) ?? usual;
  });
