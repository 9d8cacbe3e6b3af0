import type { Metadata } from "next";
import { Definitions } from "@/components/counseling/reports/definitions";
import { TrackTable } from "@/components/counseling/reports/track-table";
import { reportTexts } from "@/components/counseling/report-texts";
import { EmptyState } from "@/components/ui/empty-state";
import { PrintButton } from "@/components/ui/print-button";
import { Waiting } from "@/components/ui/waiting";
import { requireSchoolStaff } from "@/lib/accounts/current-user";
import { tallyByGrade } from "@/lib/counseling/queries/school-reports";
import { countStudents } from "@/lib/counseling/queries/walk-students";
import { readTallies, writeTallies } from "@/lib/counseling/rules/grade-tally";
import { studentIdSchema } from "@/lib/counseling/schema";
import { now } from "@/lib/platform/clock";
import { fill, formatNumber, toLocale } from "@/lib/platform/texts";
import { ReportFrame, scopeIn } from "../report-frame";

type Props = PageProps<"/[locale]/reports/on-track">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: reportTexts(toLocale((await params).locale)).track.title };
}

export default async function OnTrackPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const person = await requireSchoolStaff(locale, "/reports/on-track");
  const query = await searchParams;
  const scope = scopeIn(person, query);
  const at = now();
  const from = studentIdSchema.safeParse(query.from);
  const before = from.success ? readTallies(String(query.so)) : null;
  const going = from.success && before ? { from: from.data, tallies: before } : {};
  const { tallies, next } = await tallyByGrade(person, scope, { ...going, at });
  const texts = reportTexts(locale);
  if (next !== null) {
    const done = tallies.reduce((sum, { students }) => sum + students, 0);
    const label = fill(texts.track.counted, {
      done: formatNumber(locale, done),
      all: formatNumber(locale, await countStudents(person, scope, at)),
    });
    const further = new URLSearchParams({ school: scope.schoolId, from: next, so: writeTallies(tallies) });
    return (
      <ReportFrame locale={locale} person={person} path="/reports/on-track" scope={scope} at={at}>
        <meta httpEquiv="refresh" content={`0;url=/${locale}/reports/on-track?${further.toString()}`} />
        <h2>{texts.track.title}</h2>
        <Waiting title={texts.track.counting} text={label} />
        <p>
          <a href={`/${locale}/reports/on-track?${further.toString()}`}>{texts.track.further}</a>
        </p>
      </ReportFrame>
    );
  }
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
