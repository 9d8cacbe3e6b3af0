import { RadioGroup } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, FieldNotes } from "@/components/ui/field";
import { Sign } from "@/components/ui/sign";
import { fill, type Locale } from "@/lib/platform/texts";
import { largestRoster } from "@/lib/schools/rules/roster/limits";
import { rosterTexts } from "./roster-texts";

type Props = {
  locale: Locale;
  /** The school whose roster it is; null: a district's. */
  schoolId: string | null;
  districts: readonly { id: string; name: string }[];
  /** Why the last upload was not taken. */
  problem: string | null;
};

/** Files to try; its form needs no JavaScript. */
export function RosterUpload({ locale, schoolId, districts, problem }: Props) {
  const { bring: texts, summary } = rosterTexts(locale);
  const hint = fill(schoolId === null ? texts.filesHint : texts.filesHintSchool, { size: largestRoster / 1_000_000 });
  const message = problem ?? undefined;
  return (
    <form
      action={`/api/v1/admin/roster?locale=${locale}`}
      method="post"
      encType="multipart/form-data"
      className="admin-form"
    >
      {message ? <ErrorSummary title={summary} errors={[{ field: "files", message }]} /> : null}
      {schoolId === null ? (
        <Field
          as="select"
          name="district"
          label={texts.district}
          hint={texts.districtHint}
          defaultValue={districts.length === 1 ? districts[0]!.id : "new"}
        >
          <option value="new">{texts.newDistrict}</option>
          {districts.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Field>
      ) : (
        <input type="hidden" name="school" value={schoolId} />
      )}
      <div className="field">
        <label htmlFor="files">{texts.files}</label>
        <FieldNotes id="files" hint={hint} error={message} />
        <input
          className="input"
          type="file"
          id="files"
          name="files"
          multiple
          accept=".zip,.csv,.txt,.tsv,text/csv,application/zip"
          aria-describedby={message ? "files-hint files-error" : "files-hint"}
          aria-invalid={message ? true : undefined}
        />
      </div>
      <RadioGroup
        name="mode"
        legend={texts.mode}
        hint={texts.modeHint}
        defaultValue={schoolId === null ? "bulk" : "delta"}
        choices={[
          { value: "bulk", label: texts.bulk, hint: texts.bulkHint },
          { value: "delta", label: texts.delta, hint: texts.deltaHint },
        ]}
      />
      <p className="soft sm">{texts.note}</p>
      <div>
        <Sign>{texts.submit}</Sign>
      </div>
    </form>
  );
}
