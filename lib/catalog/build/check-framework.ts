import { z } from "zod";
import { CatalogFileError } from "./delimited";
import type { BuildReport } from "./report";
import { clusterOfPathway, type Terms } from "./terms";

const published = z.object({
  frameworks: z.array(
    z.object({ code: z.string(), clusters: z.array(z.object({ name: z.string(), children: z.array(z.string()) })) }),
  ),
});

/** Holds the hand-written clusters, pathways and groups against a published list, and reports every difference. */
export function checkFramework(text: string, terms: Terms, report: BuildReport) {
  const parsed = published.safeParse(JSON.parse(text));
  if (!parsed.success) throw new CatalogFileError(`frameworks.json: ${z.prettifyError(parsed.error)}`);
  for (const { code, clusters } of parsed.data.frameworks) {
    const theirs = clusters.flatMap(({ name, children }) => [name, ...children.map((child) => `${name} / ${child}`)]);
    const ours = ourNames(code, terms);
    report.addIfAny(
      (n) => `${code}: ${n} published names are not in terms/`,
      theirs.filter((name) => !ours.includes(name)),
    );
    report.addIfAny(
      (n) => `${code}: ${n} names in terms/ are not published`,
      ours.filter((name) => !theirs.includes(name)),
    );
    report.add(`${code}: ${clusters.length} published, ${theirs.length - clusters.length} below them`);
  }
}

function ourNames(code: string, terms: Terms): string[] {
  const title = new Map(terms.clusters.map((cluster) => [cluster.id, cluster.titleEn]));
  const groups = terms.frameworks.find((framework) => framework.code === code)?.groups ?? [];
  return [
    ...groups.flatMap((group) => [
      group.titleEn,
      ...group.members.map((id) => `${group.titleEn} / ${title.get(id) ?? id}`),
    ]),
    ...terms.clusters.filter(({ id }) => id.startsWith(`${code}/`)).map(({ titleEn }) => titleEn),
    ...terms.pathways
      .filter(({ id }) => id.startsWith(`${code}/`))
      .map(({ id, titleEn }) => `${title.get(clusterOfPathway(id)) ?? id} / ${titleEn}`),
  ];
}
