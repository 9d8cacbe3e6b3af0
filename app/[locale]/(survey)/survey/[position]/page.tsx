import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { surveyTexts } from "@/components/survey/texts";
import { fill, toLocale } from "@/lib/platform/texts";
import { getInstrument, itemsAsked } from "@/lib/survey/queries/get-instrument";
import { getCurrentWalk } from "../current-walk";
import { WalkPage } from "../walk-page";

type Props = {
  params: Promise<{ locale: string; position: string }>;
  searchParams: Promise<{ problem?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: typed, position } = await params;
  const locale = toLocale(typed);
  const total = itemsAsked(await getInstrument(locale)).length;
  return { title: fill(surveyTexts(locale).walk.title, { n: position, total }), robots: { index: false } };
}

export default async function QuestionPage({ params, searchParams }: Props) {
  const { locale: typed, position } = await params;
  const locale = toLocale(typed);
  const walk = await getCurrentWalk(locale);
  const number = /^[1-9]\d{0,2}$/.test(position) ? Number(position) : 0;
  if (number < 1 || number > itemsAsked(walk.survey).length) notFound();
  const problem = (await searchParams).problem === "choose" ? "choose" : null;
  return <WalkPage locale={locale} walk={walk} position={number} problem={problem} />;
}
