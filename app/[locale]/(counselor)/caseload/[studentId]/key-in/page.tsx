import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { KeyInForm } from "@/components/survey/key-in-form";
import { PaperChoice } from "@/components/survey/paper-choice";
import { surveyTexts } from "@/components/survey/texts";
import { Crumbs } from "@/components/ui/crumbs";
import { Note } from "@/components/ui/note";
import { requireCounselor } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { getStudentInCare } from "@/lib/counseling/queries/get-student-in-care";
import { studentIdSchema } from "@/lib/counseling/schema";
import { fill, toLocale } from "@/lib/platform/texts";
import { getPaperForm } from "@/lib/survey/queries/get-paper-form";
import { wordingFor } from "@/lib/survey/rules/asking-order";
import { rowsOf } from "@/lib/survey/rules/key-in-rows";
import { walkChoice } from "@/lib/survey/schema";
import { keyInAction } from "./actions";

type Props = PageProps<"/[locale]/caseload/[studentId]/key-in">;

/** A student's name stands in no title: titles stay behind in the history of a shared computer. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: surveyTexts(toLocale((await params).locale)).keyIn.title };
}

export default async function KeyInPage({ params, searchParams }: Props) {
  const { locale: segment, studentId } = await params;
  const locale = toLocale(segment);
  const path = `/caseload/${studentId}/key-in`;
  const counselor = await requireCounselor(locale, path);
  const id = studentIdSchema.safeParse(studentId);
  const student = id.success ? await getStudentInCare(counselor, id.data) : null;
  if (!student) notFound();
  const search = await searchParams;
  const { length = "QUICK", audience = wordingFor({ grade: student.grade, seeksWork: false }) } =
    walkChoice.parse(search);
  const form = await getPaperForm(locale, length, audience);
  const { keyIn: texts } = surveyTexts(locale);
  const back = `/${locale}/caseload/${student.id}`;
  return (
    <PageFrame locale={locale} path={path} person={{ name: counselor.name, home: homePath(counselor) }}>
      <div className="page part stack">
        <Crumbs
          crumbs={[
            { href: `/${locale}/caseload`, label: texts.crumb },
            { href: back, label: student.name },
            { label: texts.title },
          ]}
          label={texts.title}
        />
        <h1>{texts.title}</h1>
        {search.notice === "saved" ? (
          <div role="status">
            <Note tone="ok">
              <p>{texts.saved}</p>
              <p>
                <a className="link" href={back}>
                  {fill(texts.toStudent, { name: student.name })}
                </a>
              </p>
            </Note>
          </div>
        ) : null}
        <p className="lede">{fill(texts.lede, { name: student.name })}</p>
        <p>
          <b>{fill(texts.form, { form: form.name })}</b>
        </p>
        <details>
          <summary className="chev">{texts.otherForm}</summary>
          <PaperChoice locale={locale} action={`/${locale}${path}`} length={length} audience={audience} />
        </details>
        <KeyInForm
          action={keyInAction.bind(null, locale)}
          studentId={student.id}
          form={form.name}
          length={length}
          audience={audience}
          rows={rowsOf(form.parts.flatMap(({ lines }) => lines)).map(({ from, lines }) => ({
            from,
            to: from + lines.length - 1,
          }))}
          texts={texts}
        />
      </div>
    </PageFrame>
  );
}
