import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { getCluster } from "@/lib/catalog/queries/get-cluster";
import { listPublicPaths } from "@/lib/catalog/queries/list-public-paths";
import { getTexts } from "@/lib/catalog/queries/list-texts";
import { toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../../page-metadata";
import { ClusterBody } from "./cluster-body";

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
  return (
    <PageFrame locale={locale} path={path} current="explore">
      <ClusterBody locale={locale} cluster={cluster} texts={await getTexts(locale, "CLUSTER", cluster.id)} />
    </PageFrame>
  );
}
