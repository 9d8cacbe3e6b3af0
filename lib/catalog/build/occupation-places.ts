import { pick, type Table } from "./delimited";
import type { BuildReport } from "./report";
import { clusterOfPathway, type Terms } from "./terms";

export type Place = { code: string; clusterId: string; pathwayId: string | null; inferred: boolean };

type Named = { clusterId: string; pathwayId: string | null };

/** Finds cluster and pathway of a framework by title or alias, exactly as spelled there. */
export function placeFinder(terms: Terms, frameworkCode: string) {
  const clusters = new Map<string, string>();
  for (const cluster of terms.clusters.filter(({ id }) => id.startsWith(`${frameworkCode}/`))) {
    for (const title of [cluster.titleEn, ...cluster.aliases.map((alias) => alias.title)])
      clusters.set(title, cluster.id);
  }
  const pathways = new Map<string, string>();
  for (const pathway of terms.pathways) {
    for (const title of [pathway.titleEn, ...pathway.aliases.map((alias) => alias.title)]) {
      pathways.set(`${clusterOfPathway(pathway.id)}\n${title}`, pathway.id);
    }
  }
  return (clusterTitle: string, pathwayTitle: string): Named | null => {
    const clusterId = clusters.get(clusterTitle);
    if (clusterId === undefined) return null;
    if (pathwayTitle === "") return { clusterId, pathwayId: null };
    const pathwayId = pathways.get(`${clusterId}\n${pathwayTitle}`);
    return pathwayId === undefined ? null : { clusterId, pathwayId };
  };
}

const keyOf = ({ clusterId, pathwayId }: Named) => pathwayId ?? clusterId;

/** Several rows of one occupation: each place once, and no bare cluster where one of its pathways is named. */
function tidy(places: Named[]): Named[] {
  const withPathway = new Set(places.filter(({ pathwayId }) => pathwayId).map(({ clusterId }) => clusterId));
  const kept = places.filter(({ clusterId, pathwayId }) => pathwayId !== null || !withPathway.has(clusterId));
  return [...new Map(kept.map((place) => [keyOf(place), place])).values()];
}

type Crosswalk = { table: Table; columns: { cluster: string; pathway: string; code: string }; framework: string };

/** One line of crosswalk.tsv: an O*NET-SOC code, or a six-digit code that holds for every occupation below. */
export type CrosswalkRow = { code: string } & Named;

/** The lines of a published crosswalk with our ids for its titles, each once. */
export function readCrosswalk(
  { table, columns, framework }: Crosswalk,
  terms: Terms,
  report: BuildReport,
): CrosswalkRow[] {
  const find = placeFinder(terms, framework);
  const rows = new Map<string, CrosswalkRow>();
  const unknown = new Set<string>();
  for (const { code, cluster, pathway } of pick(table, columns)) {
    const place = find(cluster, pathway);
    if (place) rows.set(`${code} ${keyOf(place)}`, { code, ...place });
    else unknown.add(`${cluster} / ${pathway}`);
  }
  report.addIfAny(
    (n) => `${table.file}: ${n} titles are in no terms file, their rows are left out`,
    [...unknown].sort(),
  );
  return [...rows.values()];
}

export const readCrosswalkSheet = (table: Table): CrosswalkRow[] =>
  pick(table, { code: "code", clusterId: "cluster", pathwayId: "pathway" }).map(({ code, clusterId, pathwayId }) => ({
    code,
    clusterId,
    pathwayId: pathwayId || null,
  }));

/** Where most occupations with the same six digits stand: places that at least half of the placed ones share. */
function placesOfSiblings(code: string, byCode: ReadonlyMap<string, Named[]>): Named[] {
  const siblings = [...byCode].filter(([other]) => other !== code && other.startsWith(code.slice(0, 7)));
  const all = tidy(siblings.flatMap(([, places]) => places));
  const shares = (place: Named) => siblings.filter(([, own]) => own.some((p) => keyOf(p) === keyOf(place))).length;
  return all.filter((place) => shares(place) * 2 >= siblings.length);
}

export type FrameworkPlaces = {
  framework: string;
  places: Place[];
  /** Occupations placed by their broad group or siblings, and those without any place. */
  inferred: string[];
  missing: string[];
};

function placesInFramework(
  framework: string,
  crosswalk: readonly CrosswalkRow[],
  occupations: readonly string[],
  groups: Terms["broadGroups"],
): FrameworkPlaces {
  const byCode = new Map<string, Named[]>();
  for (const { code, clusterId, pathwayId } of crosswalk) {
    byCode.set(code, [...(byCode.get(code) ?? []), { clusterId, pathwayId }]);
  }
  const inferred: string[] = [];
  const missing: string[] = [];
  const places = occupations.flatMap((code) => {
    const soc = code.slice(0, 7);
    const named = byCode.get(code) ?? byCode.get(soc);
    if (named) return tidy(named).map((place) => ({ code, ...place, inferred: false }));
    const group = groups.find(({ members }) => members.includes(soc))?.code;
    const bridged = tidy((group ? byCode.get(group) : undefined) ?? placesOfSiblings(code, byCode));
    (bridged.length > 0 ? inferred : missing).push(code);
    return bridged.map((place) => ({ code, ...place, inferred: true }));
  });
  places.sort((a, b) => (`${a.code} ${keyOf(a)}` < `${b.code} ${keyOf(b)}` ? -1 : 1));
  return { framework, places, inferred, missing };
}

/**
 * The places of all occupations (O*NET-SOC codes), framework by framework. An occupation that a crosswalk does not name
 * stands where its broad group does, else where most of its siblings do, marked as inferred.
 */
export function placesIn(
  crosswalk: readonly CrosswalkRow[],
  occupations: readonly string[],
  groups: Terms["broadGroups"],
): FrameworkPlaces[] {
  const frameworkOf = ({ clusterId }: Named) => clusterId.slice(0, clusterId.indexOf("/"));
  return [...new Set(crosswalk.map(frameworkOf))].map((framework) =>
    placesInFramework(
      framework,
      crosswalk.filter((row) => frameworkOf(row) === framework),
      occupations,
      groups,
    ),
  );
}

/** What is wrong with the neighbours: a pathway without an occupation must name a filled one, and only such a one may. */
export function checkNear(places: readonly Place[], terms: Terms): string[] {
  const filled = new Set(places.flatMap(({ clusterId, pathwayId }) => [clusterId, pathwayId]));
  return terms.pathways.flatMap(({ id, nearOf }) => {
    if (filled.has(id)) return nearOf ? [`${id} has occupations of its own and needs no neighbour`] : [];
    if (!nearOf) return [`${id} has no occupation and names no neighbour`];
    return filled.has(nearOf) ? [] : [`${id} names ${nearOf}, which has no occupation`];
  });
}
