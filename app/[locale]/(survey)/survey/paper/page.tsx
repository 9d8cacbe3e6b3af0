import { PageFrame } from "@/components/layout/page-frame";
import { PaperSurvey } from "@/components/survey/paper-survey";
import { surveyTexts } from "@/components/survey/texts";
import { toLocale } from "@/lib/platform/texts";
import { getPaperForm } from "@/lib/survey/queries/get-paper-form";
import { walkChoice } from "@/lib/survey/schema";
import { pageMetadata } from "../../../page-metadata";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  const locale = toLocale((await params).locale);
  const { title, lede } = surveyTexts(locale).paper;
  return pageMetadata({ locale, path: "/survey/paper", title, description: lede });
}

/** The survey to print; the same for everybody. */
export default async function PaperPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const { length = "QUICK", audience = "GENERAL" } = walkChoice.parse(await searchParams);
  const form = await getPaperForm(locale, length, audience);
  return (
    <PageFrame locale={locale} path={`/survey/paper?length=${length}&audience=${audience}`} current="survey">
      <PaperSurvey locale={locale} form={form} length={length} audience={audience} />
    </PageFrame>
  );
}
