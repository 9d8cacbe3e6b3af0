import type { Metadata } from "next";
import { exploreTexts } from "@/components/catalog/explore-texts";
import { OccupationList } from "@/components/catalog/occupation/occupation-list";
import { PageFrame } from "@/components/layout/page-frame";
import { listOccupations } from "@/lib/catalog/queries/list-occupations";
import { fill, formatNumber, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../page-metadata";

type Props = { params: Promise<{ locale: string }> };

const path = "/occupations/all";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { title, description } = exploreTexts(locale).list;
  const n = formatNumber(locale, (await listOccupations(locale)).length);
  return pageMetadata({ locale, path, title, description: fill(description, { n }) });
}

export default async function AllOccupationsPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  return (
    <PageFrame locale={locale} path={path} current="explore">
      <OccupationList locale={locale} occupations={await listOccupations(locale)} />
    </PageFrame>
  );
}
