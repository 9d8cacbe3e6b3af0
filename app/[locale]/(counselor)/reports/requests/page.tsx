import type { Metadata } from "next";
import { RequestTable } from "@/components/counseling/reports/request-table";
import { reportTexts } from "@/components/counseling/report-texts";
import { EmptyState } from "@/components/ui/empty-state";
import { PrintButton } from "@/components/ui/print-button";
import { PlainButton } from "@/components/ui/sign";
import { requireSchoolStaff } from "@/lib/accounts/current-user";
import { listRequests } from "@/lib/counseling/queries/school-reports";
import { now } from "@/lib/platform/clock";
import { toLocale } from "@/lib/platform/texts";
import { ReportFrame, scopeIn } from "../report-frame";

type Props = PageProps<"/[locale]/reports/requests">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: reportTexts(toLocale((await params).locale)).requests.title };
}

export default async function RequestsPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const person = await requireSchoolStaff(locale, "/reports/requests");
  const scope = scopeIn(person, await searchParams);
  const at = now();
  const requests = await listRequests(person, scope, at);
  const texts = reportTexts(locale);
  return (
    <ReportFrame locale={locale} person={person} path="/reports/requests" scope={scope} at={at}>
      <div className="part-head">
        <div>
          <h2>{texts.requests.title}</h2>
          <p>{texts.requests.lede}</p>
        </div>
        <div className="row no-print">
          <PlainButton href={`/api/v1/reports/requests?school=${scope.schoolId}&locale=${locale}`} download="">
            {texts.download}
          </PlainButton>
          <PrintButton text={texts.print} />
        </div>
      </div>
      {requests.length > 0 ? (
        <RequestTable requests={requests} locale={locale} texts={texts.requests} />
      ) : (
        <EmptyState {...texts.requests.none} />
      )}
    </ReportFrame>
  );
}
