import "server-only";
import type { Transaction } from "@/lib/platform/db";
import { audit } from "@/lib/platform/audit";
import type { Actor } from "@/lib/platform/with-actor";
import type { HoursState } from "@/prisma/generated/enums";

/** One change of a person's hours at a time, so that two cannot pass 24 hours a day or a limit together. */
export const holdHours = (tx: Transaction, personId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`hours:${personId}`}, 0))`;

type Recorded = { action: string; entity: "Placement" | "HoursEntry"; entityId: string; fields?: string[] };

export const recordOwnHours = (tx: Transaction, person: Actor, event: Recorded) =>
  audit(tx, { actorId: person.id, subjectId: person.id, ...event });

export const spokenHours = { id: true, personId: true, placementId: true, heldOn: true, minutes: true } as const;
type Spoken = { id: string; personId: string; heldOn: Date; minutes: number };
type Said = { state: HoursState; by: "own" | "supervisor" | "staff"; byName: string; reason?: string; at: Date };

/** What happened to entries, with what each of them said then. */
export const recordHoursEvents = (tx: Transaction, entries: readonly Spoken[], { reason = "", ...said }: Said) =>
  // A returning insert would need the right to read the row, which whoever verifies may not have a moment later.
  tx.hoursEvent.createMany({
    data: entries.map(({ id, personId, heldOn, minutes }) => ({
      entryId: id,
      personId,
      heldOn,
      minutes,
      reason,
      ...said,
    })),
  });
