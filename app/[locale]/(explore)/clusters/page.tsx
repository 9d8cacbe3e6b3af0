import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { exploreTexts } from "@/components/catalog/explore-texts";
import { ClustersPage } from "@/components/catalog/overview/clusters-page";
import { PageFrame } from "@/components/layout/page-frame";
import { getEconomy } from "@/lib/catalog/queries/economy";
import { getFramework } from "@/lib/catalog/queries/get-framework";
import { listFrameworks } from "@/lib/catalog/queries/list-frameworks";
import { env } from "@/lib/platform/env";
import { toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../page-metadata";

type Props = { params: Promise<{ locale: string }> };

const path = "/clusters";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { title, description } = exploreTexts(locale).overview;
  return pageMetadata({ locale, path, title, description });
}

export default async function DefaultFrameworkPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const [framework, frameworks, economy] = await Promise.all([
    getFramework(locale, env.WAYMARK_DEFAULT_FRAMEWORK),
    listFrameworks(locale),
    getEconomy(env.WAYMARK_DEFAULT_FRAMEWORK),
  ]);
  if (!framework) notFound();
  return (
    <PageFrame locale={locale} path={path} current="explore">
      <ClustersPage locale={locale} framework={framework} frameworks={frameworks} economy={economy} />
    </PageFrame>
  );
}
