import type { Metadata } from "next";
import { surveyTexts } from "@/components/survey/texts";
import { toLocale } from "@/lib/platform/texts";
import type { ResultQuery } from "./result-data";
import { LatestResultPage } from "./result-page";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<ResultQuery> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: surveyTexts(toLocale((await params).locale)).result.title, robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  return <LatestResultPage locale={toLocale((await params).locale)} query={await searchParams} />;
}
