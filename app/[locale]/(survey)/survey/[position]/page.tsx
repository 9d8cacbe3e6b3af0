import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { surveyTexts } from "@/components/survey/texts";
import { fill, toLocale } from "@/lib/platform/texts";
import { getCurrentWalk, plannedItems, type Search } from "../current-walk";
import { WalkPage } from "../walk-page";

type Props = { params: Promise<{ locale: string; position: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale: typed, position } = await params;
  const locale = toLocale(typed);
  const total = plannedItems(await getCurrentWalk(locale, await searchParams)).length;
  return { title: fill(surveyTexts(locale).walk.title, { n: position, total }), robots: { index: false } };
}

export default async function QuestionPage({ params, searchParams }: Props) {
  const { locale: typed, position } = await params;
  const locale = toLocale(typed);
  const search = await searchParams;
  const walk = await getCurrentWalk(locale, search);
  const total = plannedItems(walk).length;
  const number = /^[1-9]\d{0,2}$/.test(position) ? Number(position) : 0;
  // One past the last: a form cannot know which question is the last one.
  if (number === total + 1) redirect(`/${locale}/survey/check${walk.query}`);
  if (number < 1 || number > total) notFound();
  const shown = walk.parts.flatMap(({ planned, spare }) => [...planned, ...spare]).find(({ key }) => key === search.q);
  const problem = search.problem === "choose" ? "choose" : null;
  return <WalkPage locale={locale} walk={walk} position={number} shown={shown?.key} problem={problem} />;
}
