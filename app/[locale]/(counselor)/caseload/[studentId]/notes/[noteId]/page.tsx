import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NotesForm } from "@/components/counseling/notes-form";
import { studentTexts } from "@/components/counseling/student-texts";
import { counselingTexts } from "@/components/counseling/texts";
import { PageFrame } from "@/components/layout/page-frame";
import { Crumbs } from "@/components/ui/crumbs";
import { requireCounselor } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { getOwnNote } from "@/lib/counseling/queries/get-own-note";
import { noteLimit } from "@/lib/counseling/rules/notes";
import { studentIdSchema } from "@/lib/counseling/schema";
import { now } from "@/lib/platform/clock";
import { toLocale } from "@/lib/platform/texts";
import { changeNoteAction } from "./actions";

type Props = PageProps<"/[locale]/caseload/[studentId]/notes/[noteId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: studentTexts(toLocale((await params).locale)).notes.changeTitle };
}

export default async function NotePage({ params }: Props) {
  const { locale: segment, studentId, noteId } = await params;
  const locale = toLocale(segment);
  const path = `/caseload/${studentId}/notes/${noteId}`;
  const counselor = await requireCounselor(locale, path);
  const [student, id] = [studentIdSchema.safeParse(studentId), studentIdSchema.safeParse(noteId)];
  const note =
    student.success && id.success
      ? await getOwnNote(counselor, { studentId: student.data, noteId: id.data }, now())
      : null;
  if (!note) notFound();
  const { notes: texts, problems } = studentTexts(locale);
  const { title, student: one, studentPage } = counselingTexts(locale);
  const back = `/${locale}/caseload/${note.studentId}`;
  return (
    <PageFrame locale={locale} path={path} person={{ name: counselor.name, home: homePath(counselor) }}>
      <div className="page part">
        <Crumbs
          crumbs={[
            { href: `/${locale}/caseload`, label: studentPage.crumb },
            { href: back, label: one },
            { label: texts.changeTitle },
          ]}
          label={title}
        />
        <h1>{texts.changeTitle}</h1>
        <div className="part">
          <NotesForm
            action={changeNoteAction.bind(null, locale, note.studentId)}
            limit={noteLimit}
            submit={texts.changeSave}
            texts={{ ...texts, problems }}
            note={{
              id: note.id,
              text: note.text,
              visibility: note.visibility,
              seen: note.changedAt.toISOString(),
            }}
          />
          <p className="mt-4">
            <a href={`${back}#notes`}>{texts.cancel}</a>
          </p>
        </div>
      </div>
    </PageFrame>
  );
}
