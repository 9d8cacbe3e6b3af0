import type { Metadata } from "next";
import { type Locale, locales } from "@/lib/platform/texts";

/** Title, description, canonical address and the same page in the other language. `path` has no language: "/clusters". */
export function pageMetadata(page: { locale: Locale; path: string; title: string; description: string }): Metadata {
  const { locale, path, title, description } = page;
  const languages = Object.fromEntries(locales.map((each) => [each, `/${each}${path}`]));
  return {
    title,
    description,
    alternates: { canonical: `/${locale}${path}`, languages: { ...languages, "x-default": `/en${path}` } },
    openGraph: {
      type: "website",
      siteName: "Waymark",
      title,
      description,
      url: `/${locale}${path}`,
      locale: locale === "es" ? "es_US" : "en_US",
    },
  };
}
