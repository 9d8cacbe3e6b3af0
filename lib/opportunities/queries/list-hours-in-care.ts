import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";

export type WaitingEntry = { id: string; heldOn: Date; minutes: number; text: string; reason: string };

/** Hours of one student at one placement that wait for someone's word. */
export type WaitingHours = {
  placementId: string;
  personId: string;
  personName: string;
  grade: number | null;
  title: string;
  organisation: string;
  supervisorName: string;
  /** Since when the oldest waits. */
  since: Date;
  entries: WaitingEntry[];
};

export type HoursInCare = { rows: WaitingHours[]; next: string | null };

const pageSize = 20;
const key = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([0-9a-f-]{36})$/;

/** Where the page before ended; null for what is no such place. */
export const hoursPlaceOf = (text: unknown): { since: Date; placementId: string } | null => {
  const found = typeof text === "string" ? key.exec(text) : null;
  const since = found ? new Date(found[1]!) : null;
  return found && since && !Number.isNaN(since.getTime()) ? { since, placementId: found[2]! } : null;
};

/**
 * Hours of students in care that wait, by placement, what waits longest first, 20 placements at a time. The look at each
 * student is audited. Three statements.
 */
export const listHoursInCare = (
  counselor: Counselor,
  after: { since: Date; placementId: string } | null = null,
): Promise<HoursInCare> =>
  withActor(counselor, async (tx) => {
    const from = after?.since ?? new Date(0);
    const fromId = after?.placementId ?? "00000000-0000-0000-0000-000000000000";
    const found = await tx.$queryRaw<Omit<WaitingHours, "entries">[]>`
      WITH waiting AS (
        SELECT h."placementId", min(h."sentAt") AS since FROM "HoursEntry" h
        WHERE h.state = 'WAITING' AND h."removedAt" IS NULL AND h."personId" = ANY (waymark_care())
        GROUP BY h."placementId"
      )
      SELECT p.id AS "placementId", p."personId", s.name AS "personName", p.title, p.organisation, p."supervisorName",
        w.since, (
          SELECT m.grade FROM "Membership" m
          WHERE m."personId" = p."personId" AND m.role = 'STUDENT' AND m."schoolId" IS NOT NULL
            AND m."from" <= now() AND (m."until" IS NULL OR m."until" > now())
          LIMIT 1
        ) AS grade
      FROM waiting w
      JOIN "Placement" p ON p.id = w."placementId" AND p."removedAt" IS NULL
      JOIN "Person" s ON s.id = p."personId"
      WHERE (w.since, p.id) > (${from}, ${fromId}::uuid)
      ORDER BY w.since, p.id LIMIT ${pageSize + 1}`;
    const shown = found.slice(0, pageSize);
    const entries = await tx.hoursEntry.findMany({
      where: {
        placementId: { in: shown.map(({ placementId }) => placementId) },
        state: "WAITING",
        removedAt: null,
      },
      orderBy: [{ heldOn: "asc" }, { createdAt: "asc" }, { id: "asc" }],
      select: { id: true, placementId: true, heldOn: true, minutes: true, text: true, reason: true },
    });
    if (shown.length > 0)
      await tx.auditEntry.createMany({
        data: shown.map(({ personId, placementId }) => ({
          ...{ actorId: counselor.id, action: "hours.list", subjectId: personId },
          ...{ entity: "Placement", entityId: placementId, fields: ["name", "grade", "hours"] },
        })),
      });
    const last = shown.at(-1);
    return {
      rows: shown.map((place) => ({
        ...place,
        entries: entries.flatMap(({ placementId, ...entry }) => (placementId === place.placementId ? [entry] : [])),
      })),
      next: found.length > pageSize && last ? `${last.since.toISOString()}~${last.placementId}` : null,
    };
  });
