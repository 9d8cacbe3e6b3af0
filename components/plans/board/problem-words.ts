import type { Edit } from "@/lib/plans/rules/edits";
import type { Finding } from "@/lib/plans/rules/findings";
import { fill, type Locale } from "@/lib/platform/texts";
import { boardTexts } from "../board-texts";
import { creditFigure, listWords, yearName } from "./board-words";

/** What does not fit, in words; `titleOf` names courses of the list by their code, `course` the one it is about. */
export function problemWords(
  locale: Locale,
  finding: Finding,
  { titleOf, course }: { titleOf: (code: string) => string; course: string },
): string {
  const { problems: texts } = boardTexts(locale);
  const text = texts[finding.kind];
  const anyOf = (codes: readonly string[]) => listWords(locale, codes.map(titleOf), "disjunction");
  const words = () => {
    switch (finding.kind) {
      case "PREREQUISITE":
        return fill(text, { course, needed: listWords(locale, finding.missing.map(anyOf)) });
      case "COREQUISITE":
        return fill(text, { course, needed: listWords(locale, finding.missing.map(titleOf)) });
      case "GRADE":
        return fill(text, { course, from: finding.from, to: finding.to });
      case "TOO_FEW":
      case "TOO_MANY": {
        const [credits, limit] = [creditFigure(locale, finding.credits), creditFigure(locale, finding.limit)];
        return fill(text, { year: yearName(locale, finding.grade), credits, limit });
      }
      default:
        return fill(text, { course });
    }
  };
  return finding.locked ? `${words()} ${texts.LOCKED}` : words();
}

/** An edit as the fields of a form; null for those that no form of the board sends. */
export function fieldsOf(edit: Edit): Record<string, string | number> | null {
  const place =
    "grade" in edit
      ? { place: "term" in edit && edit.term !== undefined ? `${edit.grade}-${edit.term}` : edit.grade }
      : {};
  switch (edit.kind) {
    case "add":
      return { kind: edit.kind, code: edit.code, ...place };
    case "move":
      return { kind: edit.kind, id: edit.id, ...place };
    case "replace":
      return { kind: edit.kind, id: edit.id, code: edit.code };
    case "remove":
      return { kind: edit.kind, id: edit.id };
    default:
      return null;
  }
}
