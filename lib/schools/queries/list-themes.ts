import "server-only";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import type { Locale } from "@/lib/platform/texts";
import { withActor } from "@/lib/platform/with-actor";
import { administers } from "../rules/administers";

/** The clusters that a program of a school can be about: those of the framework that its students see first. */
export async function listThemes(
  administrator: SchoolAdministrator,
  locale: Locale,
  schoolId: string,
): Promise<{ id: string; title: string }[]> {
  if (!administers(administrator, schoolId)) return [];
  return withActor(
    administrator,
    (tx) =>
      tx.$queryRaw<{ id: string; title: string }[]>`
        SELECT c.id, CASE WHEN ${locale} = 'es' THEN c."titleEs" ELSE c."titleEn" END AS title
        FROM "School" s JOIN "Cluster" c ON c."frameworkCode" = s.framework OR EXISTS (
          SELECT 1 FROM "ClusterGroup" g JOIN "ClusterGroupMember" m ON m."groupId" = g.id
          WHERE g."frameworkCode" = s.framework AND m."clusterId" = c.id
        )
        WHERE s.id = ${schoolId}::uuid
        ORDER BY title, c.id`,
  );
}
