import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { exploreTexts } from "@/components/catalog/explore-texts";
import { occupationJson } from "@/components/catalog/occupation/occupation-json";
import { wageWords } from "@/components/catalog/wage-words";
import { PageFrame } from "@/components/layout/page-frame";
import { getOccupation, type OccupationFacts as Occupation } from "@/lib/catalog/queries/get-occupation";
import { env } from "@/lib/platform/env";
import { fill, type Locale, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../page-metadata";
import { OccupationBody } from "./occupation-body";

type Props = { params: Promise<{ locale: string; code: string }> };

// Made at the first request and kept: two thousand pages are too many for every build.
export const generateStaticParams = () => [];
export const revalidate = false;

const occupationOnce = cache(getOccupation);

const addressOf = (occupation: Occupation) => `/occupations/${occupation.code}`;

function describe(locale: Locale, occupation: Occupation): string {
  if (occupation.summary !== null) return occupation.summary;
  const texts = exploreTexts(locale).occupation;
  const { title, entryEducation } = occupation;
  const wage = wageWords(locale, occupation);
  return wage && entryEducation
    ? fill(texts.descriptionWage, { title, wage, school: entryEducation.title.toLocaleLowerCase(locale) })
    : fill(texts.description, { title });
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, code } = await params;
  const locale = toLocale(segment);
  const occupation = await occupationOnce(locale, code);
  if (!occupation) notFound();
  return pageMetadata({
    locale,
    path: addressOf(occupation),
    title: occupation.title,
    description: describe(locale, occupation),
  });
}

export default async function OccupationPage({ params }: Props) {
  const { locale: segment, code } = await params;
  const locale = toLocale(segment);
  const occupation = await occupationOnce(locale, code);
  if (!occupation) notFound();
  const url = new URL(`/${locale}${addressOf(occupation)}`, env.WAYMARK_URL).href;
  const json = occupationJson(occupation, { url, description: describe(locale, occupation), language: locale });
  return (
    <PageFrame locale={locale} path={addressOf(occupation)} current="explore">
      <OccupationBody locale={locale} occupation={occupation} />
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
    </PageFrame>
  );
}
