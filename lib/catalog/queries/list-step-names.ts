import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";

/** What credentials and programs are called, by "credential:…" and "program:…"; one statement. */
export async function listStepNames(
  locale: Locale,
  { credentials, programs }: { credentials: readonly string[]; programs: readonly string[] },
): Promise<Map<string, string>> {
  if (credentials.length + programs.length === 0) return new Map();
  const es = locale === "es";
  const rows = await db.$queryRaw<{ about: string; name: string }[]>`
    SELECT 'credential:' || id AS about, CASE WHEN ${es} THEN coalesce("nameEs", "nameEn") ELSE "nameEn" END AS name
    FROM "IndustryCredential" WHERE id = ANY (${credentials}::text[])
    UNION ALL
    SELECT 'program:' || code, CASE WHEN ${es} THEN coalesce("titleEs", "titleEn") ELSE "titleEn" END
    FROM "TrainingProgram" WHERE code = ANY (${programs}::text[])`;
  return new Map(rows.map(({ about, name }) => [about, name]));
}
