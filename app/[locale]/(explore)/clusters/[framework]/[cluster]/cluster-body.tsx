import { clusterMap } from "@/components/catalog/cluster-map";
import { ClusterFacts } from "@/components/catalog/cluster/cluster-facts";
import { Elsewhere } from "@/components/catalog/cluster/elsewhere";
import { Neighbours } from "@/components/catalog/cluster/neighbours";
import { Organizations } from "@/components/catalog/cluster/organizations";
import { PathwayNumbers } from "@/components/catalog/cluster/pathway-numbers";
import { SharedCourses } from "@/components/catalog/cluster/shared-courses";
import { MapLegend } from "@/components/catalog/map-legend";
import { MapTable } from "@/components/catalog/map-table";
import { PathwayList } from "@/components/catalog/pathway-list";
import { PrintLinks } from "@/components/catalog/print/print-links";
import { SaveButton } from "@/components/catalog/save-button";
import { LinkedText } from "@/components/catalog/story/linked-text";
import { Story } from "@/components/catalog/story/story";
import { StripMaps } from "@/components/catalog/strip-maps";
import { catalogTexts } from "@/components/catalog/texts";
import { TransitMapPicture } from "@/components/catalog/transit-map";
import { UnplacedOccupations } from "@/components/catalog/unplaced-occupations";
import { WhereToChange } from "@/components/catalog/where-to-change";
import { Banner } from "@/components/ui/banner";
import { Note } from "@/components/ui/note";
import { Sheet } from "@/components/ui/sheet";
import { getClusterEconomy } from "@/lib/catalog/queries/economy";
import type { ClusterDetails } from "@/lib/catalog/queries/get-cluster";
import { listClusterOrganizations } from "@/lib/catalog/queries/list-cluster-organizations";
import { listElsewhere } from "@/lib/catalog/queries/list-elsewhere";
import { listNeighbours } from "@/lib/catalog/queries/list-neighbours";
import { listSharedCourses } from "@/lib/catalog/queries/list-shared-courses";
import type { OwnTexts } from "@/lib/catalog/queries/list-texts";
import { listTitled } from "@/lib/catalog/queries/list-titled";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";

type Props = { locale: Locale; cluster: ClusterDetails; texts: OwnTexts };

/** The page of a cluster below the header, with these texts. */
export async function ClusterBody({ locale, cluster, texts: stories }: Props) {
  const path = `/clusters/${cluster.id}`;
  const texts = catalogTexts(locale);
  const [economy, courses, organizations, neighbours, elsewhere, titled] = await Promise.all([
    getClusterEconomy(cluster.id),
    listSharedCourses(locale, cluster.id),
    listClusterOrganizations(cluster.id),
    listNeighbours(locale, cluster.id),
    listElsewhere(locale, cluster.id),
    listTitled(cluster.frameworkCode),
  ]);
  const map = clusterMap(locale, cluster);
  const pathways = cluster.pathways.length;
  return (
    <>
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
        <Story locale={locale} hue={cluster.hue} texts={stories} />
        <SharedCourses locale={locale} cluster={cluster} grades={courses} learn={stories.LEARN} after={stories.AFTER} />
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
        <Neighbours
          locale={locale}
          cluster={cluster.title}
          neighbours={neighbours}
          next={stories.NEXT ? <LinkedText locale={locale} text={stories.NEXT} titled={titled} own={path} /> : null}
        />
        <Organizations locale={locale} organizations={organizations} />
        <Elsewhere locale={locale} cluster={cluster} elsewhere={elsewhere} />
        <PrintLinks locale={locale} clusterId={cluster.id} />
      </div>
    </>
  );
}
