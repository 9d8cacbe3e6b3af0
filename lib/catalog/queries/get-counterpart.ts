import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";

export type Counterpart = {
  id: string;
  title: string;
  hue: string;
  mark: string;
  frameworkTitle: string;
  shared: number;
};

/** The cluster of another framework that has the most occupations in common with this one; null when none has any. */
export async function getCounterpart(locale: Locale, clusterId: string): Promise<Counterpart | null> {
  const es = locale === "es";
  const rows = await db.$queryRaw<Counterpart[]>`
    SELECT c.id, CASE WHEN ${es} THEN c."titleEs" ELSE c."titleEn" END AS title, c.hue, c.mark,
      CASE WHEN ${es} THEN f."titleEs" ELSE f."titleEn" END AS "frameworkTitle",
      count(DISTINCT there."occupationCode")::int AS shared
    FROM "OccupationPlace" here
      JOIN "OccupationPlace" there ON there."occupationCode" = here."occupationCode"
      JOIN "Cluster" c ON c.id = there."clusterId"
      JOIN "Cluster" own ON own.id = here."clusterId"
      JOIN "Framework" f ON f.code = c."frameworkCode"
    WHERE here."clusterId" = ${clusterId} AND c."frameworkCode" <> own."frameworkCode"
    GROUP BY c.id, f.code
    ORDER BY shared DESC, c.id
    LIMIT 1`;
  return rows[0] ?? null;
}
