import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import type { Titled } from "../rules/linked-titles";

/** The clusters and pathways of a framework as a text may name them. */
export function listTitled(locale: Locale, frameworkCode: string): Promise<Titled[]> {
  const es = locale === "es";
  return db.$queryRaw<Titled[]>`
    SELECT CASE WHEN ${es} THEN "titleEs" ELSE "titleEn" END AS title, '/clusters/' || id AS path
    FROM "Cluster" WHERE "frameworkCode" = ${frameworkCode}
    UNION ALL
    SELECT CASE WHEN ${es} THEN p."titleEs" ELSE p."titleEn" END, '/clusters/' || p.id
    FROM "Pathway" p JOIN "Cluster" c ON c.id = p."clusterId" WHERE c."frameworkCode" = ${frameworkCode}`;
}
