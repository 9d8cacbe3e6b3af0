import "server-only";
import type { Locale } from "@/lib/platform/texts";

/** One program after school by its six-digit code; the title is English until it is translated. */
export type ProgramName = { code: string; title: string; language: Locale };

export const programFields = { code: true, titleEn: true, titleEs: true } as const;

/** CIP keeps some numbers for later; they are no programs. */
export const inUse = { titleEn: { not: "Reserved" } } as const;

export function toProgramName(
  locale: Locale,
  { code, titleEn, titleEs }: { code: string; titleEn: string; titleEs: string | null },
): ProgramName {
  const translated = locale === "es" ? titleEs : titleEn;
  return { code, title: translated ?? titleEn, language: translated === null ? "en" : locale };
}
