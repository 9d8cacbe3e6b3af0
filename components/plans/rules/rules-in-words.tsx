import { Table } from "@/components/ui/table";
import { mostAsked } from "@/lib/plans/rules/requirement-mistakes";
import type { RequirementLine, RequirementPart, RequirementSetContent } from "@/lib/plans/rules/requirement-set";
import { fill, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import { rulesTexts } from "../rules-texts";
import { selectorWords } from "./selector-words";

type Props = {
  locale: Locale;
  content: RequirementSetContent;
  /** Titles of SCED courses by code. */
  titles: ReadonlyMap<string, string>;
  level?: 2 | 3;
};

/** What a set of rules asks, in words: its lines as a table, its ways, its conditions, how credits are counted. */
export function RulesInWords({ locale, content, titles, level = 3 }: Props) {
  const { words } = rulesTexts(locale);
  const Heading = `h${level}` as const;
  const byId = new Map(content.lines.map((line) => [line.id, line.title[locale]]));
  const options = new Map(
    content.choices.flatMap((choice) => choice.options.map(({ id, title }) => [id, title[locale]])),
  );
  const credits = (n: number) => plural(locale, n, words.credits);
  const partText = (part: RequirementPart): string[] => [
    `${fill(words.part, { n: credits(part.credits), title: part.title[locale] })} ${countsText(part)}`,
    ...(part.parts ?? []).flatMap(partText),
  ];
  const countsText = (part: RequirementPart) =>
    [
      selectorWords(locale, part.selectors, titles),
      part.minimumCourses ? plural(locale, part.minimumCourses, words.minimum) : "",
      part.demonstrated ? words.demonstrated : "",
    ]
      .filter(Boolean)
      .join(" ");
  const lineText = (line: RequirementLine): string[] => [
    countsText(line),
    ...(line.parts ?? []).flatMap(partText),
    ...(line.alsoWithin?.length
      ? [fill(words.within, { list: line.alsoWithin.map((id) => byId.get(id) ?? "").join(", ") })]
      : []),
    ...(line.way ? [fill(words.way, { title: options.get(line.way.option) ?? "" })] : []),
  ];
  const asked = mostAsked(content);
  const total = content.totalCredits ?? asked;
  return (
    <div className="stack">
      <p>
        <b>{fill(words.total, { n: formatNumber(locale, total) })}</b>
      </p>
      <Table
        caption={words.caption}
        captionHidden
        rows={content.lines}
        rowKey={({ id }) => id}
        columns={[
          { key: "line", label: words.columnLine, cell: (line) => line.title[locale] },
          {
            key: "credits",
            label: words.columnCredits,
            numeric: true,
            cell: (line) => formatNumber(locale, Number(line.credits) || 0),
          },
          {
            key: "counts",
            label: words.columnCounts,
            cell: (line) => lineText(line).map((text) => <p key={text}>{text}</p>),
          },
        ]}
      />
      {total > asked ? <p>{fill(words.open, { n: credits(Math.round((total - asked) * 100) / 100) })}</p> : null}
      {content.choices.length > 0 ? (
        <>
          <Heading>{words.choicesTitle}</Heading>
          <ul>
            {content.choices.map((choice) => (
              <li key={choice.id}>
                {fill(words.choice, {
                  title: choice.title[locale],
                  list: choice.options.map(({ title }) => title[locale]).join("; "),
                })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {content.conditions.length > 0 ? (
        <>
          <Heading>{words.conditionsTitle}</Heading>
          <ul>
            {content.conditions.map(({ id, title, amount, unit }) => (
              <li key={id}>
                {title[locale]}
                {amount === undefined ? "" : `: ${formatNumber(locale, Number(amount) || 0)} ${unit?.[locale] ?? ""}`}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Heading>{words.publicHow}</Heading>
      <p>
        {fill(words.countsFrom, { grade: content.countsFrom ?? 9 })} {content.split ? words.split : words.whole}
      </p>
    </div>
  );
}
