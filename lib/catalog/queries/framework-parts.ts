import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import { groupAnchor } from "../rules/group-anchor";

/** One cluster of a framework, or one group of a grouping, with the codes of its occupations, each once. */
export type FrameworkPartRow = {
  id: string;
  title: string;
  /** Of the cluster; a group has those of the first that stands in it, an empty one none. */
  hue: string | null;
  mark: string | null;
  /** Without the language. A group has its place on the page of its framework. */
  path: string;
  occupations: string[];
};

export type FrameworkParts = { code: string; title: string; parts: FrameworkPartRow[] };

const inOrder = { position: "asc" } as const;
const placed = { select: { occupationCode: true }, orderBy: { occupationCode: "asc" } } as const;
const cluster = { select: { hue: true, mark: true, places: placed } } as const;

/** What a framework divides the world of work into; null when there is no such framework. */
export async function getFrameworkParts(locale: Locale, code: string): Promise<FrameworkParts | null> {
  const row = await db.framework.findUnique({
    where: { code },
    include: {
      clusters: {
        orderBy: inOrder,
        select: { id: true, titleEn: true, titleEs: true, hue: true, mark: true, places: placed },
      },
      groups: {
        orderBy: inOrder,
        include: {
          members: { orderBy: inOrder, select: { cluster } },
          pathways: { orderBy: inOrder, select: { pathway: { select: { places: placed, cluster } } } },
        },
      },
    },
  });
  if (!row) return null;
  const es = locale === "es";
  const codes = (...places: { occupationCode: string }[][]) => [
    ...new Set(places.flat().map(({ occupationCode }) => occupationCode)),
  ];
  const titleOf = (titled: { titleEn: string; titleEs: string }) => (es ? titled.titleEs : titled.titleEn);
  return {
    code,
    title: titleOf(row),
    parts:
      row.kind === "CLUSTERS"
        ? row.clusters.map(({ id, hue, mark, places, ...titled }) => ({
            id,
            title: titleOf(titled),
            hue,
            mark,
            path: `/clusters/${id}`,
            occupations: codes(places),
          }))
        : row.groups.map((group) => {
            const first = group.members[0]?.cluster ?? group.pathways[0]?.pathway.cluster;
            return {
              id: group.id,
              title: titleOf(group),
              hue: first?.hue ?? null,
              mark: first?.mark ?? null,
              path: `/clusters/${code}#${groupAnchor(group.slug)}`,
              occupations: codes(
                ...group.members.map((member) => member.cluster.places),
                ...group.pathways.map(({ pathway }) => pathway.places),
              ),
            };
          }),
  };
}
