import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Sign } from "@/components/ui/sign";
import { exportKinds } from "@/lib/counseling/rules/export-limits";
import type { Locale } from "@/lib/platform/texts";
import type { ReportTexts } from "../report-texts";

type Props = { schoolId: string; problem: string | undefined; locale: Locale; texts: ReportTexts["exports"] };

/** Asks for the password and answers with the file; works without JavaScript. */
export function ExportForm({ schoolId, problem, locale, texts }: Props) {
  return (
    <form action="/api/v1/reports/names" method="post" className="stack no-print" id="export" noValidate>
      {problem ? (
        <ErrorSummary title={texts.problemTitle} errors={[{ field: "currentPassword", message: problem }]} />
      ) : null}
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="school" value={schoolId} />
      <Field as="select" name="kind" label={texts.what}>
        {exportKinds.map((kind) => (
          <option key={kind} value={kind}>
            {texts.kinds[kind]}
          </option>
        ))}
      </Field>
      <Field
        name="currentPassword"
        type="password"
        label={texts.password}
        hint={texts.limit}
        error={problem}
        autoComplete="current-password"
        required
        short
      />
      <div>
        <Sign>{texts.do}</Sign>
      </div>
    </form>
  );
}
