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
import { pageMetadata } from "../../../page-metadata";

type Props = { params: Promise<{ locale: string; framework: string }> };

export const generateStaticParams = async () => (await listFrameworks("en")).map(({ code }) => ({ framework: code }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, framework } = await params;
  const locale = toLocale(segment);
  const { title, description } = exploreTexts(locale).overview;
  if (framework === env.WAYMARK_DEFAULT_FRAMEWORK)
    return pageMetadata({ locale, path: "/clusters", title, description });
  const found = (await listFrameworks(locale)).find(({ code }) => code === framework);
  return pageMetadata({
    locale,
    path: `/clusters/${framework}`,
    title: found ? `${title}: ${found.title}` : title,
    description,
  });
}

export default async function FrameworkPage({ params }: Props) {
  const { locale: segment, framework: code } = await params;
  const locale = toLocale(segment);
  const [framework, frameworks, economy] = await Promise.all([
    getFramework(locale, code),
    listFrameworks(locale),
    getEconomy(code),
  ]);
  if (!framework) notFound();
  return (
    <PageFrame locale={locale} path={`/clusters/${code}`} current="explore">
      <ClustersPage locale={locale} framework={framework} frameworks={frameworks} economy={economy} />
    </PageFrame>
  );
}
