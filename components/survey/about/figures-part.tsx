import { Table } from "@/components/ui/table";
import { fill, formatDate, formatNumber, type Locale } from "@/lib/platform/texts";
import type { Figures } from "@/lib/survey/rules/figures";
import { scales } from "@/lib/survey/rules/instrument";
import { aboutSurveyTexts } from "../about-texts";
import { surveyTexts } from "../texts";
import { DrawsPart } from "./draws-part";

type Props = {
  locale: Locale;
  figures: Figures;
  /** What the frameworks are called. */
  frameworks: ReadonlyMap<string, string>;
};
type Row = Figures["leaveOut"][number]["rows"][number] & { questions?: number };

/** What the benchmark found, as tables; all shares are in 100. */
export function FiguresPart({ locale, figures, frameworks }: Props) {
  const { figures: texts } = aboutSurveyTexts(locale);
  const { interests } = surveyTexts(locale);
  const { at, model, seeds, leaveOut, people } = figures;
  const name = (code: string) => frameworks.get(code) ?? code;
  const n = (value: number | null) => number(locale, value);
  const { settled, retest, steadiness } = people;
  const stable = {
    ...Object.fromEntries(Object.entries(retest).map(([key, value]) => [key, n(value)])),
    steadyFirst: n(steadiness.sameFirst),
    steadyThree: n(steadiness.sameThree),
    settled: n(settled.share),
    median: n(settled.median),
  };
  const alphas = scales.map(
    (scale) => `${interests[scale]} ${formatNumber(locale, people.alphas[scale], { minimumFractionDigits: 2 })}`,
  );
  return (
    <>
      <p>
        {fill(texts.intro, {
          date: formatDate(locale, new Date(at), "UTC"),
          model: model.version,
          ...seeds,
          draws: seeds.draws.join(", "),
        })}
      </p>
      {leaveOut.map(({ framework, rows }) => (
        <Hits
          key={framework}
          locale={locale}
          caption={fill(texts.leaveOut, {
            framework: name(framework),
            n: formatNumber(locale, rows[0]?.people ?? 0),
          })}
          rows={rows}
        />
      ))}
      <p className="soft">{texts.leaveOutNote}</p>
      <Hits
        locale={locale}
        caption={fill(texts.people, { framework: name(people.framework) })}
        rows={people.rows}
        asked
      />
      <Hits locale={locale} caption={texts.blind} rows={people.blind} asked />
      <p className="soft">{fill(texts.peopleNote, { alphas: alphas.join(", ") })}</p>
      <DrawsPart locale={locale} adaptive={people.adaptive} />
      <Table
        caption={texts.sure}
        rows={people.words}
        rowKey={({ name: word }) => word}
        columns={[
          { key: "word", label: texts.word, cell: ({ name: word }) => texts.words[word] },
          { key: "share", label: texts.wordShare, numeric: true, cell: ({ share }) => number(locale, share, 1) },
          { key: "right", label: texts.wordRight, numeric: true, cell: ({ right }) => number(locale, right, 1) },
        ]}
      />
      <h3>{texts.stable}</h3>
      <ul className="points">
        {texts.stableItems.map((item) => (
          <li key={item}>{fill(item, stable)}</li>
        ))}
      </ul>
    </>
  );
}

const number = (locale: Locale, value: number | null | undefined, digits = 0): string =>
  value === null || value === undefined
    ? ""
    : formatNumber(locale, value, { minimumFractionDigits: digits, maximumFractionDigits: 1 });

type HitsProps = { locale: Locale; caption: string; rows: readonly Row[]; asked?: boolean };

function Hits({ locale, caption, rows, asked = false }: HitsProps) {
  const { figures: texts } = aboutSurveyTexts(locale);
  const names: Record<string, string> = texts.names;
  const share = (key: "first" | "three" | "five" | "pathway" | "pathwayThree") => ({
    key,
    label: texts[key],
    numeric: true,
    cell: (row: Row) => number(locale, row[key], 1) || "–",
  });
  const counts = [
    { key: "asked", label: texts.asked, numeric: true, cell: (row: Row) => number(locale, row.questions) },
    { key: "people", label: texts.count, numeric: true, cell: (row: Row) => number(locale, row.people) },
  ];
  return (
    <Table
      caption={caption}
      narrow="scroll"
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: "name", label: texts.method, cell: ({ name }) => names[name] ?? name },
        ...(asked ? counts : []),
        ...(["first", "three", "five", "pathway", "pathwayThree"] as const).map(share),
      ]}
    />
  );
}
