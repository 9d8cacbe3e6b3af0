import "server-only";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import type { ApplicationState, Consent } from "@/prisma/generated/enums";
import { keptFor } from "./rules/application-limits";

/** What happens to one application happens one after the other: two answers at once both count. */
export const holdApplication = (tx: Transaction, applicationId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`application:${applicationId}`}, 0))`;

/** One change of a person's list at a time, so that nothing stands in it twice. */
export const holdApplications = (tx: Transaction, person: { id: string }) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`applications:${person.id}`}, 0))`;

/** What was taken off the list more than a day ago goes for good, with all that stood beside it. */
export const clearApplications = (tx: Transaction, person: { id: string }, at: Date) =>
  tx.application.deleteMany({
    where: { personId: person.id, removedAt: { lte: new Date(at.getTime() - keptFor) } },
  });

export type ApplicationHappening = {
  what: "state" | "staff" | "guardian" | "open";
  state?: ApplicationState;
  consent?: Consent;
  reason?: string;
};

type Who = { by: "own" | "staff"; user: CurrentUser } | { by: "guardian"; name: string };

/** What happened to an application, for its history and for the audit, in the transaction of what it tells of. */
export async function recordApplication(
  tx: Transaction,
  { id, personId, action, fields }: { id: string; personId: string; action: string; fields: string[] },
  who: Who,
  happenings: readonly ApplicationHappening[],
  at: Date,
): Promise<void> {
  // A returning insert would need the right to read the row, which a guardian does not have.
  await tx.applicationEvent.createMany({
    data: happenings.map((happening, step) => ({
      applicationId: id,
      personId,
      ...happening,
      by: who.by,
      byName: who.by === "guardian" ? who.name : who.by === "staff" ? who.user.name : "",
      // In the order in which they happened, although at the same time.
      at: new Date(at.getTime() + step),
    })),
  });
  await audit(tx, {
    actorId: who.by === "guardian" ? null : who.user.id,
    action,
    subjectId: personId,
    entity: "Application",
    entityId: id,
    fields,
  });
}
