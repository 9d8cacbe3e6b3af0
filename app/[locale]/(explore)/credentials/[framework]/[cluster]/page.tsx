import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CredentialList } from "@/components/catalog/pathway/credential-list";
import { programTexts } from "@/components/catalog/program-texts";
import { PageFrame } from "@/components/layout/page-frame";
import { getClusterName, listCredentialClusters, listCredentials } from "@/lib/catalog/queries/list-credentials";
import { fill, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../../page-metadata";

type Props = { params: Promise<{ locale: string; framework: string; cluster: string }> };

export const generateStaticParams = () => [];
export const revalidate = false;

async function load(params: Props["params"]) {
  const { locale: segment, framework, cluster: slug } = await params;
  const locale = toLocale(segment);
  const cluster = (await getClusterName(locale, `${framework}/${slug}`)) ?? notFound();
  return { locale, framework, cluster, path: `/credentials/${cluster.id}` };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, cluster, path } = await load(params);
  const { pageTitleFor, description } = programTexts(locale).credentials;
  return pageMetadata({ locale, path, title: fill(pageTitleFor, { cluster: cluster.title }), description });
}

export default async function ClusterCredentialsPage({ params }: Props) {
  const { locale, framework, cluster, path } = await load(params);
  const [credentials, clusters] = await Promise.all([
    listCredentials(locale, cluster.id),
    listCredentialClusters(locale),
  ]);
  return (
    <PageFrame locale={locale} path={path} current="explore">
      <CredentialList
        locale={locale}
        credentials={credentials}
        clusters={clusters}
        framework={framework}
        cluster={cluster}
      />
    </PageFrame>
  );
}
