import type { NationalClusterPart, NationalFramework } from "@/lib/catalog/queries/list-national-parts";

export type NamedPart = {
  title: string;
  /** Of a single pathway: the title of its cluster. */
  cluster: string | null;
  framework: string;
  hue: string;
  mark: string;
  occupations: number;
};

const named = (framework: string, cluster: NationalClusterPart): [string, NamedPart][] => {
  const { hue, mark } = cluster;
  const shared = { framework, hue, mark };
  return [
    [cluster.id, { ...shared, title: cluster.title, cluster: null, occupations: cluster.occupations }],
    ...cluster.pathways.map(({ id, title, occupations }): [string, NamedPart] => [
      id,
      { ...shared, title, cluster: cluster.title, occupations },
    ]),
  ];
};

/** Every national cluster and pathway by its id. */
export const namedParts = (frameworks: readonly NationalFramework[]): Map<string, NamedPart> =>
  new Map(frameworks.flatMap(({ title, clusters }) => clusters.flatMap((cluster) => named(title, cluster))));
