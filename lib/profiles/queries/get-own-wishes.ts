import "server-only";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import type { SchoolStage } from "@/prisma/generated/enums";

/** What one's profile and destination say of the work that one looks for. */
export type OwnWishes = {
  town: string;
  region: string;
  wanted: string[];
  payFrom: number | null;
  payPer: string;
  remote: boolean;
  /** The most schooling that one is ready for. */
  horizon: SchoolStage | null;
  skills: { id: string; level: number }[];
  /** Occupations in which one has worked. */
  done: string[];
  destination: { occupationCode: string; pathwayId: string | null } | null;
  /** Kept searches for opportunities, each as the end of its address, the newest first. */
  searches: string[];
};

/** Blank where nothing was said. One statement. */
export const getOwnWishes = (person: Actor): Promise<OwnWishes> =>
  withActor(person, async (tx) => {
    const [row] = await tx.$queryRaw<OwnWishes[]>`
      SELECT coalesce(p.town, '') AS town, coalesce(p.region, '') AS region, coalesce(p.wanted, '{}') AS wanted,
        p."payFrom", coalesce(p."payPer", 'hour') AS "payPer", coalesce(p.remote, false) AS remote, p.horizon,
        coalesce(p.searches, '{}') AS searches,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e."elementId", 'level', e.level)), '[]')
          FROM "ProfileEntry" e
          WHERE e."personId" = me.id AND e.kind = 'SKILL' AND e."removedAt" IS NULL AND e."elementId" IS NOT NULL
            AND e.level IS NOT NULL) AS skills,
        ARRAY(SELECT DISTINCT e."occupationCode" FROM "ProfileEntry" e
          WHERE e."personId" = me.id AND e.kind = 'WORK' AND e."removedAt" IS NULL AND e."occupationCode" IS NOT NULL
          ORDER BY 1) AS done,
        (SELECT jsonb_build_object('occupationCode', d."occupationCode", 'pathwayId', d."pathwayId")
          FROM "Destination" d WHERE d."personId" = me.id AND d."endedAt" IS NULL
          ORDER BY d."startedAt" DESC LIMIT 1) AS destination
      FROM (SELECT ${person.id}::uuid AS id) me LEFT JOIN "Profile" p ON p."personId" = me.id`;
    return row!;
  });
