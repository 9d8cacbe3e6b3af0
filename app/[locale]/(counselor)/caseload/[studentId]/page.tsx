import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeetingForm } from "@/components/counseling/meeting-form";
import { MeetingList } from "@/components/counseling/meeting-list";
import { NotesForm } from "@/components/counseling/notes-form";
import { NotesList } from "@/components/counseling/notes-list";
import { PrintedCode } from "@/components/counseling/printed-code";
import { StudentHead } from "@/components/counseling/student-head";
import { StudentOutcome } from "@/components/counseling/student-outcome";
import { studentTexts } from "@/components/counseling/student-texts";
import { StudentView } from "@/components/counseling/student-view";
import { counselingTexts } from "@/components/counseling/texts";
import { PageFrame } from "@/components/layout/page-frame";
import { portfolioTexts } from "@/components/plans/portfolio-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { requireCounselor } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { getStudent, type StudentOnCaseload } from "@/lib/counseling/queries/get-student";
import { fewestMinutes, mostMinutes, placeLimit, topicLimit, usualMinutes } from "@/lib/counseling/rules/meetings";
import { noteLimit } from "@/lib/counseling/rules/notes";
import { placeFromText } from "@/lib/counseling/rules/timeline";
import { studentIdSchema } from "@/lib/counseling/schema";
import { now } from "@/lib/platform/clock";
import { fill, type Locale, toLocale } from "@/lib/platform/texts";
import { portfolioKinds } from "@/lib/plans/rules/portfolio";
import * as actions from "./actions";

type Props = PageProps<"/[locale]/caseload/[studentId]">;

/** A student's name stands in no title: titles stay behind in the history of a shared computer. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: counselingTexts(toLocale((await params).locale)).student };
}

/** Everything that the page names by its id, in one query. */
function namesOf(locale: Locale, student: StudentOnCaseload) {
  const saved = (kind: string) => student.saved.filter((item) => item.kind === kind).map((item) => item.targetId);
  return listNamed(locale, {
    clusters: [
      ...saved("CLUSTER"),
      ...student.results.flatMap((result) => result.topClusters),
      ...student.timeline.lines.flatMap((line) => line.clusters),
    ],
    pathways: [...saved("PATHWAY"), ...student.plans.map((plan) => plan.pathwayId)],
    occupations: saved("OCCUPATION"),
  });
}

export default async function StudentPage({ params, searchParams }: Props) {
  const { locale: segment, studentId } = await params;
  const locale = toLocale(segment);
  const path = `/caseload/${studentId}`;
  const counselor = await requireCounselor(locale, path);
  const query = await searchParams;
  const before = placeFromText(query.before);
  const id = studentIdSchema.safeParse(studentId);
  const student = id.success ? await getStudent(counselor, id.data, before) : null;
  if (!student) notFound();

  const names = await namesOf(locale, student);
  const texts = counselingTexts(locale);
  const { notes, meetings, problems } = studentTexts(locale);
  const { kinds } = portfolioTexts(locale);
  const words = texts.studentPage;
  const address = `/${locale}${path}`;
  const at = now();
  const noteId = query.done === "noteRemoved" ? studentIdSchema.safeParse(query.note) : null;
  return (
    <PageFrame locale={locale} path={path} person={{ name: counselor.name, home: homePath(counselor) }}>
      <div className="page part">
        <Crumbs
          crumbs={[{ href: `/${locale}/caseload`, label: words.crumb }, { label: student.name }]}
          label={texts.title}
        />
        <StudentHead locale={locale} student={student} address={address} />
        <StudentOutcome
          locale={locale}
          done={query.done}
          problem={query.problem}
          removed={
            noteId?.success
              ? { noteId: noteId.data, bringBack: actions.bringBackNoteAction.bind(null, locale, student.id) }
              : null
          }
        />
        <StudentView
          {...{ student, names, locale, address, at, texts }}
          isEarlier={before !== null}
          portfolioKinds={portfolioKinds.map((kind) => ({ kind, title: kinds[kind].title }))}
          notes={
            <NotesList
              {...{ locale, address }}
              timeZone={student.timeZone}
              notes={student.notes}
              ownId={counselor.id}
              remove={actions.removeNoteAction.bind(null, locale, student.id)}
            >
              <h3 className="no-print">{notes.write}</h3>
              <NotesForm
                action={actions.writeNoteAction.bind(null, locale, student.id)}
                limit={noteLimit}
                submit={notes.save}
                texts={{ ...notes, problems }}
              />
            </NotesList>
          }
          meetings={
            <MeetingList {...{ locale, student, address, at }} ownId={counselor.id}>
              <MeetingForm
                action={actions.planMeetingAction.bind(null, locale, student.id)}
                summary={meetings.plan}
                lede={fill(meetings.planLede, { school: student.schoolName })}
                submit={meetings.save}
                open={query.plan === "meeting"}
                values={{
                  ...{ day: "", time: "", topic: "", place: "", withGuardian: "" },
                  ...{ minutes: String(usualMinutes), language: student.locale },
                }}
                limits={{ topic: topicLimit, place: placeLimit, fewestMinutes, mostMinutes }}
                texts={{ ...meetings, problems }}
              />
            </MeetingList>
          }
          wayIn={
            <PrintedCode
              action={actions.printCodeAction.bind(null, locale)}
              studentId={student.id}
              texts={{
                button: words.codeButton,
                login: words.slipLogin,
                secret: words.slipCode,
                once: words.slipOnce,
                gone: words.slipGone,
              }}
            />
          }
        />
      </div>
    </PageFrame>
  );
}
