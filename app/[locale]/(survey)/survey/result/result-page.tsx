import { SurveyResult } from "@/components/survey/result/survey-result";
import { resultAddress } from "@/components/survey/result/result-data";
import { surveyTexts } from "@/components/survey/texts";
import { EmptyState } from "@/components/ui/empty-state";
import type { Locale } from "@/lib/platform/texts";
import { getCurrentHolder } from "@/lib/survey/current-holder";
import { getResultView, type ResultView } from "@/lib/survey/queries/get-result-view";
import { SurveyFrame } from "../survey-frame";
import { resultData, type ResultQuery } from "./result-data";

type Holder = Awaited<ReturnType<typeof getCurrentHolder>>;
type Props = { locale: Locale; holder: Holder; view: ResultView; query: ResultQuery };

/** One result in one framework; `query` is what the address asks for. */
export async function ResultPage({ locale, holder: { person }, view, query }: Props) {
  const result = await resultData(locale, person, view, query);
  return (
    <SurveyFrame locale={locale} path={resultAddress(result).replace(/^\/\w+/, "")} person={person} wide>
      <SurveyResult result={result} />
    </SurveyFrame>
  );
}

/** The newest result, or where there is none the way to one. */
export async function LatestResultPage({ locale, query }: { locale: Locale; query: ResultQuery }) {
  const holder = await getCurrentHolder();
  const view = await getResultView(holder);
  if (view) return <ResultPage locale={locale} holder={holder} view={view} query={query} />;
  const { result: texts } = surveyTexts(locale);
  return (
    <SurveyFrame locale={locale} path="/survey/result" person={holder.person}>
      <h1>{texts.title}</h1>
      <EmptyState
        level={2}
        title={texts.none}
        text={texts.noneText}
        href={`/${locale}/survey`}
        action={texts.toSurvey}
      />
    </SurveyFrame>
  );
}
