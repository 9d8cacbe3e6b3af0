import "server-only";
import type { Locale } from "@/lib/platform/texts";
import { withVisitor } from "@/lib/platform/with-actor";
import { type RequirementSetContent, withParts } from "../rules/requirement-set";

/** The titles of the SCED courses that a set names one by one. Public. */
export async function listScedTitles({ lines }: RequirementSetContent, locale: Locale): Promise<Map<string, string>> {
  const codes = lines
    .flatMap(withParts)
    .flatMap(({ selectors }) => selectors.flatMap((selector) => /^(?:sced|course):(\d{5})$/.exec(selector)?.[1] ?? []));
  if (codes.length === 0) return new Map();
  const rows = await withVisitor("", (tx) =>
    tx.schoolCourse.findMany({ where: { code: { in: codes } }, select: { code: true, titleEn: true, titleEs: true } }),
  );
  return new Map(rows.map(({ code, titleEn, titleEs }) => [code, locale === "es" ? (titleEs ?? titleEn) : titleEn]));
}
