import { Note } from "@/components/ui/note";
import type { Unfitted } from "@/lib/plans/rules/fit-first-plan";
import { fill, type Locale } from "@/lib/platform/texts";
import { boardTexts } from "../board-texts";
import { creditWords, yearName } from "./board-words";

/** What a first plan had no place for, and why. */
export function UnfittedNote({ locale, unfitted }: { locale: Locale; unfitted: readonly Unfitted[] }) {
  const { unfitted: texts, start } = boardTexts(locale);
  if (unfitted.length === 0) return null;
  const what = (each: Unfitted) => {
    if (each.kind === "COURSE") return each.title;
    if (each.kind === "YEAR") return yearName(locale, each.grade);
    return each.credits > 0
      ? fill(texts.line, { credits: creditWords(locale, each.credits), line: each.title[locale] })
      : each.title[locale];
  };
  return (
    <Note title={start.unfitted} tone="warn">
      <ul className="unfitted">
        {unfitted.map((each, i) => (
          <li key={i}>
            <b>{what(each)}</b>: {texts[each.reason]}
          </li>
        ))}
      </ul>
    </Note>
  );
}
