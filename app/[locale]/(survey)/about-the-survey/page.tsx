import type { Metadata } from "next";
import { frameworkLabel } from "@/components/catalog/framework-label";
import { PageFrame } from "@/components/layout/page-frame";
import { AboutSurvey } from "@/components/survey/about/about-survey";
import { aboutSurveyTexts } from "@/components/survey/about-texts";
import { getRelease } from "@/lib/catalog/queries/get-release";
import { listElementTitles } from "@/lib/catalog/queries/list-element-titles";
import { listFrameworks } from "@/lib/catalog/queries/list-frameworks";
import { toLocale } from "@/lib/platform/texts";
import { getInstrument } from "@/lib/survey/queries/get-instrument";
import { getNorms } from "@/lib/survey/queries/get-norms";
import { listItems } from "@/lib/survey/queries/list-items";
import { figures } from "@/lib/survey/rules/figures";
import respondents from "@/prisma/catalog/survey/norms-2.json";
import { pageMetadata } from "../../page-metadata";

type Props = { params: Promise<{ locale: string }> };

const path = "/about-the-survey";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { title, description } = aboutSurveyTexts(locale);
  return pageMetadata({ locale, path, title, description });
}

export default async function AboutTheSurveyPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const [release, items, survey, elements, norms, frameworks] = await Promise.all([
    getRelease(),
    listItems(),
    getInstrument(locale),
    listElementTitles(locale),
    getNorms(),
    listFrameworks(locale),
  ]);
  return (
    <PageFrame locale={locale} path={path}>
      <AboutSurvey
        locale={locale}
        items={items}
        survey={survey}
        elements={elements}
        norms={norms}
        figures={figures}
        frameworks={new Map(frameworks.map(({ code, title }) => [code, frameworkLabel(locale, { code, title })]))}
        sources={{ onet: release?.onetVersion ?? "", source: respondents.source, licence: respondents.licence }}
      />
    </PageFrame>
  );
}
