import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { surveyTexts } from "@/components/survey/texts";
import { toLocale } from "@/lib/platform/texts";
import { getCurrentHolder } from "@/lib/survey/current-holder";
import { getResult } from "@/lib/survey/queries/get-own-result";
import { isResultId } from "@/lib/survey/schema";
import { ResultPage } from "../result-page";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ framework?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: surveyTexts(toLocale((await params).locale)).result.title, robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale: typed, id } = await params;
  const holder = await getCurrentHolder();
  const result = isResultId(id) ? await getResult(holder, id) : null;
  if (!result) notFound();
  const { framework } = await searchParams;
  return (
    <ResultPage
      locale={toLocale(typed)}
      path={`/survey/result/${id}`}
      holder={holder}
      result={result}
      framework={framework}
    />
  );
}
