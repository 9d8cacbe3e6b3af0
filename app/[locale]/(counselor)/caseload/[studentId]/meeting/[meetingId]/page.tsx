import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeetingDesk } from "@/components/counseling/meeting-desk";
import { MeetingSheet } from "@/components/counseling/meeting-sheet";
import { StudentOutcome } from "@/components/counseling/student-outcome";
import { studentTexts } from "@/components/counseling/student-texts";
import { counselingTexts } from "@/components/counseling/texts";
import { PageFrame } from "@/components/layout/page-frame";
import { Crumbs } from "@/components/ui/crumbs";
import { requireCounselor } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { getMeetingSheet } from "@/lib/counseling/queries/get-meeting-sheet";
import { studentIdSchema } from "@/lib/counseling/schema";
import { now } from "@/lib/platform/clock";
import { undoneUntil } from "@/lib/platform/mail-outbox";
import { toLocale } from "@/lib/platform/texts";
import * as actions from "./actions";
import { sheetPlan } from "./sheet-plan";

type Props = PageProps<"/[locale]/caseload/[studentId]/meeting/[meetingId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: studentTexts(toLocale((await params).locale)).sheet.title };
}

export default async function MeetingPage({ params, searchParams }: Props) {
  const { locale: segment, studentId, meetingId } = await params;
  const locale = toLocale(segment);
  const path = `/caseload/${studentId}/meeting/${meetingId}`;
  const counselor = await requireCounselor(locale, path);
  const { done, problem } = await searchParams;
  const at = now();
  const [student, id] = [studentIdSchema.safeParse(studentId), studentIdSchema.safeParse(meetingId)];
  const sheet =
    student.success && id.success
      ? await getMeetingSheet(counselor, { studentId: student.data, meetingId: id.data }, at)
      : null;
  if (!sheet) notFound();
  const { sheet: texts } = studentTexts(locale);
  const { title, studentPage } = counselingTexts(locale);
  const { locale: language } = sheet.meeting;
  const place = [sheet.student.id, sheet.meeting.id] as const;
  return (
    <PageFrame locale={locale} path={path} person={{ name: counselor.name, home: homePath(counselor) }}>
      <div className="page part no-print">
        <Crumbs
          crumbs={[
            { href: `/${locale}/caseload`, label: studentPage.crumb },
            { href: `/${locale}/caseload/${sheet.student.id}`, label: sheet.student.name },
            { label: texts.title },
          ]}
          label={title}
        />
        <h1>
          {texts.title}: {sheet.student.name}
        </h1>
        <StudentOutcome locale={locale} done={done} problem={problem} />
        <MeetingDesk
          {...{ locale, sheet, at }}
          ownId={counselor.id}
          until={undoneUntil(sheet.meeting.changedAt)}
          change={actions.changeMeetingAction.bind(null, locale, place)}
          hold={actions.holdMeetingAction.bind(null, locale, place)}
          close={actions.closeMeetingAction.bind(null, locale, place)}
          undo={actions.undoMeetingAction.bind(null, locale, place)}
        />
      </div>
      <div className="page on-sheet">
        <MeetingSheet
          locale={language}
          sheet={sheet}
          plan={sheet.facts && sheetPlan(language, sheet.facts, sheet.student.grade)}
          at={at}
        />
      </div>
    </PageFrame>
  );
}
