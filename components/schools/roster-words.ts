import type { Locale } from "@/lib/platform/texts";
import type { RosterCode } from "@/lib/schools/rules/roster/problems";
import { rosterTexts } from "./roster-texts";

/** What is wrong, and how one mends it. */
export function rosterWords(locale: Locale, code: string): { what: string; mend: string } {
  const words: Record<RosterCode, { what: string; mend: string }> = rosterTexts(locale).codes;
  return Object.hasOwn(words, code) ? words[code as RosterCode] : { what: code, mend: "" };
}
