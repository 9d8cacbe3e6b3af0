import type { Locale } from "@/lib/platform/texts";
import { exploreTexts } from "./explore-texts";

/** A framework's short name: our own for those that Waymark brings, else its title. */
export function frameworkLabel(locale: Locale, { code, title }: { code: string; title: string }): string {
  const own: Record<string, string> = exploreTexts(locale).overview.framework;
  return own[code] ?? title;
}
