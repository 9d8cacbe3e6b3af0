import "server-only";
import { db } from "@/lib/platform/db";
import { getRelease } from "./get-release";

export type RatedOccupation = {
  code: string;
  /** R I A S E C, 1 to 7. */
  interests: number[];
  /** Importance of the 33 kinds of knowledge, 1 to 5; null where not rated. */
  knowledge: number[] | null;
};
export type Place = { occupationCode: string; clusterId: string; pathwayId: string | null; inferred: boolean };
export type StoredProfile = {
  id: string;
  interestMean: number[];
  interestSpread: number[];
  knowledgeMean: number[];
  knowledgeSpread: number[];
};
export type MatchingFramework = {
  code: string;
  places: Place[];
  /** Of every cluster and pathway in which a rated occupation stands. */
  profiles: StoredProfile[];
};
export type MatchingData = {
  releaseId: number;
  /** Element ids in the order of every knowledge vector. */
  knowledgeIds: string[];
  occupations: RatedOccupation[];
  frameworks: MatchingFramework[];
};

let kept: Promise<MatchingData> | null = null;
let keptRelease = 0;

/** All that matching reads of the catalogue; kept in memory until another release is in use. Null before the first. */
export async function getMatchingData(): Promise<MatchingData | null> {
  const release = await getRelease();
  if (!release) return null;
  if (kept && keptRelease === release.id) return kept;
  keptRelease = release.id;
  const reading = read(release.id);
  kept = reading;
  // A failed read is not kept, or every later visitor would meet it.
  reading.catch(() => {
    if (kept === reading) kept = null;
  });
  return reading;
}

const profileFields = {
  id: true,
  interestMean: true,
  interestSpread: true,
  knowledgeMean: true,
  knowledgeSpread: true,
} as const;

async function read(releaseId: number): Promise<MatchingData> {
  const [elements, occupations, frameworks] = await db.$transaction([
    db.element.findMany({ where: { kind: "KNOWLEDGE" }, orderBy: { position: "asc" }, select: { id: true } }),
    db.occupation.findMany({
      where: { rated: true },
      orderBy: { code: "asc" },
      select: { code: true, interests: true, knowledgeImportance: true },
    }),
    db.framework.findMany({
      where: { kind: "CLUSTERS" },
      orderBy: { position: "asc" },
      select: {
        code: true,
        clusters: {
          select: {
            ...profileFields,
            pathways: { select: profileFields },
            places: { select: { occupationCode: true, clusterId: true, pathwayId: true, inferred: true } },
          },
        },
      },
    }),
  ]);
  return {
    releaseId,
    knowledgeIds: elements.map(({ id }) => id),
    occupations: occupations.map(({ code, interests, knowledgeImportance }) => ({
      code,
      interests,
      knowledge: knowledgeImportance.length > 0 ? knowledgeImportance : null,
    })),
    frameworks: frameworks.map(({ code, clusters }) => ({
      code,
      places: clusters.flatMap(({ places }) => places),
      profiles: clusters
        .flatMap(({ pathways, id, interestMean, interestSpread, knowledgeMean, knowledgeSpread }) => [
          { id, interestMean, interestSpread, knowledgeMean, knowledgeSpread },
          ...pathways,
        ])
        .filter(({ interestMean }) => interestMean.length > 0),
    })),
  };
}
