import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { PrintKind } from "@/components/catalog/print/print-kinds";
import { printTexts } from "@/components/catalog/print-texts";
import { getCluster } from "@/lib/catalog/queries/get-cluster";
import { env } from "@/lib/platform/env";
import { fill, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../../../page-metadata";

export type PrintProps = { params: Promise<{ locale: string; framework: string; cluster: string }> };

const clusterOnce = cache(getCluster);

export async function loadPrint(params: PrintProps["params"], kind: PrintKind) {
  const { locale: segment, framework, cluster: slug } = await params;
  const locale = toLocale(segment);
  const cluster = (await clusterOnce(locale, `${framework}/${slug}`)) ?? notFound();
  return { locale, cluster, path: `/clusters/${cluster.id}/print/${kind}` };
}

/** What is made for paper is nothing for a search engine: the page of the cluster says the same. */
export async function printMetadata(params: PrintProps["params"], kind: PrintKind): Promise<Metadata> {
  const { locale, cluster, path } = await loadPrint(params, kind);
  const texts = printTexts(locale).page;
  return {
    ...pageMetadata({
      locale,
      path,
      title: fill(texts[kind], { cluster: cluster.title }),
      description: fill(texts.description, { cluster: cluster.title }),
    }),
    robots: { index: false },
  };
}

/** The page of the cluster as one types it: without a language, which the browser brings along. */
export const shortAddress = (clusterId: string) => `${new URL(env.WAYMARK_URL).host}/clusters/${clusterId}`;
