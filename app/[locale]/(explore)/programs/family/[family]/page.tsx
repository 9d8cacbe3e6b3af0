import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FamilyList } from "@/components/catalog/program/family-list";
import { familyTitle } from "@/components/catalog/program/family-title";
import { programTexts } from "@/components/catalog/program-texts";
import { PageFrame } from "@/components/layout/page-frame";
import { listFamilyPrograms } from "@/lib/catalog/queries/list-programs";
import { fill, formatNumber, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../../page-metadata";

type Props = { params: Promise<{ locale: string; family: string }> };

export const generateStaticParams = () => [];
export const revalidate = false;

async function load(params: Props["params"]) {
  const { locale: segment, family } = await params;
  const locale = toLocale(segment);
  const programs = await listFamilyPrograms(locale, family);
  if (programs.length === 0) notFound();
  return { locale, family, programs, path: `/programs/family/${family}` };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, family, programs, path } = await load(params);
  const title = familyTitle(locale, family);
  return pageMetadata({
    locale,
    path,
    title,
    description: fill(programTexts(locale).program.familyDescription, {
      family: title,
      n: formatNumber(locale, programs.length),
    }),
  });
}

export default async function FamilyPage({ params }: Props) {
  const { locale, family, programs, path } = await load(params);
  return (
    <PageFrame locale={locale} path={path} current="explore">
      <FamilyList locale={locale} family={family} programs={programs} />
    </PageFrame>
  );
}
