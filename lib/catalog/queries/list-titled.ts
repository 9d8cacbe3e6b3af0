import "server-only";
import { db } from "@/lib/platform/db";

/** What a text may name, in both languages; its address without the language. */
export type TitledPart = { en: string; es: string; path: string };

/** The clusters and pathways of a framework. */
export const listTitled = (frameworkCode: string): Promise<TitledPart[]> =>
  db.$queryRaw<TitledPart[]>`
    SELECT "titleEn" AS en, "titleEs" AS es, '/clusters/' || id AS path
    FROM "Cluster" WHERE "frameworkCode" = ${frameworkCode}
    UNION ALL
    SELECT p."titleEn", p."titleEs", '/clusters/' || p.id
    FROM "Pathway" p JOIN "Cluster" c ON c.id = p."clusterId" WHERE c."frameworkCode" = ${frameworkCode}`;
