import { Table } from "@/components/ui/table";
import { openDataLicense } from "@/lib/catalog/rules/open-data-license";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import type { AskedSurvey, PartKind } from "@/lib/survey/queries/get-instrument";
import type { PublishedItem } from "@/lib/survey/queries/list-items";
import { askedAt, type Length } from "@/lib/survey/rules/asking-order";
import { aboutSurveyTexts } from "../about-texts";
import { answering } from "../start-form";
import { surveyTexts } from "../texts";

type Props = {
  locale: Locale;
  items: readonly PublishedItem[];
  survey: AskedSurvey;
  /** What O*NET's elements are called. */
  elements: ReadonlyMap<string, string>;
};

const kinds = ["interests", "subjects", "skills"] as const satisfies readonly PartKind[];

/** Every question that is asked now, with what it counts for. */
export function ItemsPart({ locale, items, survey, elements }: Props) {
  const { items: texts } = aboutSurveyTexts(locale);
  const asked = (length: Length, kind: PartKind | null) =>
    (kind === null ? kinds : [kind])
      .map((each) =>
        askedAt(
          length,
          each,
          items.filter(({ part }) => part === each),
        ),
      )
      .reduce((sum, n) => sum + n);
  return (
    <>
      <p>{texts.intro}</p>
      <Table
        caption={texts.caption}
        rows={[...kinds, null]}
        rowKey={(kind) => kind ?? "all"}
        columns={[
          { key: "part", label: texts.part, cell: (kind) => (kind === null ? texts.all : texts.parts[kind]) },
          { key: "quick", label: texts.quick, numeric: true, cell: (kind) => asked("QUICK", kind) },
          { key: "standard", label: texts.standard, numeric: true, cell: (kind) => asked("STANDARD", kind) },
          { key: "complete", label: texts.complete, numeric: true, cell: (kind) => asked("COMPLETE", kind) },
        ]}
      />
      <ul className="points">
        {texts.lengths.map((text) => (
          <li key={text}>
            {fill(text, { seconds: answering.seconds, people: formatNumber(locale, answering.people) })}
          </li>
        ))}
      </ul>
      <p>
        {texts.download} <a href="/api/v1/survey/items?format=csv">CSV</a>, <a href="/api/v1/survey/items">JSON</a>.{" "}
        {fill(texts.reuse, { license: openDataLicense.name })}{" "}
        {fill(texts.sets, { sets: survey.parts.map(({ id }) => id).join(", ") })}
      </p>
      {survey.parts.map(({ kind, question, choices }) => (
        <div key={kind} className="stack about-items">
          <h3 id={kind}>{texts.parts[kind]}</h3>
          <p>{texts.keys[kind]}</p>
          <p>{fill(texts.asked, { question })}</p>
          <p className="soft sm">{fill(texts.anchors, { choices: choices.join(" · ") })}</p>
          <Questions
            locale={locale}
            kind={kind}
            items={items.filter(({ part }) => part === kind)}
            elements={elements}
          />
        </div>
      ))}
    </>
  );
}

function Questions({ locale, kind, items, elements }: Omit<Props, "survey"> & { kind: PartKind }) {
  const { items: texts } = aboutSurveyTexts(locale);
  const { interests } = surveyTexts(locale);
  const named = (ids: readonly string[]) => ids.map((id) => elements.get(id) ?? id).join("; ");
  return (
    <Table
      caption={fill(texts.tableOf, { part: texts.parts[kind] })}
      captionHidden
      rows={items}
      rowKey={({ key }) => key}
      columns={[
        { key: "key", label: texts.key, cell: ({ key }) => <code>{key}</code> },
        { key: "text", label: texts.text, cell: (item) => <Wordings locale={locale} item={item} /> },
        {
          key: "counts",
          label: texts.countsFor,
          cell: ({ scale, elements: ids }) =>
            scale === null ? named(ids) : [interests[scale], named(ids)].filter((part) => part !== "").join(": "),
        },
        { key: "tier", label: texts.tier, numeric: true, cell: ({ tier }) => tier },
      ]}
    />
  );
}

function Wordings({ locale, item: { text, middle, adult, pair } }: { locale: Locale; item: PublishedItem }) {
  const { items: texts } = aboutSurveyTexts(locale);
  const more = [
    ...(middle ? [fill(texts.middle, { text: middle[locale] })] : []),
    ...(adult ? [fill(texts.adult, { text: adult[locale] })] : []),
    ...(pair ? [fill(texts.pair, { key: pair })] : []),
  ];
  return (
    <>
      {text[locale]}
      {more.map((line) => (
        <small key={line} className="soft block">
          {line}
        </small>
      ))}
    </>
  );
}
