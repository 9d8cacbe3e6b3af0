import "server-only";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { Locale } from "@/lib/platform/texts";
import { type OccupationPlaceName, type PlaceRow, placesInOrder } from "./occupation-places";

/** The clusters and pathways that an occupation stands in, those of the default framework first; one statement. */
export async function listOwnPlaces(locale: Locale, code: string): Promise<OccupationPlaceName[]> {
  const rows = await db.$queryRaw<PlaceRow[]>`
    SELECT o.inferred,
      json_build_object('id', c.id, 'frameworkCode', c."frameworkCode", 'hue', c.hue, 'mark', c.mark,
        'titleEn', c."titleEn", 'titleEs', c."titleEs", 'position', c.position, 'pathways', (
          SELECT coalesce(json_agg(json_build_object('id', l.id, 'occupationCount', l."occupationCount")
            ORDER BY l.position), '[]')
          FROM "Pathway" l WHERE l."clusterId" = c.id
        )) AS cluster,
      CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'letter', p.letter, 'titleEn', p."titleEn",
        'titleEs', p."titleEs", 'position', p.position) END AS pathway
    FROM "OccupationPlace" o
      JOIN "Cluster" c ON c.id = o."clusterId"
      LEFT JOIN "Pathway" p ON p.id = o."pathwayId"
    WHERE o."occupationCode" = ${code}`;
  return placesInOrder(locale, rows, env.WAYMARK_DEFAULT_FRAMEWORK);
}
