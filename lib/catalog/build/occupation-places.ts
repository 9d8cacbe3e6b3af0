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

function collect(rows: { code: string; cluster: string; pathway: string }[], find: ReturnType<typeof placeFinder>) {
  const byCode = new Map<string, Named[]>();
  const unknown = new Set<string>();
  for (const row of rows) {
    const place = find(row.cluster, row.pathway);
    if (place) byCode.set(row.code, [...(byCode.get(row.code) ?? []), place]);
    else unknown.add(`${row.cluster} / ${row.pathway}`);
  }
  return { byCode, unknown: [...unknown].sort() };
}

/** Where most occupations with the same six digits stand: places that at least half of the placed ones share. */
function placesOfSiblings(code: string, byCode: ReadonlyMap<string, Named[]>): Named[] {
  const siblings = [...byCode].filter(([other]) => other !== code && other.startsWith(code.slice(0, 7)));
  const all = tidy(siblings.flatMap(([, places]) => places));
  const shares = (place: Named) => siblings.filter(([, own]) => own.some((p) => keyOf(p) === keyOf(place))).length;
  return all.filter((place) => shares(place) * 2 >= siblings.length);
}

type Crosswalk = { table: Table; columns: { cluster: string; pathway: string; code: string }; framework: string };

/**
 * The places of all occupations in one framework. A crosswalk names O*NET-SOC codes or six-digit codes, which then hold
 * for every occupation below. An occupation that it does not name stands where its broad group does, else where most of
 * its siblings do, marked as inferred.
 */
export function placesIn(
  { table, columns, framework }: Crosswalk,
  occupations: readonly string[],
  terms: Terms,
  report: BuildReport,
): Place[] {
  const { byCode, unknown } = collect(pick(table, columns), placeFinder(terms, framework));
  report.addIfAny((n) => `${table.file}: ${n} titles are in no terms file, their rows are left out`, unknown);
  const known = new Set([
    ...occupations,
    ...occupations.map((code) => code.slice(0, 7)),
    ...terms.broadGroups.map((group) => group.code),
  ]);
  const strangers = [...byCode.keys()].filter((code) => !known.has(code)).sort();
  report.addIfAny((n) => `${table.file}: ${n} codes belong to no occupation`, strangers);

  const inferred: string[] = [];
  const missing: string[] = [];
  const places = occupations.flatMap((code) => {
    const soc = code.slice(0, 7);
    const named = byCode.get(code) ?? byCode.get(soc);
    if (named) return tidy(named).map((place) => ({ code, ...place, inferred: false }));
    const group = terms.broadGroups.find(({ members }) => members.includes(soc))?.code;
    const bridged = tidy((group ? byCode.get(group) : undefined) ?? placesOfSiblings(code, byCode));
    (bridged.length > 0 ? inferred : missing).push(code);
    return bridged.map((place) => ({ code, ...place, inferred: true }));
  });
  report.addIfAny(
    (n) => `${framework}: ${n} occupations are placed by their broad group or siblings (inferred)`,
    inferred,
  );
  report.addIfAny((n) => `${framework}: ${n} occupations have no cluster at all`, missing);
  return places.sort((a, b) => (`${a.code} ${keyOf(a)}` < `${b.code} ${keyOf(b)}` ? -1 : 1));
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
