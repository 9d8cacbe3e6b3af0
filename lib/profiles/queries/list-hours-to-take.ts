import "server-only";
import type { Transaction } from "@/lib/platform/db";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import { entryHours, hasChanged, type VerifiedPlace } from "../rules/from-hours";

/** Verified hours that the profile does not hold, or tells of as they were before. */
export type HoursToTake = VerifiedPlace & {
  hours: number;
  /** The entry that tells of other hours; null where there is none yet. */
  entryId: string | null;
};

type Row = VerifiedPlace & { entryId: string | null; told: number | null; removed: boolean };

/**
 * The placements of one person that have verified hours, each with the entry of the profile that came of it. An entry
 * names its placement where one of the portfolio names that: what was removed on purpose stays away.
 */
export async function hoursToTake(tx: Transaction, person: Actor): Promise<HoursToTake[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT p.id AS "placementId", p.title, p.organisation, a.kind, sums.minutes, sums."firstOn", sums."lastOn",
      e.id AS "entryId", (e.rest ->> 'hours')::float AS told, e."removedAt" IS NOT NULL AS removed
    FROM "Placement" p
    JOIN (
      SELECT "placementId", sum(minutes)::int AS minutes, min("heldOn") AS "firstOn", max("heldOn") AS "lastOn"
      FROM "HoursEntry"
      WHERE "personId" = ${person.id}::uuid AND state = 'VERIFIED' AND "removedAt" IS NULL
      GROUP BY "placementId"
    ) sums ON sums."placementId" = p.id
    LEFT JOIN "Application" a ON a.id = p."applicationId"
    LEFT JOIN "ProfileEntry" e ON e."personId" = p."personId" AND e."portfolioId" = p.id
    WHERE p."personId" = ${person.id}::uuid AND p."removedAt" IS NULL
    ORDER BY p."createdAt", p.id`;
  return rows.flatMap(({ told, removed, ...place }) =>
    removed || entryHours(place.minutes) === 0 || (place.entryId !== null && !hasChanged(place, told ?? 0))
      ? []
      : [{ ...place, hours: entryHours(place.minutes) }],
  );
}

/** Verified hours that can become entries of one's own profile, or renew them. One statement. */
export const listHoursToTake = (person: Actor): Promise<HoursToTake[]> =>
  withActor(person, (tx) => hoursToTake(tx, person));
