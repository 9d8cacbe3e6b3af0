import "server-only";
import { getMatchingData, type MatchingData, type MatchingFramework } from "@/lib/catalog/queries/get-matching-data";
import type { Instrument } from "../rules/instrument";
import { indexOccupations, jobFamily, type MatchIndex, type Membership } from "../rules/match-index";

export type MatchIndexes = { releaseId: number; frameworks: { code: string; index: MatchIndex }[] };

const kept = new WeakMap<MatchingData, Map<string, MatchIndexes>>();

/** The catalogue ready to be matched with answers to this instrument, made once a release. Null before the first. */
export async function getMatchIndexes(instrument: Instrument): Promise<MatchIndexes | null> {
  const data = await getMatchingData();
  if (!data) return null;
  const ofRelease = kept.get(data) ?? new Map<string, MatchIndexes>();
  kept.set(data, ofRelease);
  const asked = JSON.stringify(instrument);
  const known = ofRelease.get(asked);
  if (known) return known;
  const made = {
    releaseId: data.releaseId,
    frameworks: data.frameworks.map((framework) => ({
      code: framework.code,
      index: indexFramework(data, framework, instrument),
    })),
  };
  ofRelease.set(asked, made);
  return made;
}

function indexFramework(data: MatchingData, { places }: MatchingFramework, instrument: Instrument): MatchIndex {
  const memberships = new Map<string, Membership[]>();
  for (const { occupationCode, clusterId, pathwayId } of places) {
    const known = memberships.get(occupationCode) ?? [];
    memberships.set(occupationCode, [...known, { clusterId, pathwayId, weight: 1 }]);
  }
  return indexOccupations({
    occupations: data.occupations.map((occupation) => ({
      ...occupation,
      memberships: memberships.get(occupation.code) ?? [],
      family: jobFamily(occupation.code),
    })),
    knowledgeIds: data.knowledgeIds,
    skillIds: data.skillIds,
    instrument,
  });
}
