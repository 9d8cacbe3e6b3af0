import type { Metadata } from "next";
import { aboutSurveyTexts } from "@/components/survey/about-texts";
import { PageFrame } from "@/components/layout/page-frame";
import { caseloadHref, StepFilters } from "@/components/counseling/step-filters";
import { StepTable } from "@/components/counseling/step-table";
import { StudentRow } from "@/components/counseling/student-row";
import { reportTexts } from "@/components/counseling/report-texts";
import { counselingTexts } from "@/components/counseling/texts";
import { WaitingPlans } from "@/components/plans/approval/waiting-plans";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { PrintButton } from "@/components/ui/print-button";
import { PlainButton } from "@/components/ui/sign";
import { requireCounselor } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { listCaseload } from "@/lib/counseling/queries/list-caseload";
import { listWaitingPlans } from "@/lib/counseling/queries/list-waiting-plans";
import { countAt } from "@/lib/counseling/rules/progress";
import { caseloadFilterSchema } from "@/lib/counseling/schema";
import { env } from "@/lib/platform/env";
import { fill, plural, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../page-metadata";

type Props = PageProps<"/[locale]/caseload">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const texts = counselingTexts(locale);
  return pageMetadata({ locale, path: "/caseload", title: texts.title, description: texts.title });
}

export default async function CaseloadPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const counselor = await requireCounselor(locale, "/caseload");
  const filter = caseloadFilterSchema.parse(await searchParams);
  const { students, counts, next } = await listCaseload(counselor, filter);
  const queue = await listWaitingPlans(counselor);
  const names = await listNamed(locale, {
    clusters: students.flatMap((student) => student.topClusters),
    pathways: students.flatMap((student) => [
      ...student.savedPathways,
      ...(student.planPathway ? [student.planPathway] : []),
    ]),
  });
  const texts = counselingTexts(locale);
  const all = countAt(counts);
  const waiting = countAt(counts, "none");

  return (
    <PageFrame locale={locale} path="/caseload" person={{ name: counselor.name, home: homePath(counselor) }}>
      <div className="page part">
        <div className="page-name">
          <h1>{texts.title}</h1>
          <a className="no-print" href={`/${locale}/account`}>
            {texts.account}
          </a>
        </div>
        {all === 0 ? (
          <EmptyState
            level={2}
            title={texts.empty.title}
            text={texts.empty.text}
            href={`/${locale}/caseload/codes`}
            action={texts.empty.action}
          />
        ) : (
          <>
            <p className="lede mt-3">
              {plural(locale, all, texts.lede)} {waiting > 0 ? plural(locale, waiting, texts.needs) : null}
            </p>
            <WaitingPlans locale={locale} timeZone={env.WAYMARK_TIME_ZONE} plans={queue.plans} total={queue.total} />
            <div className="day">
              <aside>
                <h2>{texts.overview}</h2>
                <StepTable counts={counts} locale={locale} texts={texts} />
                <p className="row no-print">
                  <PlainButton href={`/${locale}/reports`}>{reportTexts(locale).title}</PlainButton>
                  <PlainButton href={`/${locale}/caseload/codes`}>{texts.codes}</PlainButton>
                  <PrintButton text={texts.print} />
                </p>
                <p className="sm no-print">
                  <a href={`/${locale}/about-the-survey`}>{aboutSurveyTexts(locale).link}</a>
                </p>
              </aside>
              <div>
                <StepFilters counts={counts} filter={filter} locale={locale} texts={texts} />
                <form className="find no-print" action={`/${locale}/caseload`} role="search">
                  {filter.progress === "all" ? null : <input type="hidden" name="progress" value={filter.progress} />}
                  <Field
                    type="search"
                    name="q"
                    label={texts.find}
                    hint={texts.findHint}
                    defaultValue={filter.q}
                    maxLength={80}
                  />
                  <PlainButton>{texts.findButton}</PlainButton>
                </form>
                {filter.q ? (
                  <p className="row" role="status">
                    {fill(texts.showing, { q: filter.q })}
                    <a href={caseloadHref(locale, { progress: filter.progress })}>{texts.clear}</a>
                  </p>
                ) : null}
                {students.length === 0 ? (
                  <EmptyState title={texts.nobody.title} text={texts.nobody.text} bare />
                ) : (
                  <ul className="queue">
                    {students.map((student) => (
                      <StudentRow
                        key={student.id}
                        student={student}
                        names={names}
                        locale={locale}
                        timeZone={env.WAYMARK_TIME_ZONE}
                        texts={texts}
                      />
                    ))}
                  </ul>
                )}
                <p className="row mt-4">
                  {filter.after ? (
                    <a href={caseloadHref(locale, { ...filter, after: undefined })}>{texts.first}</a>
                  ) : null}
                  {next ? <a href={caseloadHref(locale, { ...filter, after: next })}>{texts.next}</a> : null}
                </p>
                <p className="sm soft mt-4 no-print">{texts.privacy}</p>
              </div>
            </div>
          </>
        )}
      </div>
    </PageFrame>
  );
}
