import { pathwayLetters } from "../rules/pathway-letters";
import { profileOf } from "../rules/profile";
import { CatalogFileError } from "./delimited";
import { clusterOfPathway, type Terms } from "./terms";

export type PlaceRow = {
  id: string;
  occupationCode: string;
  clusterId: string;
  pathwayId: string | null;
  inferred: boolean;
};

type RatedOccupation = {
  code: string;
  interests: number[];
  knowledgeImportance: number[];
  skillImportance: number[];
};

function without<Value extends object, Key extends keyof Value>(value: Value, key: Key): Omit<Value, Key> {
  const copy = { ...value };
  delete (copy as Partial<Value>)[key];
  return copy;
}

const slugOf = (id: string) => id.slice(id.lastIndexOf("/") + 1);

/** The rows of frameworks, clusters, pathways and groups, each cluster and pathway with its profile. */
export function frameworkRows(terms: Terms, occupations: readonly RatedOccupation[], places: readonly PlaceRow[]) {
  const byCode = new Map(occupations.map((occupation) => [occupation.code, occupation]));
  const members = new Map<string, Set<string>>();
  for (const { occupationCode, clusterId, pathwayId } of places) {
    for (const id of pathwayId ? [clusterId, pathwayId] : [clusterId]) {
      members.set(id, (members.get(id) ?? new Set()).add(occupationCode));
    }
  }
  const profile = (id: string, nearOf: string | null) => {
    const own = members.get(id)?.size ?? 0;
    const rated = [...(members.get(own === 0 && nearOf ? nearOf : id) ?? [])].flatMap((code) => byCode.get(code) ?? []);
    const interests = profileOf(rated.map((occupation) => occupation.interests));
    const knowledge = profileOf(rated.map((occupation) => occupation.knowledgeImportance));
    const skills = profileOf(rated.map((occupation) => occupation.skillImportance));
    return {
      occupationCount: own,
      ratedCount: interests.count,
      knowledgeRatedCount: knowledge.count,
      interestMean: interests.mean,
      interestSpread: interests.spread,
      knowledgeMean: knowledge.mean,
      knowledgeSpread: knowledge.spread,
      skillMean: skills.mean,
      skillSpread: skills.spread,
    };
  };

  const frameworks = terms.frameworks.map((framework, position) => ({ ...without(framework, "groups"), position }));
  const clusters = terms.frameworks.flatMap(({ code: frameworkCode }) =>
    terms.clusters
      .filter(({ id }) => id.startsWith(`${frameworkCode}/`))
      .map((cluster, position) => ({
        ...without(cluster, "aliases"),
        frameworkCode,
        slug: slugOf(cluster.id),
        position,
        ...profile(cluster.id, null),
      })),
  );
  const pathways = clusters.flatMap(({ id: clusterId }) => {
    const own = terms.pathways.filter(({ id }) => clusterOfPathway(id) === clusterId);
    const letters = pathwayLetters(own.map(({ titleEn }) => titleEn));
    return own.map((pathway, position) => ({
      ...without(pathway, "aliases"),
      nearOf: members.has(pathway.id) ? null : pathway.nearOf,
      clusterId,
      slug: slugOf(pathway.id),
      letter: letters[position]!,
      position,
      ...profile(pathway.id, pathway.nearOf),
    }));
  });
  if (clusters.length < terms.clusters.length)
    throw new CatalogFileError("terms/clusters.json: a cluster of no framework");
  if (pathways.length < terms.pathways.length)
    throw new CatalogFileError("terms/pathways.json: a pathway of no cluster");

  const groups = terms.frameworks.flatMap(({ code: frameworkCode, groups: own }) =>
    own.map((group, position) => ({ ...without(group, "members"), frameworkCode, slug: slugOf(group.id), position })),
  );
  const groupMembers = terms.frameworks.flatMap(({ groups: own }) =>
    own.flatMap((group) => group.members.map((clusterId, position) => ({ groupId: group.id, clusterId, position }))),
  );
  const aliases = [
    ...terms.clusters.map(({ id, aliases: own }) => ({ id, clusterId: id, pathwayId: null, own })),
    ...terms.pathways.map(({ id, aliases: own }) => ({ id, clusterId: null, pathwayId: id, own })),
  ].flatMap(({ id, clusterId, pathwayId, own }) =>
    own.map((alias) => ({ id: `${id}@${alias.language}:${alias.title}`, clusterId, pathwayId, ...alias })),
  );
  return { frameworks, clusters, pathways, groups, members: groupMembers, aliases };
}
