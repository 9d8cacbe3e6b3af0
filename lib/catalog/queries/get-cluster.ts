import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import { lineNumbers } from "../rules/line-numbers";
import { occupationFields, type PlacedOccupation, toPlacedOccupation } from "./map-occupations";

export type ClusterPathway = {
  id: string;
  title: string;
  summary: string;
  letter: string;
  /** Colour of its line, 1 to 7. */
  line: number;
  occupationCount: number;
  /** Codes of its own occupations. */
  occupations: string[];
  /** The pathway or cluster that stands in where it has no occupation. */
  nearOf: string | null;
};

export type ClusterDetails = {
  id: string;
  frameworkCode: string;
  title: string;
  summary: string;
  hue: string;
  mark: string;
  crossCutting: boolean;
  occupationCount: number;
  /** In the order of the framework. */
  pathways: ClusterPathway[];
  occupations: PlacedOccupation[];
  /** Occupations that no pathway of the cluster has. */
  unplaced: { code: string; inferred: boolean }[];
};

const inOrder = { position: "asc" } as const;

/** One cluster with its pathways and all their occupations; null when there is none. */
export async function getCluster(locale: Locale, id: string): Promise<ClusterDetails | null> {
  const row = await db.cluster.findUnique({
    where: { id },
    include: {
      pathways: { orderBy: inOrder },
      places: { orderBy: { occupationCode: "asc" }, select: { occupationCode: true, pathwayId: true, inferred: true } },
    },
  });
  if (!row) return null;
  const codes = [...new Set(row.places.map(({ occupationCode }) => occupationCode))];
  const occupations = await db.occupation.findMany({ where: { code: { in: codes } }, select: occupationFields });
  const es = locale === "es";
  const lines = lineNumbers(row.pathways);
  return {
    id: row.id,
    frameworkCode: row.frameworkCode,
    title: es ? row.titleEs : row.titleEn,
    summary: es ? row.summaryEs : row.summaryEn,
    hue: row.hue,
    mark: row.mark,
    crossCutting: row.crossCutting,
    occupationCount: row.occupationCount,
    pathways: row.pathways.map((pathway) => ({
      id: pathway.id,
      title: es ? pathway.titleEs : pathway.titleEn,
      summary: es ? pathway.summaryEs : pathway.summaryEn,
      letter: pathway.letter,
      line: lines.get(pathway.id)!,
      occupationCount: pathway.occupationCount,
      nearOf: pathway.nearOf,
      occupations: row.places.flatMap((place) => (place.pathwayId === pathway.id ? [place.occupationCode] : [])),
    })),
    occupations: occupations.map((occupation) => toPlacedOccupation(locale, occupation)),
    unplaced: row.places.flatMap(({ occupationCode: code, pathwayId, inferred }) =>
      pathwayId === null ? [{ code, inferred }] : [],
    ),
  };
}
