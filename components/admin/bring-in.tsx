import { RadioGroup } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, FieldNotes } from "@/components/ui/field";
import { largestUpload } from "@/lib/catalog/rules/import-limits";
import { fill, type Locale } from "@/lib/platform/texts";
import { ImportKind } from "@/prisma/generated/enums";
import { importTexts } from "./import-texts";
import { adminTexts } from "./texts";
import { UploadForm } from "./upload-form";

type Props = {
  locale: Locale;
  /** A key of the problem texts. */
  problem: string | null;
  kind: string | undefined;
  release: string | undefined;
};

const fieldOf: Record<string, "kind" | "files" | "release"> = {
  "kind-missing": "kind",
  "no-files": "files",
  "too-large": "files",
  unreadable: "files",
  "release-too-long": "release",
};

/** What is brought, its files and, where they do not say it, the name of the release. */
export function BringIn({ locale, problem, kind, release }: Props) {
  const texts = importTexts(locale);
  const words: Record<string, string> = texts.problems;
  const message = problem === null ? undefined : words[problem];
  const field = problem === null ? undefined : fieldOf[problem];
  const at = (name: string) => (field === name ? message : undefined);
  const size = largestUpload / 1_000_000;
  const hint = fill(texts.filesHint, { size });
  return (
    <UploadForm
      action={`/api/v1/admin/catalog/import?locale=${locale}`}
      most={largestUpload}
      submit={texts.try}
      texts={{ failed: texts.uploadFailed, tooLarge: texts.tooLargeHere, stages: texts.progress }}
    >
      {message ? <ErrorSummary title={adminTexts(locale).form.summary} errors={[{ field, message }]} /> : null}
      <RadioGroup
        name="kind"
        legend={texts.kind}
        choices={Object.values(ImportKind).map((value) => ({
          value,
          label: texts.kinds[value],
          hint: texts.kindText[value],
        }))}
        defaultValue={kind}
        error={at("kind")}
      />
      <div className="field">
        <label htmlFor="files">{texts.files}</label>
        <FieldNotes id="files" hint={hint} error={at("files")} />
        <input
          className="input"
          type="file"
          id="files"
          name="files"
          multiple
          accept=".zip,.txt,.csv,.tsv,.xlsx"
          aria-describedby={at("files") ? "files-hint files-error" : "files-hint"}
          aria-invalid={at("files") ? true : undefined}
        />
      </div>
      <Field
        name="release"
        label={texts.releaseName}
        hint={texts.releaseHint}
        error={at("release")}
        defaultValue={release}
        autoComplete="off"
        maxLength={40}
        short
      />
      <p className="soft sm">{texts.tryNote}</p>
    </UploadForm>
  );
}
