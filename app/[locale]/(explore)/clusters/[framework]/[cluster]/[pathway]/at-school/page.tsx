import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { AtSchoolCourses } from "@/components/opportunities/at-school-courses";
import { AtSchoolOpen } from "@/components/opportunities/at-school-open";
import { AtSchoolPartners } from "@/components/opportunities/at-school-partners";
import { atSchoolTexts } from "@/components/opportunities/at-school-texts";
import { Banner } from "@/components/ui/banner";
import { Facts } from "@/components/ui/facts";
import { Tabs } from "@/components/ui/tabs";
import { requirePerson } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { getFrameworkPrograms } from "@/lib/catalog/queries/get-framework-programs";
import { getPathwayAtSchool } from "@/lib/opportunities/queries/list-pathway-partners";
import { now } from "@/lib/platform/clock";
import { fill, formatNumber, toLocale } from "@/lib/platform/texts";
import { coursesHere, schoolsHere } from "./own-school";

type Props = PageProps<"/[locale]/clusters/[framework]/[cluster]/[pathway]/at-school">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: atSchoolTexts(toLocale((await params).locale)).here, robots: { index: false } };
}

export default async function AtSchoolPage({ params, searchParams }: Props) {
  const { locale: segment, framework, cluster, pathway: slug } = await params;
  const locale = toLocale(segment);
  const pathwayId = `${framework}/${cluster}/${slug}`;
  const path = `/clusters/${pathwayId}/at-school`;
  const person = await requirePerson(locale, path);
  const schools = schoolsHere(person);
  const { school: asked } = await searchParams;
  const school = asked === undefined ? (schools[0] ?? null) : (schools.find(({ id }) => id === asked) ?? notFound());
  const found = await getPathwayAtSchool(person, { pathwayId, schoolId: school?.id ?? null }, now());
  const programs = found?.release ? await getFrameworkPrograms(framework, found.release) : null;
  const pathway = programs?.pathways.find(({ id }) => id === pathwayId);
  if (!found || !pathway) notFound();
  const courses = school ? await coursesHere(locale, person, school.id, pathway.program) : [];
  const texts = atSchoolTexts(locale);
  const title = pathway.titles[locale];
  const n = (value: number) => formatNumber(locale, value);
  return (
    <PageFrame
      locale={locale}
      path={school && asked !== undefined ? `${path}?school=${school.id}` : path}
      current="explore"
      person={{ name: person.name, home: homePath(person) }}
    >
      <Banner
        hue={pathway.cluster.hue}
        mark={pathway.cluster.mark}
        pale
        title={fill(texts.title, { title })}
        lede={school ? fill(texts.lede, { school: school.name }) : texts.ledeAlone}
        crumbs={[
          { href: `/${locale}/clusters/${pathway.cluster.id}`, label: pathway.cluster.titles[locale] },
          { href: `/${locale}/clusters/${pathwayId}`, label: title },
          { label: texts.here },
        ]}
        crumbsLabel={texts.pathways}
      />
      <div className="page part stack">
        {schools.length > 1 ? (
          <Tabs
            label={texts.schools}
            tabs={schools.map(({ id, name }) => ({
              href: `/${locale}${path}?school=${id}`,
              label: name,
              current: id === school?.id,
            }))}
          />
        ) : null}
        <Facts
          facts={[
            ...(school
              ? [
                  { label: texts.facts.courses, value: n(courses.length) },
                  { label: texts.facts.partners, value: n(found.partners.length) },
                ]
              : []),
            { label: texts.facts.open, value: n(found.open) },
          ]}
        />
        {school ? <AtSchoolCourses locale={locale} courses={courses} /> : null}
        {school ? <AtSchoolPartners locale={locale} partners={found.partners} /> : null}
        <AtSchoolOpen locale={locale} pathwayId={pathwayId} opportunities={found.opportunities} open={found.open} />
      </div>
    </PageFrame>
  );
}
