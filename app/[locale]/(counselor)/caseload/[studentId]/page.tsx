import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PrintedCode } from "@/components/counseling/printed-code";
import { StudentView } from "@/components/counseling/student-view";
import { counselingTexts } from "@/components/counseling/texts";
import { PageFrame } from "@/components/layout/page-frame";
import { approvalTexts } from "@/components/plans/approval-texts";
import { portfolioTexts } from "@/components/plans/portfolio-texts";
import { surveyTexts } from "@/components/survey/texts";
import { Crumbs } from "@/components/ui/crumbs";
import { requireCounselor } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { getStudent } from "@/lib/counseling/queries/get-student";
import { studentIdSchema } from "@/lib/counseling/schema";
import { env } from "@/lib/platform/env";
import { fill, toLocale } from "@/lib/platform/texts";
import { printCodeAction } from "./actions";

type Props = PageProps<"/[locale]/caseload/[studentId]">;

/** A student's name stands in no title: titles stay behind in the history of a shared computer. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: counselingTexts(toLocale((await params).locale)).student };
}

export default async function StudentPage({ params }: Props) {
  const { locale: segment, studentId } = await params;
  const locale = toLocale(segment);
  const path = `/caseload/${studentId}`;
  const counselor = await requireCounselor(locale, path);
  const id = studentIdSchema.safeParse(studentId);
  const student = id.success ? await getStudent(counselor, id.data) : null;
  if (!student) notFound();

  const saved = (kind: string) => student.saved.filter((item) => item.kind === kind).map((item) => item.targetId);
  const names = await listNamed(locale, {
    clusters: [...saved("CLUSTER"), ...student.results.flatMap((result) => result.topClusters)],
    pathways: [...saved("PATHWAY"), ...(student.plan ? [student.plan.pathwayId] : [])],
    occupations: saved("OCCUPATION"),
  });
  const texts = counselingTexts(locale);
  const words = texts.studentPage;
  const interests = student.results[0]?.interests ?? [];
  return (
    <PageFrame locale={locale} path={path} person={{ name: counselor.name, home: homePath(counselor) }}>
      <div className="page part">
        <Crumbs
          crumbs={[{ href: `/${locale}/caseload`, label: texts.studentPage.crumb }, { label: student.name }]}
          label={texts.title}
        />
        <h1>{student.name}</h1>
        <p className="lede mt-3">
          {[
            student.grade === null ? null : fill(texts.grade, { n: student.grade }),
            student.schoolName,
            student.signInName ? fill(texts.studentPage.signIn, { name: student.signInName }) : null,
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <p className="mt-3 row no-print">
          <a className="link" href={`/${locale}${path}/plan`}>
            {approvalTexts(locale).review.title}
          </a>
          <a className="link" href={`/${locale}${path}/portfolio`}>
            {portfolioTexts(locale).shortTitle}
          </a>
          <a className="link" href={`/${locale}${path}/key-in`}>
            {surveyTexts(locale).keyIn.title}
          </a>
        </p>
        <StudentView
          student={student}
          names={names}
          locale={locale}
          timeZone={env.WAYMARK_TIME_ZONE}
          texts={texts}
          interests={interests.length === 6 ? interests : null}
          wayIn={
            <PrintedCode
              action={printCodeAction.bind(null, locale)}
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
