import type { Metadata } from "next";
import { Definitions } from "@/components/counseling/reports/definitions";
import { IcapTable } from "@/components/counseling/reports/icap-table";
import { reportTexts } from "@/components/counseling/report-texts";
import { EmptyState } from "@/components/ui/empty-state";
import { PrintButton } from "@/components/ui/print-button";
import { PlainButton } from "@/components/ui/sign";
import { Tabs } from "@/components/ui/tabs";
import { requireSchoolStaff } from "@/lib/accounts/current-user";
import { walkProgress } from "@/lib/counseling/queries/school-reports";
import { icapGrades } from "@/lib/counseling/rules/student-progress";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { fill, toLocale } from "@/lib/platform/texts";
import { ReportFrame, scopeIn } from "./report-frame";

type Props = PageProps<"/[locale]/reports">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: reportTexts(toLocale((await params).locale)).icap.title };
}

export default async function IcapPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const person = await requireSchoolStaff(locale, "/reports");
  const query = await searchParams;
  const scope = scopeIn(person, query);
  const grade = icapGrades.find((each) => String(each) === query.grade) ?? icapGrades[0];
  const at = now();
  const lines = (await Array.fromAsync(walkProgress(person, scope, { grade, at }))).flat();
  lines.sort((a, b) => a.name.localeCompare(b.name, locale));
  const texts = reportTexts(locale);
  const to = (n: number) => `/${locale}/reports?school=${scope.schoolId}&grade=${n}`;
  return (
    <ReportFrame locale={locale} person={person} path="/reports" scope={scope} at={at}>
      <div className="part-head">
        <div>
          <h2>{texts.icap.title}</h2>
          <p>{texts.icap.lede}</p>
        </div>
        <div className="row no-print">
          <PlainButton href={`/${locale}/reports/exports?school=${scope.schoolId}`}>{texts.download}</PlainButton>
          <PrintButton text={texts.print} />
        </div>
      </div>
      <div className="no-print">
        <Tabs
          label={texts.icap.grade}
          tabs={icapGrades.map((n) => ({ href: to(n), label: fill(texts.grade, { n }), current: n === grade }))}
        />
      </div>
      <p className="only-print">{fill(texts.grade, { n: grade })}</p>
      {lines.length > 0 ? (
        <IcapTable lines={lines} locale={locale} texts={texts} timeZone={env.WAYMARK_TIME_ZONE} />
      ) : (
        <EmptyState {...texts.nobody} />
      )}
      <Definitions texts={texts.definitions} />
    </ReportFrame>
  );
}
