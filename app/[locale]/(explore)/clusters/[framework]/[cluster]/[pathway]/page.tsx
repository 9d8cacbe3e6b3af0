import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { getPathway } from "@/lib/catalog/queries/get-pathway";
import { listPublicPaths } from "@/lib/catalog/queries/list-public-paths";
import { getTexts } from "@/lib/catalog/queries/list-texts";
import { toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../../../page-metadata";
import { PathwayBody } from "./pathway-body";

type Params = { locale: string; framework: string; cluster: string; pathway: string };
type Props = { params: Promise<Params> };

export const dynamicParams = false;

export async function generateStaticParams() {
  return (await listPublicPaths()).flatMap((path) => {
    const [, section, framework, cluster, pathway] = path.split("/");
    return section === "clusters" && framework && cluster && pathway ? [{ framework, cluster, pathway }] : [];
  });
}

async function load(params: Props["params"]) {
  const { locale: segment, framework, cluster, pathway: slug } = await params;
  const locale = toLocale(segment);
  const pathway = (await getPathway(locale, `${framework}/${cluster}/${slug}`)) ?? notFound();
  return { locale, pathway, path: `/clusters/${pathway.id}` };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, pathway, path } = await load(params);
  return pageMetadata({ locale, path, title: pathway.title, description: pathway.summary });
}

export default async function PathwayPage({ params }: Props) {
  const { locale, pathway, path } = await load(params);
  return (
    <PageFrame locale={locale} path={path} current="explore">
      <PathwayBody locale={locale} pathway={pathway} texts={await getTexts(locale, "PATHWAY", pathway.id)} />
    </PageFrame>
  );
}
