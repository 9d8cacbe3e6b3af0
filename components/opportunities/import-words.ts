import type { OfferTrial } from "@/lib/opportunities/import-opportunities";
import { fill, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import type { ImportState } from "./import-form";
import { importTexts } from "./import-texts";

/** How many mistakes and changes a page tells one by one. */
const mostTold = 200;

/** What a file calls a field of its own format. */
export type FieldNames = (format: OfferTrial["format"], field: string) => string;

/** The trial of a file in words, mistakes where there are any and otherwise what would change. */
export function importWords(
  locale: Locale,
  { format, problems, notes, counts, changes, basis }: OfferTrial,
  nameOf: FieldNames,
): Pick<ImportState, "mistakes" | "trial"> {
  const texts = importTexts(locale);
  const unit = format === "csv" ? texts.trial.line : texts.trial.posting;
  const place = (line: number | null) =>
    line === null ? texts.mistakes.whole : `${unit} ${formatNumber(locale, line)}`;
  const name = (field: string | null) => (field === null ? "–" : nameOf(format, field));
  const noteLines = notes.map(({ line, kind, values }) =>
    line === null ? fill(texts.notes[kind], values) : `${place(line)}: ${fill(texts.notes[kind], values)}`,
  );
  const more = (n: number) => (n > 0 ? plural(locale, n, texts.trial.more) : null);
  if (problems.length > 0)
    return {
      mistakes: {
        title: plural(locale, problems.length, texts.mistakes.title),
        rows: problems.slice(0, mostTold).map(({ line, field, kind, values }) => ({
          line: place(line),
          where: name(field),
          wrong: fill(texts.problems[kind], {
            ...values,
            ...("first" in values ? { first: place(Number(values.first)) } : {}),
          }),
        })),
        more: more(problems.length - mostTold),
      },
    };
  const shown = (value: string) =>
    value === "" ? texts.trial.empty : value.length > 80 ? `${value.slice(0, 80)} …` : value;
  return {
    trial: {
      basis,
      useful: counts.new + counts.changed > 0,
      facts: (["new", "changed", "unchanged", "over"] as const)
        .filter((what) => counts[what] > 0 || what === "new")
        .map((what) => ({ label: texts.trial.counts[what], value: formatNumber(locale, counts[what]) })),
      notes: [...(counts.over > 0 ? [texts.trial.over] : []), ...noteLines.slice(0, mostTold)],
      rows: changes.slice(0, mostTold).map(({ what, line, title, organisation, fields }) => ({
        offer: `${title}, ${organisation}`,
        line: place(line),
        how: texts.trial.what[what],
        fields: fields.map(({ field, before, after }) =>
          fill(texts.trial.from, { field: name(field), before: shown(before), after: shown(after) }),
        ),
      })),
      more: more(changes.length - mostTold),
    },
  };
}
