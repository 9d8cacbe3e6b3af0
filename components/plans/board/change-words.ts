import type { Change } from "@/lib/plans/rules/diff";
import { fill, type Locale } from "@/lib/platform/texts";
import { boardTexts } from "../board-texts";
import { creditFigure, placeName, yearName } from "./board-words";

/** What pathways are called, by id. */
export type Titles = ReadonlyMap<string, { title: string }>;

/** One line of a plan's history in words: "Moved Biology from Grade 9 to Grade 10". */
export function changeWords(locale: Locale, change: Change, pathways: Titles): string {
  const { changes: texts, exits, gone } = boardTexts(locale);
  const text = texts[change.kind];
  const step = (title: string) => title || exits.WORK;
  const pathway = (id: string) => pathways.get(id)?.title ?? gone;
  switch (change.kind) {
    case "COURSE_ADDED":
    case "COURSE_REMOVED":
      return fill(text, { title: change.title, place: placeName(locale, change.place) });
    case "COURSE_MOVED": {
      const [from, to] = [placeName(locale, change.from), placeName(locale, change.to)];
      return fill(text, { title: change.title, from, to });
    }
    case "COURSE_REPLACED":
      return fill(text, { title: change.title, by: change.by });
    case "COURSE_RENAMED":
      return fill(text, { from: change.from, to: change.to });
    case "COURSE_CREDITS": {
      const [from, to] = [creditFigure(locale, change.from), creditFigure(locale, change.to)];
      return fill(text, { title: change.title, from, to });
    }
    case "COURSE_NOTE":
    case "STEP_NOTE":
      return fill(text, { title: step(change.title) });
    case "STEP_ADDED":
    case "STEP_REMOVED":
      return fill(text, { title: step(change.title), place: yearName(locale, change.grade) });
    case "STEP_MOVED":
      return fill(text, {
        title: step(change.title),
        from: yearName(locale, change.from),
        to: yearName(locale, change.to),
      });
    case "STEP_CHANGED":
      return fill(text, { from: step(change.from), to: step(change.to) });
    case "TITLE":
      return change.to === "" ? texts.TITLE_NONE : fill(text, { to: change.to });
    case "PATHWAY":
      return fill(text, { from: pathway(change.from), to: pathway(change.to) });
    case "CLASS_OF":
      return fill(text, { to: change.to ?? "" });
    default:
      return text;
  }
}

/** Several changes at once as one line: the first, and how many more. */
export function changesLine(locale: Locale, changes: readonly Change[], pathways: Titles): string | null {
  const [first, ...rest] = changes;
  if (!first) return null;
  const words = changeWords(locale, first, pathways);
  return rest.length === 0 ? words : fill(boardTexts(locale).changes.many, { first: words, n: rest.length });
}
