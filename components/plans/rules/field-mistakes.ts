import type { FieldMistake } from "@/lib/plans/rules/draft-mistakes";
import type { RequirementPart, RequirementSetContent, Words } from "@/lib/plans/rules/requirement-set";
import { fieldName } from "@/lib/plans/rules/set-form";
import { fill, type Locale } from "@/lib/platform/texts";
import { rulesTexts } from "../rules-texts";

export type MistakeWords = {
  /** The first mistake at a field. */
  at: (id: string, field: string) => string | undefined;
  /** For the summary, each with the id of its field and the name of its line. */
  all: { field: string; message: string }[];
};

/** Mistakes as words: at their fields, and on top with the line that each is in. */
export function mistakeWords(
  locale: Locale,
  content: RequirementSetContent,
  mistakes: readonly FieldMistake[],
): MistakeWords {
  const { form } = rulesTexts(locale);
  const say = ({ problem, detail = "" }: FieldMistake) => fill(form.mistakes[problem], { detail });
  const name = (pattern: string, n: number, title: Words) =>
    fill(pattern, { n: n + 1, title: title[locale] || form.unnamed });
  const nameParts = (part: RequirementPart, i: number, pattern: string): [string, string][] => [
    [part.id, name(pattern, i, part.title)],
    ...(part.parts ?? []).flatMap((inner, n) => nameParts(inner, n, form.part)),
  ];
  const names = new Map([
    ...content.lines.flatMap((line, i) => nameParts(line, i, form.line)),
    ...content.choices.map(({ id, title }, i) => [id, name(form.choice, i, title)] as [string, string]),
    ...content.conditions.map(({ id, title }, i) => [id, name(form.condition, i, title)] as [string, string]),
  ]);
  const seen = new Set<string>();
  const all = mistakes.flatMap((mistake) => {
    const field = fieldName(mistake.id, mistake.field === "selectors" ? "codes" : mistake.field);
    const message = `${names.get(mistake.id) ?? form.whole}: ${say(mistake)}`;
    if (seen.has(message)) return [];
    seen.add(message);
    return [{ field, message }];
  });
  return {
    at: (id, field) => {
      const mistake = mistakes.find((one) => one.id === id && one.field === field);
      return mistake && say(mistake);
    },
    all,
  };
}
