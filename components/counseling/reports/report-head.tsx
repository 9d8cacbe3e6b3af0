import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import { Tabs } from "@/components/ui/tabs";
import type { ReportScope } from "@/lib/counseling/queries/walk-students";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import type { ReportTexts } from "../report-texts";

type Props = {
  locale: Locale;
  texts: ReportTexts;
  path: string;
  scope: ReportScope;
  scopes: readonly ReportScope[];
  at: Date;
  /** Whether the page shows the whole school; what the scope says unless given. */
  whole?: boolean | undefined;
};

/** Whose report it is, the choice of another school where there are several, and the reports as tabs. */
export function ReportHead({ locale, texts, path, scope, scopes, at, whole = scope.whole }: Props) {
  const to = (page: string) => `/${locale}${page}?school=${scope.schoolId}`;
  const tab = (page: string, label: string) => ({ href: to(page), label, current: page === path });
  return (
    <>
      <h1>{texts.title}</h1>
      <p className="lede">
        {fill(whole ? texts.scopeWhole : texts.scopeOwn, { school: scope.schoolName })}
        <span className="only-print">{fill(texts.asOf, { date: formatDate(locale, at) })}</span>
      </p>
      {scopes.length > 1 ? (
        <form className="row no-print" action={`/${locale}${path}`}>
          <Field as="select" name="school" label={texts.school} defaultValue={scope.schoolId}>
            {scopes.map(({ schoolId, schoolName }) => (
              <option key={schoolId} value={schoolId}>
                {schoolName}
              </option>
            ))}
          </Field>
          <PlainButton>{texts.choose}</PlainButton>
        </form>
      ) : null}
      <div className="no-print">
        <Tabs
          label={texts.title}
          tabs={[
            tab("/reports", texts.tabs.icap),
            tab("/reports/cohort", texts.tabs.cohort),
            tab("/reports/on-track", texts.tabs.track),
            tab("/reports/requests", texts.tabs.requests),
            tab("/reports/exports", texts.tabs.exports),
            ...(scope.whole ? [tab("/reports/roll-over", texts.tabs.rollOver)] : []),
          ]}
        />
      </div>
    </>
  );
}
