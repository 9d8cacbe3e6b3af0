import type { MetadataRoute } from "next";
import { env } from "@/lib/platform/env";
import { locales } from "@/lib/platform/texts";

const personal = ["/home", "/plan", "/caseload", "/sign-in", "/sign-up", "/survey/result", "/search"];

/** The catalogue is for everyone; what belongs to a person is nothing for a search engine. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      disallow: ["/api/", ...locales.flatMap((locale) => personal.map((path) => `/${locale}${path}`))],
    },
    sitemap: new URL("/sitemap.xml", env.WAYMARK_URL).href,
  };
}
