import { Facts } from "@/components/ui/facts";
import { Note } from "@/components/ui/note";
import { Table } from "@/components/ui/table";
import type { ImportState } from "./import-form";

/** The texts that the form carries into the browser. */
export type ImportFormTexts = Record<
  | ("place" | "file" | "fileHint" | "or" | "text" | "try" | "tryAgain" | "apply" | "cancel" | "open" | "openHint")
  | ("waits" | "problemsSummary" | "kept" | "mistakesText" | "where" | "wrong" | "line")
  | ("trialTitle" | "same" | "changes" | "notes" | "offer" | "how"),
  string
>;

type MistakesProps = { mistakes: NonNullable<ImportState["mistakes"]>; texts: ImportFormTexts };

/** Every mistake of a file with its line and column. */
export function ImportMistakes({ mistakes: { title, rows, more }, texts }: MistakesProps) {
  return (
    <section className="stack" id="mistakes" tabIndex={-1}>
      <h2>{title}</h2>
      <Note tone="warn">{texts.mistakesText}</Note>
      <Table
        caption={title}
        captionHidden
        rows={rows.map((row, i) => ({ ...row, id: String(i) }))}
        rowKey={({ id }) => id}
        columns={[
          { key: "line", label: texts.line, cell: ({ line }) => line },
          { key: "where", label: texts.where, cell: ({ where }) => where },
          { key: "wrong", label: texts.wrong, cell: ({ wrong }) => wrong },
        ]}
      />
      {more ? <p>{more}</p> : null}
    </section>
  );
}

type TrialProps = { trial: NonNullable<ImportState["trial"]>; texts: ImportFormTexts };

/** What taking a file over would change, one by one. */
export function ImportTrial({ trial: { facts, useful, notes, rows, more }, texts }: TrialProps) {
  return (
    <section className="stack" role="status">
      <h2>{texts.trialTitle}</h2>
      <Facts facts={facts} />
      {useful ? null : <Note tone="ok">{texts.same}</Note>}
      {notes.length > 0 ? (
        <Note title={texts.notes}>
          <ul>
            {notes.map((note, i) => (
              <li key={i}>{note}</li>
            ))}
          </ul>
        </Note>
      ) : null}
      {rows.length > 0 ? (
        <Table
          caption={texts.changes}
          rows={rows.map((row, i) => ({ ...row, id: String(i) }))}
          rowKey={({ id }) => id}
          columns={[
            { key: "offer", label: texts.offer, cell: ({ offer }) => offer },
            { key: "line", label: texts.line, cell: ({ line }) => line },
            {
              key: "how",
              label: texts.how,
              cell: ({ how, fields }) => (
                <>
                  {how}
                  {fields.length > 0 ? (
                    <ul className="changed-fields">
                      {fields.map((field) => (
                        <li key={field}>{field}</li>
                      ))}
                    </ul>
                  ) : null}
                </>
              ),
            },
          ]}
        />
      ) : null}
      {more ? <p>{more}</p> : null}
    </section>
  );
}
