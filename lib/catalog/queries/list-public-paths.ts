import "server-only";
import { db } from "@/lib/platform/db";

/**
 * The address, without its language, of every page of the catalogue: frameworks, clusters, pathways, how frameworks
 * connect, and occupations with the most workers first.
 */
export async function listPublicPaths(): Promise<string[]> {
  const [frameworks, clusters, pathways, occupations] = await Promise.all([
    db.framework.findMany({ select: { code: true }, orderBy: { position: "asc" } }),
    db.cluster.findMany({ select: { id: true }, orderBy: [{ frameworkCode: "asc" }, { position: "asc" }] }),
    db.pathway.findMany({ select: { id: true }, orderBy: { id: "asc" } }),
    db.occupation.findMany({
      select: { code: true },
      orderBy: [{ employment: { sort: "desc", nulls: "last" } }, { code: "asc" }],
    }),
  ]);
  return [
    ...frameworks.map(({ code }) => `/clusters/${code}`),
    ...clusters.map(({ id }) => `/clusters/${id}`),
    ...pathways.map(({ id }) => `/clusters/${id}`),
    "/connections",
    ...frameworks.flatMap(({ code: from }) =>
      frameworks.filter(({ code }) => code !== from).map(({ code: to }) => `/connections/${from}/${to}`),
    ),
    ...occupations.map(({ code }) => `/occupations/${code}`),
  ];
}
