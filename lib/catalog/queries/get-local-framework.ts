import "server-only";
import { db, type Transaction } from "@/lib/platform/db";
import { keepKnown, type LocalFramework } from "../rules/local-framework";
import { localFrameworkSchema } from "../schema";

/** NEW: nobody sees it yet; CHANGED: what everybody sees is older. */
export type LocalState = "NEW" | "PUBLISHED" | "CHANGED";

export type LocalFrameworkRow = {
  code: string;
  state: LocalState;
  /** As it is, or would be with its changes made public. */
  framework: LocalFramework;
  /** Ids in the changes that the catalogue does not have any more; they are left out of `framework`. */
  gone: string[];
};

type Client = Pick<Transaction, "framework" | "localFrameworkDraft" | "cluster" | "pathway">;

const inOrder = { position: "asc" } as const;

/** As everybody sees it; null when there is no local framework of this code. */
export async function readPublished(client: Client, code: string): Promise<LocalFramework | null> {
  const row = await client.framework.findFirst({
    where: { code, local: true },
    include: {
      groups: {
        orderBy: inOrder,
        include: {
          members: { orderBy: inOrder, select: { clusterId: true } },
          pathways: { orderBy: inOrder, select: { pathwayId: true } },
        },
      },
    },
  });
  if (!row) return null;
  return {
    titleEn: row.titleEn,
    titleEs: row.titleEs,
    termEn: row.clusterTermEn,
    termPluralEn: row.clusterTermPluralEn,
    termEs: row.clusterTermEs,
    termPluralEs: row.clusterTermPluralEs,
    source: row.source,
    noteEn: row.noteEn,
    noteEs: row.noteEs,
    groups: row.groups.map(({ slug, titleEn, titleEs, members, pathways }) => ({
      slug,
      titleEn,
      titleEs,
      clusters: members.map(({ clusterId }) => clusterId),
      pathways: pathways.map(({ pathwayId }) => pathwayId),
    })),
  };
}

/** Those of the ids that are clusters or pathways of the catalogue. */
async function knownParts(client: Client, { groups }: LocalFramework): Promise<Set<string>> {
  const ids = groups.flatMap(({ clusters, pathways }) => [...clusters, ...pathways]);
  const where = { id: { in: ids } };
  const [clusters, pathways] = await Promise.all([
    client.cluster.findMany({ where, select: { id: true } }),
    client.pathway.findMany({ where, select: { id: true } }),
  ]);
  return new Set([...clusters, ...pathways].map(({ id }) => id));
}

/** With the changes that are not public yet; null when there is none of this code. */
export async function getLocalFramework(code: string, client: Client = db): Promise<LocalFrameworkRow | null> {
  const draft = await client.localFrameworkDraft.findUnique({ where: { code }, select: { content: true } });
  if (!draft) {
    const published = await readPublished(client, code);
    return published && { code, state: "PUBLISHED", framework: published, gone: [] };
  }
  const content = localFrameworkSchema.parse(draft.content);
  const isPublic = await client.framework.count({ where: { code, local: true } });
  return { code, state: isPublic > 0 ? "CHANGED" : "NEW", ...keepKnown(content, await knownParts(client, content)) };
}
