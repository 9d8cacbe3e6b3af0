import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ReportHead } from "@/components/counseling/reports/report-head";
import { reportTexts } from "@/components/counseling/report-texts";
import { PageFrame } from "@/components/layout/page-frame";
import { homePath, type SchoolStaff } from "@/lib/accounts/rules/roles";
import { type ReportScope, reportScopes } from "@/lib/counseling/queries/walk-students";
import type { Locale } from "@/lib/platform/texts";

export type ReportQuery = Record<string, string | string[] | undefined>;
export type ReportPath =
  | "/reports"
  | "/reports/cohort"
  | "/reports/on-track"
  | "/reports/requests"
  | "/reports/exports"
  | "/reports/roll-over";

/** The school that the address names, or the first; one that is not the person's is not found. */
export function scopeIn(person: SchoolStaff, { school }: ReportQuery): ReportScope {
  const scopes = reportScopes(person);
  return (school === undefined ? scopes[0] : scopes.find(({ schoolId }) => schoolId === school)) ?? notFound();
}

type Props = {
  locale: Locale;
  person: SchoolStaff;
  path: ReportPath;
  scope: ReportScope;
  at: Date;
  whole?: boolean;
  children: ReactNode;
};

/** The frame of every report: whose it is, the tabs, and the date that stands on paper. */
export function ReportFrame({ locale, person, path, scope, at, whole, children }: Props) {
  return (
    <PageFrame
      locale={locale}
      path={`${path}?school=${scope.schoolId}`}
      person={{ name: person.name, home: homePath(person) }}
    >
      <div className="page part stack">
        <ReportHead
          locale={locale}
          texts={reportTexts(locale)}
          path={path}
          scope={scope}
          scopes={reportScopes(person)}
          at={at}
          whole={whole}
        />
        {children}
      </div>
    </PageFrame>
  );
}
