import type { Metadata } from "next";
import { ConnectionsIndex } from "@/components/catalog/connections/connections-index";
import { overviewTexts } from "@/components/catalog/overview-texts";
import { PageFrame } from "@/components/layout/page-frame";
import { listFrameworks } from "@/lib/catalog/queries/list-frameworks";
import { toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../page-metadata";

type Props = { params: Promise<{ locale: string }> };

const path = "/connections";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { title, description } = overviewTexts(locale).connections;
  return pageMetadata({ locale, path, title, description });
}

export default async function ConnectionsPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const frameworks = await listFrameworks(locale);
  return (
    <PageFrame locale={locale} path={path} current="explore">
      <ConnectionsIndex locale={locale} frameworks={frameworks} />
    </PageFrame>
  );
}
