import "server-only";
import { db } from "@/lib/platform/db";

export type PathwayOrganization = { id: string; name: string; url: string | null };

/** Who brings the people of some pathways together: professional organizations of them or of their clusters, by name. */
export const listOrganizationsOf = (pathwayIds: readonly string[]): Promise<PathwayOrganization[]> =>
  db.organization.findMany({
    where: {
      kind: "PROFESSIONAL",
      places: {
        some: {
          OR: [
            { pathwayId: { in: [...pathwayIds] } },
            { clusterId: { in: pathwayIds.map((id) => id.split("/").slice(0, 2).join("/")) } },
          ],
        },
      },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 12,
    select: { id: true, name: true, url: true },
  });
