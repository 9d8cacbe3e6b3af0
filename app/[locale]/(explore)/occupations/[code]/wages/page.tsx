import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { WagesPage } from "@/components/catalog/occupation/wages-page";
import { occupationTexts } from "@/components/catalog/occupation-texts";
import { PageFrame } from "@/components/layout/page-frame";
import { getWages } from "@/lib/catalog/queries/get-wages";
import { fill, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../../page-metadata";

type Props = { params: Promise<{ locale: string; code: string }> };

// Made at the first request and kept, like the page of the occupation.
export const generateStaticParams = () => [];
export const revalidate = false;

const wagesOnce = cache(getWages);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, code } = await params;
  const locale = toLocale(segment);
  const wages = await wagesOnce(locale, code);
  if (!wages) notFound();
  const texts = occupationTexts(locale).wages;
  return pageMetadata({
    locale,
    path: `/occupations/${code}/wages`,
    title: fill(texts.pageTitle, { title: wages.title }),
    description: fill(texts.pageDescription, { title: wages.title }),
  });
}

export default async function OccupationWagesPage({ params }: Props) {
  const { locale: segment, code } = await params;
  const locale = toLocale(segment);
  const wages = await wagesOnce(locale, code);
  if (!wages) notFound();
  return (
    <PageFrame locale={locale} path={`/occupations/${code}/wages`} current="explore">
      <WagesPage locale={locale} wages={wages} />
    </PageFrame>
  );
}
