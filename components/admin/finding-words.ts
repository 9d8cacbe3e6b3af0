import type { ConfirmKey, ImportFinding, NoteKey, ProblemKey } from "@/lib/catalog/rules/import-report";
import type { Locale } from "@/lib/platform/texts";
import { importTexts } from "./import-texts";

type Words = {
  problem: Record<ProblemKey, string>;
  confirm: Record<ConfirmKey, string>;
  note: Record<NoteKey, string>;
};

/** What was found, as a sentence; a value that a finding lacks leaves its place empty. */
export function findingWords(locale: Locale, { key, values }: ImportFinding): string {
  const { problem, confirm, note }: Words = importTexts(locale).findings;
  const kinds: Record<string, string> = importTexts(locale).kinds;
  const words: Record<string, string> = { ...problem, ...confirm, ...note };
  return (words[key] ?? key)
    .replace(/\{(\w+)\}/g, (_, name: string) => kinds[values[name] ?? ""] ?? values[name] ?? "")
    .trim();
}
