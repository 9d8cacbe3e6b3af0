import type { Locale } from "@/lib/platform/texts";
import { programTexts } from "../program-texts";

/** What the first two digits of a program stand for, in our words; the digits where we have none. */
export function familyTitle(locale: Locale, family: string): string {
  const titles: Record<string, string> = programTexts(locale).families;
  return titles[family] ?? family;
}
