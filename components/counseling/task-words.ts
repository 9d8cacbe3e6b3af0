import type { Locale } from "@/lib/platform/texts";

type Titled = { titleEn: string; titleEs: string };

/** In the reader's language; English where the school wrote nothing else. */
export const titleIn = (locale: Locale, { titleEn, titleEs }: Titled): string =>
  locale === "es" && titleEs !== "" ? titleEs : titleEn;

export const textIn = (locale: Locale, { textEn, textEs }: { textEn: string; textEs: string }): string =>
  locale === "es" && textEs !== "" ? textEs : textEn;
