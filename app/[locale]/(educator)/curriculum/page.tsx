import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { CurriculumTable } from "@/components/schools/curriculum-table";
import { curriculumTexts } from "@/components/schools/curriculum-texts";
import { EmptyState } from "@/components/ui/empty-state";
import { Tabs } from "@/components/ui/tabs";
import { requireSchoolWorker } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { curriculumSchools, getCurriculum } from "@/lib/counseling/queries/get-curriculum";
import { now } from "@/lib/platform/clock";
import { fill, formatDate, toLocale } from "@/lib/platform/texts";
import { schoolOf } from "./school-of";

type Props = PageProps<"/[locale]/curriculum">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: curriculumTexts(toLocale((await params).locale)).title };
}

export default async function CurriculumPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const worker = await requireSchoolWorker(locale, "/curriculum");
  const query = await searchParams;
  const { id: schoolId } = schoolOf(worker, query.school);
  const all = query.all === "1";
  const found = await getCurriculum(worker, schoolId, { locale, all }, now());
  if (!found) notFound();
  const texts = curriculumTexts(locale);
  const schools = curriculumSchools(worker);
  const path = `/curriculum?school=${schoolId}${all ? "&all=1" : ""}`;
  const other = `/${locale}/curriculum?school=${schoolId}${all ? "" : "&all=1"}`;
  return (
    <PageFrame locale={locale} path={path} person={{ name: worker.name, home: homePath(worker) }}>
      <div className="page part stack class-page">
        <h1>{texts.title}</h1>
        <p className="lede">{texts.lede}</p>
        {schools.length > 1 ? (
          <Tabs
            label={texts.school}
            tabs={schools.map(({ id, name }) => ({
              href: `/${locale}/curriculum?school=${id}`,
              label: name,
              current: id === schoolId,
            }))}
          />
        ) : null}
        <p className="soft">
          {[
            fill(texts.framework, { title: found.framework }),
            texts.frameworkNote,
            found.countedAt
              ? fill(texts.countedOn, { date: formatDate(locale, found.countedAt, found.timeZone) })
              : texts.notCounted,
            texts.hidden,
            texts.partners,
          ].join(" ")}
        </p>
        {found.pathways.length === 0 ? (
          <EmptyState level={2} title={texts.emptyTitle} text={texts.emptyText} href={other} action={texts.all} />
        ) : (
          <>
            <CurriculumTable locale={locale} schoolId={schoolId} pathways={found.pathways} />
            <p className="no-print">
              <a className="link" href={other}>
                {all ? texts.some : texts.all}
              </a>
            </p>
          </>
        )}
      </div>
    </PageFrame>
  );
}
