import "server-only";
import { db } from "@/lib/platform/db";
import { getRelease } from "./get-release";

export type RatedOccupation = {
  code: string;
  /** R I A S E C, 1 to 7. */
  interests: number[];
  /** Importance of the 33 kinds of knowledge, 1 to 5; null where not rated. */
  knowledge: number[] | null;
  /** Importance of the 35 skills, 1 to 5; null where not rated. */
  skills: number[] | null;
};
export type Place = { occupationCode: string; clusterId: string; pathwayId: string | null; inferred: boolean };
export type MatchingFramework = { code: string; places: Place[] };
export type MatchingData = {
  releaseId: number;
  /** Element ids in the order of every knowledge vector. */
  knowledgeIds: string[];
  /** The same for every vector of skills. */
  skillIds: string[];
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

async function read(releaseId: number): Promise<MatchingData> {
  const [elements, occupations, frameworks] = await db.$transaction([
    db.element.findMany({
      where: { kind: { in: ["KNOWLEDGE", "SKILL"] } },
      orderBy: { position: "asc" },
      select: { id: true, kind: true },
    }),
    db.occupation.findMany({
      where: { rated: true },
      orderBy: { code: "asc" },
      select: { code: true, interests: true, knowledgeImportance: true, skillImportance: true },
    }),
    db.framework.findMany({
      where: { kind: "CLUSTERS" },
      orderBy: { position: "asc" },
      select: {
        code: true,
        clusters: {
          select: { places: { select: { occupationCode: true, clusterId: true, pathwayId: true, inferred: true } } },
        },
      },
    }),
  ]);
  const idsOf = (kind: "KNOWLEDGE" | "SKILL") =>
    elements.flatMap((element) => (element.kind === kind ? element.id : []));
  return {
    releaseId,
    knowledgeIds: idsOf("KNOWLEDGE"),
    skillIds: idsOf("SKILL"),
    occupations: occupations.map(({ code, interests, knowledgeImportance, skillImportance }) => ({
      code,
      interests,
      knowledge: knowledgeImportance.length > 0 ? knowledgeImportance : null,
      skills: skillImportance.length > 0 ? skillImportance : null,
    })),
    frameworks: frameworks.map(({ code, clusters }) => ({ code, places: clusters.flatMap(({ places }) => places) })),
  };
}
