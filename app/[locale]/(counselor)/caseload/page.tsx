import type { Metadata } from "next";
import { aboutSurveyTexts } from "@/components/survey/about-texts";
import { PageFrame } from "@/components/layout/page-frame";
import { dayTexts } from "@/components/counseling/day-texts";
import { caseloadHref, filterQuery, messageHref, StepFilters } from "@/components/counseling/step-filters";
import { StepForm } from "@/components/counseling/step-form";
import { StepTable } from "@/components/counseling/step-table";
import { StudentRow } from "@/components/counseling/student-row";
import { reportTexts } from "@/components/counseling/report-texts";
import { counselingTexts } from "@/components/counseling/texts";
import { EmptyState } from "@/components/ui/empty-state";
import { PrintButton } from "@/components/ui/print-button";
import { PlainButton } from "@/components/ui/sign";
import { requireCounselor } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { listCaseload } from "@/lib/counseling/queries/list-caseload";
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
  const { students, counts, matching, grades, programs, next } = await listCaseload(counselor, filter);
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
  const { filter: words } = dayTexts(locale);
  const { after: _page, ...chosen } = filter;
  const write = messageHref(locale, filter);
  const isNarrow = Object.keys(filterQuery(chosen)).length > 0;

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
            <div className="day">
              <aside>
                <h2>{texts.overview}</h2>
                <StepTable counts={counts} locale={locale} texts={texts} />
                <p className="row no-print">
                  <PlainButton href={`/${locale}/day`}>{words.toDay}</PlainButton>
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
                <StepForm locale={locale} filter={filter} grades={grades} programs={programs} texts={texts} />
                {isNarrow ? (
                  <p className="row" role="status">
                    {plural(locale, matching, words.matching)}
                    {filter.q ? ` · ${fill(texts.showing, { q: filter.q })}` : null}
                    <a href={caseloadHref(locale, {})}>{words.clear}</a>
                    {write && matching > 0 ? <a href={write}>{words.write}</a> : null}
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
