import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { clusterMap } from "@/components/catalog/cluster-map";
import { MapLegend } from "@/components/catalog/map-legend";
import { MapTable } from "@/components/catalog/map-table";
import { OtherFramework } from "@/components/catalog/other-framework";
import { PathwayList } from "@/components/catalog/pathway-list";
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
import { getCluster } from "@/lib/catalog/queries/get-cluster";
import { getCounterpart } from "@/lib/catalog/queries/get-counterpart";
import { listPublicPaths } from "@/lib/catalog/queries/list-public-paths";
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
  const counterpart = await getCounterpart(locale, cluster.id);
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
        <section className="part first">
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
            <PathwayList cluster={cluster} locale={locale} />
          </div>
          <div>
            <h2>{texts.change.title}</h2>
            <WhereToChange map={map} locale={locale} />
          </div>
        </section>
        <UnplacedOccupations cluster={cluster} locale={locale} />
        {counterpart ? (
          <OtherFramework counterpart={counterpart} total={cluster.occupationCount} locale={locale} />
        ) : null}
      </div>
    </PageFrame>
  );
}
