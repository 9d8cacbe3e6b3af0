import "server-only";
import { db } from "@/lib/platform/db";
import { listProgramFamilies } from "./list-programs";

/**
 * The address, without its language, of every page of the catalogue: frameworks, clusters, pathways, how frameworks
 * connect, credentials, families of programs, and occupations with the most workers first. The programs themselves are
 * `listProgramCodes`: too many to be made ready beforehand.
 */
export async function listPublicPaths(): Promise<string[]> {
  const [frameworks, clusters, pathways, families, occupations] = await Promise.all([
    db.framework.findMany({ select: { code: true }, orderBy: { position: "asc" } }),
    db.cluster.findMany({ select: { id: true }, orderBy: [{ frameworkCode: "asc" }, { position: "asc" }] }),
    db.pathway.findMany({ select: { id: true }, orderBy: { id: "asc" } }),
    listProgramFamilies(),
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
    "/credentials",
    ...clusters.map(({ id }) => `/credentials/${id}`),
    "/programs",
    ...families.map(({ family }) => `/programs/family/${family}`),
    ...occupations.map(({ code }) => `/occupations/${code}`),
  ];
}
