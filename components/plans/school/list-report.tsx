import { Facts } from "@/components/ui/facts";
import { Note } from "@/components/ui/note";
import { Table } from "@/components/ui/table";
import type { ListChange, SchoolImportReport } from "@/lib/plans/rules/import-report";
import { fill, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import { courseTexts } from "../course-texts";
import { columnWords, problemWords } from "./problem-words";

type Props = { locale: Locale; report: SchoolImportReport };

/** What the trial of a list found: the mistakes where there are any, otherwise every change line by line. */
export function ListReport({ locale, report }: Props) {
  const texts = courseTexts(locale).lists;
  const counts = Object.entries(texts.counts) as [keyof typeof texts.counts, string][];
  const ignored = new Intl.ListFormat(locale).format(report.ignored);
  if (report.problemCount > 0) return <Mistakes locale={locale} report={report} ignored={ignored} />;
  const changing = counts.reduce((sum, [what]) => sum + (what === "unchanged" ? 0 : report.counts[what]), 0);
  return (
    <section className="part stack">
      <h2>{texts.trialTitle}</h2>
      <Facts
        facts={counts
          .filter(([what]) => report.counts[what] > 0 || what === "new" || what === "unchanged")
          .map(([what, label]) => ({ label, value: formatNumber(locale, report.counts[what]) }))}
      />
      {changing === 0 ? <Note tone="ok">{texts.same}</Note> : null}
      {report.counts.replaced > 0 ? <Note tone="warn">{texts.replacedText}</Note> : null}
      {ignored ? <p className="soft">{fill(texts.ignored, { names: ignored })}</p> : null}
      <Changes locale={locale} changes={report.changes} more={changing - report.changes.length} />
    </section>
  );
}

function Mistakes({ locale, report, ignored }: Props & { ignored: string }) {
  const texts = courseTexts(locale).lists;
  const more = report.problemCount - report.problems.length;
  const rows = report.problems.map((each, i) => ({ ...each, id: String(i) }));
  const title = plural(locale, report.problemCount, texts.problemTitle);
  return (
    <section className="part stack">
      <h2>{title}</h2>
      <Note tone="warn">{texts.problemText}</Note>
      <Table
        caption={title}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "line",
            label: texts.line,
            cell: ({ line }) => (line === null ? texts.whole : `${texts.line} ${formatNumber(locale, line)}`),
          },
          { key: "where", label: texts.where, cell: (row) => columnWords(locale, row) ?? "–" },
          { key: "wrong", label: texts.wrong, cell: (row) => problemWords(locale, row) },
        ]}
      />
      {more > 0 ? <p>{plural(locale, more, texts.moreProblems)}</p> : null}
      {ignored ? <p className="soft">{fill(texts.ignored, { names: ignored })}</p> : null}
    </section>
  );
}

function Changes({ locale, changes, more }: { locale: Locale; changes: readonly ListChange[]; more: number }) {
  const { lists: texts, fields: names } = courseTexts(locale);
  const fields: Record<string, string> = names;
  if (changes.length === 0) return null;
  return (
    <>
      <h3>{texts.changesTitle}</h3>
      <Table
        caption={texts.changesTitle}
        captionHidden
        rows={changes.map((each, i) => ({ ...each, id: String(i) }))}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "key",
            label: texts.key,
            cell: ({ key, title }) => (
              <>
                <b>{key}</b> <span className="soft">{title}</span>
              </>
            ),
          },
          { key: "line", label: texts.line, cell: ({ line }) => (line === null ? "–" : formatNumber(locale, line)) },
          {
            key: "how",
            label: texts.fields,
            cell: ({ what, fields: changed }) => (
              <>
                {texts.what[what]}
                {changed.length > 0 ? (
                  <ul className="changed-fields">
                    {changed.map(({ field, before, after }) => (
                      <li key={field}>
                        {fill(texts.change, {
                          field: fields[field] ?? field,
                          before: before || texts.empty,
                          after: after || texts.empty,
                        })}
                      </li>
                    ))}
                  </ul>
                ) : null}
              </>
            ),
          },
        ]}
      />
      {more > 0 ? <p>{plural(locale, more, texts.moreChanges)}</p> : null}
    </>
  );
}
