import type { Metadata } from "next";
import { surveyTexts } from "@/components/survey/texts";
import { toLocale } from "@/lib/platform/texts";
import { itemsAsked } from "@/lib/survey/queries/get-instrument";
import { getCurrentWalk } from "../current-walk";
import { WalkPage } from "../walk-page";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ problem?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: surveyTexts(toLocale((await params).locale)).check.title, robots: { index: false } };
}

export default async function CheckPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const walk = await getCurrentWalk(locale);
  const { problem } = await searchParams;
  return (
    <WalkPage
      locale={locale}
      walk={walk}
      position={itemsAsked(walk.survey).length + 1}
      problem={problem === "too-few-answers" || problem === "no-catalogue" ? problem : null}
    />
  );
}
