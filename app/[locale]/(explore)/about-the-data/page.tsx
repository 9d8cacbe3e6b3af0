import type { Metadata } from "next";
import { AboutPage } from "@/components/catalog/about/about-page";
import { exploreTexts } from "@/components/catalog/explore-texts";
import { PageFrame } from "@/components/layout/page-frame";
import { countGaps } from "@/lib/catalog/queries/count-gaps";
import { getRelease } from "@/lib/catalog/queries/get-release";
import { toLocale } from "@/lib/platform/texts";
import { attemptKeyHours } from "@/lib/survey/attempt-key";
import { orphanDays } from "@/lib/survey/remove-orphans";
import { tooCloseShare } from "@/lib/survey/rules/margins";
import { shippedSettings } from "@/lib/survey/rules/match-settings";
import { pageMetadata } from "../../page-metadata";

type Props = { params: Promise<{ locale: string }> };

const path = "/about-the-data";
const [interestWeight = 1, subjects = 1] = shippedSettings.partWeights;
const figures = { subjectWeight: subjects / interestWeight, tooCloseShare, keyHours: attemptKeyHours, orphanDays };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { title, description } = exploreTexts(locale).about;
  return pageMetadata({ locale, path, title, description });
}

export default async function AboutTheDataPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const [release, gaps] = await Promise.all([getRelease(), countGaps()]);
  return (
    <PageFrame locale={locale} path={path}>
      <AboutPage locale={locale} release={release} gaps={gaps} figures={figures} />
    </PageFrame>
  );
}
