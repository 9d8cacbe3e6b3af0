import { largestOfferFile } from "@/lib/opportunities/rules/import-limits";
import { fill, type Locale } from "@/lib/platform/texts";
import type { ImportFormTexts } from "./import-report";
import { importTexts } from "./import-texts";

/** What the form says, and nothing else of the dictionary. */
export function importFormTexts(locale: Locale): ImportFormTexts {
  const { place, file, fileHint, or, text, apply, cancel, open, openHint, waits, problemsSummary, kept, ...texts } =
    importTexts(locale);
  const { trial, mistakes } = texts;
  return {
    ...{ place, file, or, text, apply, cancel, open, openHint, waits, problemsSummary, kept },
    fileHint: fill(fileHint, { size: largestOfferFile / 1_000_000 }),
    try: texts.try,
    tryAgain: texts.tryAgain,
    mistakesText: mistakes.text,
    where: mistakes.where,
    wrong: mistakes.wrong,
    line: trial.line,
    trialTitle: trial.title,
    same: trial.same,
    changes: trial.changes,
    notes: trial.notes,
    offer: trial.offer,
    how: trial.how,
  };
}
