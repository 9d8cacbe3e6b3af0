import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";

/** The names of those whose figures an occupation borrows: six-digit SOC codes and broad groups, by code. */
export async function ownerNames(locale: Locale, codes: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = codes.filter((code) => code !== null);
  if (wanted.length === 0) return new Map();
  const es = locale === "es";
  const [groups, parents] = await Promise.all([
    db.broadGroup.findMany({ where: { code: { in: wanted } } }),
    db.occupation.findMany({
      where: { code: { in: wanted.map((code) => `${code}.00`) } },
      select: { soc: true, titleEn: true, titleEs: true },
    }),
  ]);
  return new Map([
    ...parents.map(({ soc, titleEn, titleEs }) => [soc, (es ? titleEs : null) ?? titleEn] as const),
    ...groups.map(({ code, titleEn, titleEs }) => [code, es ? titleEs : titleEn] as const),
  ]);
}
