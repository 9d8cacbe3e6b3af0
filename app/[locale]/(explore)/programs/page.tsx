import type { Metadata } from "next";
import { ProgramIndex } from "@/components/catalog/program/program-index";
import { programTexts } from "@/components/catalog/program-texts";
import { PageFrame } from "@/components/layout/page-frame";
import { listProgramFamilies } from "@/lib/catalog/queries/list-programs";
import { fill, formatNumber, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../page-metadata";

type Props = { params: Promise<{ locale: string }> };

const path = "/programs";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { index, indexDescription } = programTexts(locale).program;
  const families = await listProgramFamilies();
  const n = formatNumber(
    locale,
    families.reduce((sum, { count }) => sum + count, 0),
  );
  return pageMetadata({ locale, path, title: index, description: fill(indexDescription, { n }) });
}

export default async function ProgramsPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  return (
    <PageFrame locale={locale} path={path} current="explore">
      <ProgramIndex locale={locale} families={await listProgramFamilies()} />
    </PageFrame>
  );
}
