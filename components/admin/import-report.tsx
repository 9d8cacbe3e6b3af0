import { Note } from "@/components/ui/note";
import { Table } from "@/components/ui/table";
import type { ImportFinding, ImportReport as Report } from "@/lib/catalog/rules/import-report";
import { formatNumber, type Locale, plural } from "@/lib/platform/texts";
import { ImportChanges } from "./import-changes";
import { findingWords } from "./finding-words";
import { importTexts } from "./import-texts";

type Props = { locale: Locale; report: Report; applied: boolean };

/** What a trial found: what is wrong, line by line, or what would change, and what is good to know. */
export function ImportReport({ locale, report, applied }: Props) {
  const texts = importTexts(locale);
  const { problems, problemCount, notes, changes } = report;
  return (
    <section className="part stack">
      <h2>{texts.reportTitle}</h2>
      {problemCount > 0 ? (
        <>
          <Note tone="danger" title={plural(locale, problemCount, texts.wrongTitle)}>
            {texts.wrongText}
          </Note>
          <Problems locale={locale} problems={problems} more={problemCount - problems.length} />
        </>
      ) : (
        <ImportChanges locale={locale} changes={changes} applied={applied} />
      )}
      {notes.length > 0 ? (
        <Note title={texts.notesTitle}>
          <Findings locale={locale} findings={notes} />
        </Note>
      ) : null}
    </section>
  );
}

export function Findings({ locale, findings }: { locale: Locale; findings: readonly ImportFinding[] }) {
  return (
    <ul className="findings">
      {findings.map((finding, i) => (
        <li key={i}>
          {finding.file ? <b>{finding.file}: </b> : null}
          {findingWords(locale, finding)}
        </li>
      ))}
    </ul>
  );
}

type ProblemsProps = { locale: Locale; problems: readonly ImportFinding[]; more: number };

function Problems({ locale, problems, more }: ProblemsProps) {
  const texts = importTexts(locale);
  const rows = problems.map((problem, i) => ({ ...problem, id: String(i) }));
  return (
    <>
      <Table
        caption={texts.problem}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: "problem", label: texts.problem, cell: (row) => findingWords(locale, row) },
          { key: "file", label: texts.file, cell: ({ file }) => file ?? "" },
          {
            key: "line",
            label: texts.line,
            cell: ({ line }) => (line === undefined ? "" : formatNumber(locale, line)),
            numeric: true,
          },
        ]}
      />
      {more > 0 ? <p className="soft">{plural(locale, more, texts.moreProblems)}</p> : null}
    </>
  );
}
