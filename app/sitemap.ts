import type { MetadataRoute } from "next";
import { getRelease } from "@/lib/catalog/queries/get-release";
import { listPublicPaths } from "@/lib/catalog/queries/list-public-paths";
import { listProgramCodes } from "@/lib/catalog/queries/list-programs";
import { env } from "@/lib/platform/env";
import { locales } from "@/lib/platform/texts";

const always = [
  "",
  "/clusters",
  "/occupations",
  "/occupations/all",
  "/survey",
  "/about-the-data",
  "/about-the-survey",
  "/open-data",
];

/** Every public page in every language, each with its counterparts. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [release, catalog, programs] = await Promise.all([getRelease(), listPublicPaths(), listProgramCodes()]);
  // The default framework stands at /clusters; its own address names that one as the canonical.
  const paths = [
    ...always,
    ...catalog.filter((path) => path !== `/clusters/${env.WAYMARK_DEFAULT_FRAMEWORK}`),
    ...programs.map((code) => `/programs/${code}`),
  ];
  const address = (locale: string, path: string) => new URL(`/${locale}${path}`, env.WAYMARK_URL).href;
  return paths.flatMap((path) => {
    const languages = Object.fromEntries(locales.map((locale) => [locale, address(locale, path)]));
    return locales.map((locale) => ({
      url: address(locale, path),
      ...(release && { lastModified: release.loadedAt }),
      alternates: { languages },
    }));
  });
}
