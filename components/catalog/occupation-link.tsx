import type { Locale } from "@/lib/platform/texts";

type Named = { code: string; title: string; language: string };

/** The title is English until it is translated, and says so. */
export const languageOf = (occupation: Pick<Named, "language">, locale: Locale) =>
  occupation.language === locale ? undefined : occupation.language;

export const OccupationLink = ({ occupation, locale }: { occupation: Named; locale: Locale }) => (
  <a href={`/${locale}/occupations/${occupation.code}`} lang={languageOf(occupation, locale)}>
    {occupation.title}
  </a>
);
