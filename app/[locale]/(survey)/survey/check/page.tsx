import type { Metadata } from "next";
import { surveyTexts } from "@/components/survey/texts";
import { toLocale } from "@/lib/platform/texts";
import { getCurrentWalk, plannedItems, type Search } from "../current-walk";
import { WalkPage } from "../walk-page";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: surveyTexts(toLocale((await params).locale)).check.title, robots: { index: false } };
}

export default async function CheckPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const search = await searchParams;
  const walk = await getCurrentWalk(locale, search);
  const { problem } = search;
  return (
    <WalkPage
      locale={locale}
      walk={walk}
      position={plannedItems(walk).length + 1}
      problem={problem === "too-few-answers" || problem === "no-catalogue" ? problem : null}
    />
  );
}
