import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { PartnerLooks } from "@/components/opportunities/partner-looks";
import { CurriculumCredentials } from "@/components/schools/curriculum-credentials";
import { CurriculumProgram } from "@/components/schools/curriculum-program";
import { CurriculumRequests } from "@/components/schools/curriculum-requests";
import { placesWords } from "@/components/schools/curriculum-table";
import { curriculumTexts } from "@/components/schools/curriculum-texts";
import { Banner } from "@/components/ui/banner";
import { Facts } from "@/components/ui/facts";
import { requireSchoolWorker } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { getCurriculumPathway } from "@/lib/counseling/queries/get-curriculum-pathway";
import { now } from "@/lib/platform/clock";
import { fill, formatNumber, toLocale } from "@/lib/platform/texts";
import { schoolOf } from "../../../school-of";

type Props = PageProps<"/[locale]/curriculum/[framework]/[cluster]/[pathway]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: curriculumTexts(toLocale((await params).locale)).title };
}

export default async function CurriculumPathwayPage({ params, searchParams }: Props) {
  const { locale: segment, framework, cluster, pathway: slug } = await params;
  const locale = toLocale(segment);
  const pathwayId = `${framework}/${cluster}/${slug}`;
  const worker = await requireSchoolWorker(locale, `/curriculum/${pathwayId}`);
  const { id: schoolId } = schoolOf(worker, (await searchParams).school);
  const found = await getCurriculumPathway(worker, schoolId, pathwayId, now());
  if (!found) notFound();
  const { school, pathway, row, lines, scope, requests, partners } = found;
  const texts = curriculumTexts(locale);
  const words = texts.one;
  const n = (value: number) => formatNumber(locale, value);
  const title = pathway.titles[locale];
  return (
    <PageFrame
      locale={locale}
      path={`/curriculum/${pathwayId}?school=${schoolId}`}
      person={{ name: worker.name, home: homePath(worker) }}
    >
      <Banner
        hue={pathway.cluster.hue}
        mark={pathway.cluster.mark}
        pale
        title={title}
        lede={fill(words.lede, { title, school: school.name })}
        crumbs={[
          { href: `/${locale}/curriculum?school=${schoolId}`, label: texts.title },
          { label: pathway.cluster.titles[locale] },
          { label: title },
        ]}
        crumbsLabel={words.crumbs}
      >
        <p className="no-print">
          <a href={`/${locale}/clusters/${pathwayId}`}>{words.public}</a>
        </p>
      </Banner>
      <div className="page part stack class-page">
        <Facts
          facts={[
            { label: words.planned, value: row.students === null ? texts.notShown : n(row.students) },
            { label: words.places, value: placesWords(locale, row.seats) },
            { label: words.taught, value: fill(texts.coursesOf, { n: n(row.taught), all: n(row.career) }) },
            { label: words.gaps, value: n(row.career - row.taught) },
          ]}
        />
        <p className="soft">{texts.hidden}</p>
        <CurriculumProgram locale={locale} lines={lines} />
        <CurriculumRequests locale={locale} scope={scope} requests={requests} lines={lines} />
        <CurriculumCredentials locale={locale} credentials={pathway.credentials} lines={lines} />
        <PartnerLooks locale={locale} partners={partners} />
      </div>
    </PageFrame>
  );
}
