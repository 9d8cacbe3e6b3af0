import { Checkbox } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FieldNotes } from "@/components/ui/field";
import { Sign } from "@/components/ui/sign";
import { Table } from "@/components/ui/table";
import { largestList, type SchoolImportKind } from "@/lib/plans/rules/import-report";
import { fill, type Locale } from "@/lib/platform/texts";
import { courseTexts } from "../course-texts";

export type ListColumn = { header: string; hint: string; must: boolean };

type Props = {
  locale: Locale;
  kind: SchoolImportKind;
  schoolId: string;
  columns: readonly ListColumn[];
  /** A key of the list problems: why the last file was not tried. */
  problem: string | null;
};

/** A file to try; its form needs no JavaScript. */
export function BringList({ locale, kind, schoolId, columns, problem }: Props) {
  const { lists: texts, courses, form } = courseTexts(locale);
  const words: Record<string, string> = texts.problems;
  const message = problem === null ? undefined : words[problem];
  const hint = fill(texts.fileHint, { size: largestList / 1_000_000 });
  return (
    <>
      <form
        action={`/api/v1/admin/lists?locale=${locale}&kind=${kind}`}
        method="post"
        encType="multipart/form-data"
        className="admin-form"
      >
        {message ? <ErrorSummary title={form.summary} errors={[{ field: "list", message }]} /> : null}
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="school" value={schoolId} />
        <div className="field">
          <label htmlFor="list">{texts.file}</label>
          <FieldNotes id="list" hint={hint} error={message} />
          <input
            className="input"
            type="file"
            id="list"
            name="list"
            accept=".csv,.txt,.tsv,text/csv"
            aria-describedby={message ? "list-hint list-error" : "list-hint"}
            aria-invalid={message ? true : undefined}
          />
        </div>
        {kind === "courses" ? (
          <Checkbox name="retireAbsent" value="yes" label={courses.retireAbsent} hint={courses.retireAbsentHint} />
        ) : null}
        <div>
          <Sign>{texts.try}</Sign>
        </div>
      </form>
      <p>
        <a href={`/api/v1/admin/lists/${kind}?school=${schoolId}&template=yes`}>{texts.template}</a>
      </p>
      <Disclosure summary={texts.columns}>
        <Table
          caption={texts.columns}
          captionHidden
          rows={columns}
          rowKey={({ header }) => header}
          columns={[
            {
              key: "header",
              label: texts.column,
              cell: ({ header, must }) => (
                <>
                  <code>{header}</code>
                  {must ? <small className="soft"> ({texts.must})</small> : null}
                </>
              ),
            },
            { key: "hint", label: texts.means, cell: ({ hint: means }) => means },
          ]}
        />
      </Disclosure>
    </>
  );
}
