import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import type { CareerStage } from "@/prisma/generated/enums";

export type WayInProgram = { code: string; title: string; language: Locale };
export type WayInCredential = {
  id: string;
  name: string;
  language: Locale;
  issuer: string;
  stage: CareerStage;
  /** 0 is never; null is not known, or differs by state. */
  renewalYears: number | null;
};

/** The programs after school (CIP) that lead to an occupation: those that lead to few others first. */
export async function listProgramsTo(locale: Locale, code: string): Promise<WayInProgram[]> {
  return db.$queryRaw<WayInProgram[]>`
    SELECT p.code, coalesce(t.title, p."titleEn") AS title, CASE WHEN t.title IS NULL THEN 'en' ELSE ${locale} END AS language
    FROM "TrainingProgramOccupation" o
      JOIN "TrainingProgram" p ON p.code = o."programCode"
      CROSS JOIN LATERAL (SELECT CASE WHEN ${locale === "es"} THEN p."titleEs" ELSE p."titleEn" END AS title) t
    WHERE o."occupationCode" = ${code}
    ORDER BY (SELECT count(*) FROM "TrainingProgramOccupation" s WHERE s."programCode" = p.code), p.code`;
}

/** The credentials of an occupation's pathways, once each: those that most of its pathways name first, then by stage. */
export async function listCredentialsOf(locale: Locale, pathwayIds: readonly string[]): Promise<WayInCredential[]> {
  if (pathwayIds.length === 0) return [];
  return db.$queryRaw<WayInCredential[]>`
    SELECT c.id, coalesce(t.name, c."nameEn") AS name, CASE WHEN t.name IS NULL THEN 'en' ELSE ${locale} END AS language,
      c.issuer, c.stage::text, c."renewalYears"
    FROM "IndustryCredential" c
      JOIN (
        SELECT "credentialId", count(*) AS named FROM "CredentialPathway"
        WHERE "pathwayId" = ANY (${pathwayIds}) GROUP BY 1
      ) n ON n."credentialId" = c.id
      CROSS JOIN LATERAL (SELECT CASE WHEN ${locale === "es"} THEN c."nameEs" ELSE c."nameEn" END AS name) t
    ORDER BY n.named DESC, c.stage, name, c.id`;
}
