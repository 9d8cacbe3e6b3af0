import "server-only";
import type { Locale } from "@/lib/platform/texts";
import { connect } from "../rules/connections";
import { getFrameworkParts } from "./framework-parts";
import { listFrameworks } from "./list-frameworks";

export type Elsewhere = {
  code: string;
  title: string;
  /** How many of the cluster's occupations stand in that framework. */
  found: number;
  /** Where they stand, most first. */
  parts: { id: string; title: string; hue: string | null; mark: string | null; path: string; shared: number }[];
};

/** Where the occupations of one cluster stand in every other framework, in the order of the frameworks. */
export async function listElsewhere(locale: Locale, clusterId: string): Promise<Elsewhere[]> {
  const own = clusterId.split("/")[0]!;
  const frameworks = await listFrameworks(locale);
  const [here, ...others] = await Promise.all(
    [own, ...frameworks.map(({ code }) => code).filter((code) => code !== own)].map((code) =>
      getFrameworkParts(locale, code),
    ),
  );
  const cluster = here?.parts.find(({ id }) => id === clusterId);
  if (!cluster) return [];
  return others.flatMap((framework) => {
    if (!framework) return [];
    const { pairs, found } = connect([cluster], framework.parts);
    const byId = new Map(framework.parts.map((part) => [part.id, part]));
    const parts = pairs.map(({ to, shared }) => {
      const { id, title, hue, mark, path } = byId.get(to)!;
      return { id, title, hue, mark, path, shared: shared.length };
    });
    return [
      {
        code: framework.code,
        title: framework.title,
        found: found.get(clusterId)!,
        parts: parts.sort((a, b) => b.shared - a.shared || (a.id < b.id ? -1 : 1)),
      },
    ];
  });
}
