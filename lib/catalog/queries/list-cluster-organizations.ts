import "server-only";
import { db } from "@/lib/platform/db";
import type { OrganizationKind } from "@/prisma/generated/enums";

export type ClusterOrganization = { id: string; name: string; url: string | null };

/** Who brings people of this field together: of the cluster or of one of its pathways, each once, by name. */
export async function listClusterOrganizations(
  clusterId: string,
): Promise<Record<OrganizationKind, ClusterOrganization[]>> {
  const rows = await db.organization.findMany({
    where: { places: { some: { OR: [{ clusterId }, { pathway: { clusterId } }] } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const ofKind = (kind: OrganizationKind) =>
    rows.filter((row) => row.kind === kind).map(({ id, name, url }) => ({ id, name, url }));
  return { STUDENT: ofKind("STUDENT"), PROFESSIONAL: ofKind("PROFESSIONAL") };
}
