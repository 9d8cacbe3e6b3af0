import type { Metadata } from "next";
import { Definitions } from "@/components/counseling/reports/definitions";
import { TrackTable } from "@/components/counseling/reports/track-table";
import { reportTexts } from "@/components/counseling/report-texts";
import { EmptyState } from "@/components/ui/empty-state";
import { PrintButton } from "@/components/ui/print-button";
import { requireSchoolStaff } from "@/lib/accounts/current-user";
import { tallyByGrade } from "@/lib/counseling/queries/school-reports";
import { now } from "@/lib/platform/clock";
import { toLocale } from "@/lib/platform/texts";
import { ReportFrame, scopeIn } from "../report-frame";

type Props = PageProps<"/[locale]/reports/on-track">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: reportTexts(toLocale((await params).locale)).track.title };
}

export default async function OnTrackPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const person = await requireSchoolStaff(locale, "/reports/on-track");
  const scope = scopeIn(person, await searchParams);
  const at = now();
  const tallies = await tallyByGrade(person, scope, at);
  const texts = reportTexts(locale);
  return (
    <ReportFrame locale={locale} person={person} path="/reports/on-track" scope={scope} at={at}>
      <div className="part-head">
        <div>
          <h2>{texts.track.title}</h2>
          <p>{texts.track.lede}</p>
        </div>
        <PrintButton text={texts.print} />
      </div>
      {tallies.length > 0 ? (
        <TrackTable tallies={tallies} locale={locale} texts={texts} />
      ) : (
        <EmptyState {...texts.nobody} />
      )}
      <Definitions texts={texts.definitions} />
    </ReportFrame>
  );
}
