import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConnectionsView } from "@/components/catalog/connections/connections-view";
import { frameworkLabel } from "@/components/catalog/framework-label";
import { overviewTexts } from "@/components/catalog/overview-texts";
import { PageFrame } from "@/components/layout/page-frame";
import { getConnections } from "@/lib/catalog/queries/get-connections";
import { listFrameworks } from "@/lib/catalog/queries/list-frameworks";
import { fill, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../../page-metadata";

type Props = { params: Promise<{ locale: string; from: string; to: string }> };

export async function generateStaticParams() {
  const codes = (await listFrameworks("en")).map(({ code }) => code);
  return codes.flatMap((from) => codes.filter((to) => to !== from).map((to) => ({ from, to })));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, from, to } = await params;
  const locale = toLocale(segment);
  const texts = overviewTexts(locale).connections;
  const frameworks = await listFrameworks(locale);
  const [one, other] = [from, to].map((code) => frameworks.find((framework) => framework.code === code));
  if (!one || !other || one === other) notFound();
  return pageMetadata({
    locale,
    path: `/connections/${from}/${to}`,
    title: fill(texts.pairTitle, { from: frameworkLabel(locale, one), to: frameworkLabel(locale, other) }),
    description: texts.description,
  });
}

export default async function ConnectionsOfTwoPage({ params }: Props) {
  const { locale: segment, from, to } = await params;
  const locale = toLocale(segment);
  const connections = (await getConnections(locale, from, to)) ?? notFound();
  return (
    <PageFrame locale={locale} path={`/connections/${from}/${to}`} current="explore">
      <ConnectionsView locale={locale} connections={connections} />
    </PageFrame>
  );
}
