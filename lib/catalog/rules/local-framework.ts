import { fail, type Result, succeed } from "@/lib/platform/result";

export type LocalNames = {
  titleEn: string;
  titleEs: string;
  /** What its groups are called: "academy", "academies". */
  termEn: string;
  termPluralEn: string;
  termEs: string;
  termPluralEs: string;
  /** Who sorts it this way. */
  source: string;
  noteEn: string | null;
  noteEs: string | null;
};

export type LocalGroup = {
  /** Part of its address; it stays when the title changes. */
  slug: string;
  titleEn: string;
  titleEs: string;
  /** Ids of whole clusters, and of single pathways, in the order in which they are shown. */
  clusters: string[];
  pathways: string[];
};

/** A way to sort that this installation made of clusters and pathways of the national frameworks. */
export type LocalFramework = LocalNames & { groups: LocalGroup[] };

export type LocalChange =
  | { kind: "names"; names: LocalNames }
  | { kind: "add-group"; titleEn: string; titleEs: string }
  | { kind: "group-titles"; slug: string; titleEn: string; titleEs: string }
  | { kind: "parts"; slug: string; clusters: string[]; pathways: string[] }
  | { kind: "move-group"; slug: string; by: -1 | 1 }
  | { kind: "remove-group"; slug: string };

export type LocalChangeProblem = "group-not-found" | "group-title-taken" | "too-many-groups";

export const mostLocalGroups = 40;
const longestSlug = 60;

/** What an address says instead of a title: small letters, digits and single hyphens; "group" where none is left. */
export function slugOf(title: string): string {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, "-").slice(0, longestSlug);
  return slug.replace(/^-+|-+$/g, "") || "group";
}

/** The slug of a title, with a number behind it where it is taken. */
export function freeSlug(title: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(title);
  let free = slug;
  for (let n = 2; taken.has(free); n++) free = `${slug}-${n}`;
  return free;
}

export const isLocalCode = (code: string) => /^local-[a-z0-9-]{1,70}$/.test(code);

/** The code of a new framework, as in its address. */
export const localCode = (title: string, taken: ReadonlySet<string>) => freeSlug(`local ${slugOf(title)}`, taken);

const clusterOf = (pathwayId: string) => pathwayId.slice(0, pathwayId.lastIndexOf("/"));

const sameText = (one: string, other: string) => one.toLocaleLowerCase("en") === other.toLocaleLowerCase("en");

/** A whole cluster brings all its pathways: none of them is named beside it. */
const withoutDoubles = (clusters: readonly string[], pathways: readonly string[]) => {
  const whole = new Set(clusters);
  return {
    clusters: [...whole],
    pathways: [...new Set(pathways)].filter((id) => !whole.has(clusterOf(id))),
  };
};

/** The framework as it is after one change; the one given is left as it is. */
export function changeLocalFramework(
  framework: LocalFramework,
  change: LocalChange,
): Result<LocalFramework, LocalChangeProblem> {
  const { groups } = framework;
  if (change.kind === "names") return succeed({ ...framework, ...change.names });
  const slug = "slug" in change ? change.slug : null;
  const at = groups.findIndex((group) => group.slug === slug);
  if (slug !== null && at < 0) return fail("group-not-found");
  if ("titleEn" in change) {
    const others = groups.filter((group) => group.slug !== slug);
    const taken = ({ titleEn, titleEs }: LocalGroup) =>
      sameText(titleEn, change.titleEn) || sameText(titleEs, change.titleEs);
    if (others.some(taken)) return fail("group-title-taken");
  }
  switch (change.kind) {
    case "add-group": {
      if (groups.length >= mostLocalGroups) return fail("too-many-groups");
      const { titleEn, titleEs } = change;
      const free = freeSlug(titleEn, new Set(groups.map((group) => group.slug)));
      return succeed({
        ...framework,
        groups: [...groups, { slug: free, titleEn, titleEs, clusters: [], pathways: [] }],
      });
    }
    case "group-titles": {
      const { titleEn, titleEs } = change;
      return succeed({ ...framework, groups: groups.with(at, { ...groups[at]!, titleEn, titleEs }) });
    }
    case "parts": {
      const parts = withoutDoubles(change.clusters, change.pathways);
      return succeed({ ...framework, groups: groups.with(at, { ...groups[at]!, ...parts }) });
    }
    case "move-group": {
      const to = Math.min(groups.length - 1, Math.max(0, at + change.by));
      return succeed({ ...framework, groups: groups.with(at, groups[to]!).with(to, groups[at]!) });
    }
    case "remove-group":
      return succeed({ ...framework, groups: groups.toSpliced(at, 1) });
  }
}

/** The framework without what the catalogue does not have any more, and the ids of that. */
export function keepKnown(
  framework: LocalFramework,
  known: ReadonlySet<string>,
): { framework: LocalFramework; gone: string[] } {
  const gone = new Set<string>();
  const keep = (id: string) => {
    if (!known.has(id)) gone.add(id);
    return known.has(id);
  };
  const groups = framework.groups.map((group) => ({
    ...group,
    clusters: group.clusters.filter(keep),
    pathways: group.pathways.filter(keep),
  }));
  return { framework: { ...framework, groups }, gone: [...gone] };
}

export type PublishProblem = "no-groups" | "empty-group";

/** What keeps a framework from being published; null when nothing does. */
export function publishProblem({ groups }: LocalFramework): PublishProblem | null {
  if (groups.length === 0) return "no-groups";
  return groups.some(({ clusters, pathways }) => clusters.length + pathways.length === 0) ? "empty-group" : null;
}

/** Clusters and pathways that stand in several groups, with the slugs of these; a pathway stands where its cluster does. */
export function sharedParts({ groups }: LocalFramework): { id: string; groups: string[] }[] {
  const ids = new Set(groups.flatMap(({ clusters, pathways }) => [...clusters, ...pathways]));
  return [...ids].flatMap((id) => {
    const within = groups.filter(
      ({ clusters, pathways }) =>
        clusters.includes(id) || pathways.includes(id) || clusters.some((cluster) => id.startsWith(`${cluster}/`)),
    );
    return within.length > 1 ? [{ id, groups: within.map(({ slug }) => slug) }] : [];
  });
}

export type NationalCluster = { id: string; pathways: readonly { id: string }[] };

/**
 * What stands in no group: a cluster of which nothing does as itself, else those of its pathways that do not. Only of
 * clusters given; of a cluster without pathways all or nothing stands in a group.
 */
export function leftOut({ groups }: LocalFramework, clusters: readonly NationalCluster[]): string[] {
  const whole = new Set(groups.flatMap((group) => group.clusters));
  const single = new Set(groups.flatMap((group) => group.pathways));
  return clusters.flatMap(({ id, pathways }) => {
    if (whole.has(id)) return [];
    const missing = pathways.filter((pathway) => !single.has(pathway.id));
    return missing.length === pathways.length ? [id] : missing.map((pathway) => pathway.id);
  });
}
