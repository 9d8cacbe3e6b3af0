import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClusterFacts } from "@/components/catalog/cluster/cluster-facts";
import { Elsewhere } from "@/components/catalog/cluster/elsewhere";
import { Neighbours } from "@/components/catalog/cluster/neighbours";
import { Organizations } from "@/components/catalog/cluster/organizations";
import { PathwayNumbers } from "@/components/catalog/cluster/pathway-numbers";
import { SharedCourses } from "@/components/catalog/cluster/shared-courses";
import { clusterMap } from "@/components/catalog/cluster-map";
import { MapLegend } from "@/components/catalog/map-legend";
import { MapTable } from "@/components/catalog/map-table";
import { PathwayList } from "@/components/catalog/pathway-list";
import { PrintLinks } from "@/components/catalog/print/print-links";
import { SaveButton } from "@/components/catalog/save-button";
import { StripMaps } from "@/components/catalog/strip-maps";
import { catalogTexts } from "@/components/catalog/texts";
import { TransitMapPicture } from "@/components/catalog/transit-map";
import { UnplacedOccupations } from "@/components/catalog/unplaced-occupations";
import { WhereToChange } from "@/components/catalog/where-to-change";
import { PageFrame } from "@/components/layout/page-frame";
import { Banner } from "@/components/ui/banner";
import { Note } from "@/components/ui/note";
import { Sheet } from "@/components/ui/sheet";
import { getClusterEconomy } from "@/lib/catalog/queries/economy";
import { getCluster } from "@/lib/catalog/queries/get-cluster";
import { listClusterOrganizations } from "@/lib/catalog/queries/list-cluster-organizations";
import { listElsewhere } from "@/lib/catalog/queries/list-elsewhere";
import { listNeighbours } from "@/lib/catalog/queries/list-neighbours";
import { listPublicPaths } from "@/lib/catalog/queries/list-public-paths";
import { listSharedCourses } from "@/lib/catalog/queries/list-shared-courses";
import { fill, formatNumber, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../../page-metadata";

type Params = { locale: string; framework: string; cluster: string };
type Props = { params: Promise<Params> };

export const dynamicParams = false;

export async function generateStaticParams() {
  return (await listPublicPaths()).flatMap((path) => {
    const [, section, framework, cluster, ...more] = path.split("/");
    return section === "clusters" && framework && cluster && more.length === 0 ? [{ framework, cluster }] : [];
  });
}

async function load(params: Props["params"]) {
  const { locale: segment, framework, cluster: slug } = await params;
  const locale = toLocale(segment);
  const cluster = (await getCluster(locale, `${framework}/${slug}`)) ?? notFound();
  return { locale, cluster, path: `/clusters/${cluster.id}` };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, cluster, path } = await load(params);
  return pageMetadata({ locale, path, title: cluster.title, description: cluster.summary });
}

export default async function ClusterPage({ params }: Props) {
  const { locale, cluster, path } = await load(params);
  const texts = catalogTexts(locale);
  const [economy, courses, organizations, neighbours, elsewhere] = await Promise.all([
    getClusterEconomy(cluster.id),
    listSharedCourses(locale, cluster.id),
    listClusterOrganizations(cluster.id),
    listNeighbours(locale, cluster.id),
    listElsewhere(locale, cluster.id),
  ]);
  const map = clusterMap(locale, cluster);
  const pathways = cluster.pathways.length;
  return (
    <PageFrame locale={locale} path={path} current="explore">
      <Banner
        hue={cluster.hue}
        mark={cluster.mark}
        title={cluster.title}
        lede={cluster.summary}
        crumbs={[
          { href: `/${locale}/clusters/${cluster.frameworkCode}`, label: texts.cluster.all },
          { label: cluster.title },
        ]}
        crumbsLabel={texts.cluster.crumbs}
        sums={[
          { value: formatNumber(locale, pathways), label: texts.cluster.pathways },
          { value: formatNumber(locale, cluster.occupationCount), label: texts.cluster.occupations },
        ]}
      />
      <div className="page">
        <ClusterFacts locale={locale} clusterId={cluster.id} economy={economy} />
        <SharedCourses locale={locale} cluster={cluster} grades={courses} />
        <section className="part">
          <div className="part-head">
            <div>
              <h2>
                {fill(pathways === 1 ? texts.cluster.one : texts.cluster.through, {
                  n: texts.cluster.numbers[pathways] ?? formatNumber(locale, pathways),
                  cluster: cluster.title,
                })}
              </h2>
              <p>{texts.cluster.intro}</p>
            </div>
            <SaveButton
              kind="CLUSTER"
              id={cluster.id}
              back={`/${locale}${path}`}
              text={texts.cluster.save}
              saved={texts.cluster.saved}
            />
          </div>
          {cluster.crossCutting ? <Note>{texts.cluster.crossCutting}</Note> : null}
          <Sheet legend={<MapLegend map={map} total={cluster.occupationCount} locale={locale} restHref="#pathways" />}>
            <div className="only-wide">
              <TransitMapPicture map={map} cluster={cluster.title} locale={locale} />
            </div>
            <div className="only-narrow">
              <StripMaps map={map} cluster={cluster.title} locale={locale} />
            </div>
          </Sheet>
          <MapTable map={map} locale={locale} />
        </section>
        <section className="part two">
          <div id="pathways">
            <h2>{texts.cluster.list}</h2>
            <PathwayList cluster={cluster} locale={locale} facts={economy.facts} />
          </div>
          <div>
            <h2>{texts.change.title}</h2>
            <WhereToChange map={map} locale={locale} />
          </div>
        </section>
        <PathwayNumbers cluster={cluster} economy={economy} locale={locale} />
        <UnplacedOccupations cluster={cluster} locale={locale} />
        <Neighbours locale={locale} cluster={cluster.title} neighbours={neighbours} />
        <Organizations locale={locale} organizations={organizations} />
        <Elsewhere locale={locale} cluster={cluster} elsewhere={elsewhere} />
        <PrintLinks locale={locale} clusterId={cluster.id} />
      </div>
    </PageFrame>
  );
}
