import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { surveyTexts } from "@/components/survey/texts";
import { toLocale } from "@/lib/platform/texts";
import { getCurrentHolder } from "@/lib/survey/current-holder";
import { getResultView } from "@/lib/survey/queries/get-result-view";
import { isResultId } from "@/lib/survey/schema";
import type { ResultQuery } from "../result-data";
import { ResultPage } from "../result-page";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<ResultQuery>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: surveyTexts(toLocale((await params).locale)).result.title, robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale: typed, id } = await params;
  const holder = await getCurrentHolder();
  const view = isResultId(id) ? await getResultView(holder, id) : null;
  if (!view) notFound();
  return <ResultPage locale={toLocale(typed)} holder={holder} view={view} query={await searchParams} />;
}
